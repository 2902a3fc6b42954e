import { addHari, isTanggal, type Tanggal, tahunPertama, tanggalOf } from '../tanggal/tanggal.ts'
import { type Sel, teksSel } from './sel.ts'

/** Why the time of day of a date makes its day doubtful. */
export type RaguJam =
  /** Seconds before midnight: a clock of another zone wrote it, and the next day is meant. */
  | { readonly kind: 'menjelangTengahMalam'; readonly jam: string }
  /** 17.00 sharp, midnight here in the time of Greenwich, whose mark was lost. */
  | { readonly kind: 'sepertiUtc'; readonly jam: string }

export type HasilTanggal =
  | { readonly kind: 'ada'; readonly tanggal: Tanggal; readonly ragu?: RaguJam }
  /** Zeros, or the first days of a spreadsheet's count: what programs write for a date they do not have. */
  | { readonly kind: 'kosong' }
  /** Reads as a date, but the calendar has none such: 31-02. */
  | { readonly kind: 'takAda' }
  | { readonly kind: 'takJelas' }
  /** An instant in the time of Greenwich that is another day in the west of Indonesia than in its east. */
  | { readonly kind: 'duaHari' }

/** Day 0 of the two day counts of Excel. @source ECMA-376 part 1, 18.17.4.1 (1900 with its leap-year slip, 1904) */
const awal1900 = '1899-12-30'
const awal1904 = '1904-01-01'
/** How a text is read as a date: from which year on, and whether the days that stand for "no date" are none. */
type CaraBaca = { readonly sejak1904: boolean; readonly tahunAwal: number; readonly nolKosong: boolean }
/** Years a register of living children can name. */
const tahunAwal = 1950
const tahunAkhir = 2099
/** Dates that stand for "no date": day 0 and day 1 of spreadsheets as they are written out. */
const tanggalNol = new Set(['1899-12-30', '1899-12-31', '1900-01-00', '1900-01-01', '1904-01-01'])

const jam = /[T\s]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i
const tahunDulu = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const hariDulu = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/
const denganNama = /^(\d{1,2})[\s/.-]+([a-z]{3,9})\.?[\s/.,-]+(\d{4})$/i
const nomorHari = /^\d{5}(?:[.,]\d+)?$/
const semuaNol = /^0+(?:[-/.\s:T]0+)*(?:[.,]0+)?$/i

const detikSehari = 86_400
/** Excel rounds what it shows: a fraction nearer to the next day than half a second is that day. */
const setengahDetik = 0.5
/** From 23.00 on nobody weighs; a time there is a midnight that slipped. */
const menjelangDetik = 23 * 3600
/** Midnight in the west of Indonesia, in the time of Greenwich. */
const tengahMalamWibDetik = 17 * 3600
/** The three zones of Indonesia, hours before Greenwich: WIB, WITA, WIT. */
const zona = { dari: 7, sampai: 9 } as const

/** Month names by what tells them apart, Indonesian and English. */
const namaBulan: readonly RegExp[] = [
  /^jan(?:uari|uary)?$/,
  /^[fp]eb(?:ruari|ruary)?$/,
  /^mar(?:et|ch)?$/,
  /^apr(?:il)?$/,
  /^(?:mei|may)$/,
  /^jun(?:i|e)?$/,
  /^jul(?:i|y)?$/,
  /^(?:agu|agt|ags|agust|agustus|aug|august)$/,
  /^sept?(?:ember)?$/,
  /^(?:okt|oktober|oct|october)$/,
  /^no[vp](?:ember)?$/,
  /^(?:des|desember|dec|december)$/,
]

/** 1 to 12; 0 for a word that is no month. */
export function bulanOfNama(nama: string): number {
  return namaBulan.findIndex((pattern) => pattern.test(nama.toLowerCase())) + 1
}

function check([year, month, day]: readonly [number, number, number], cara: CaraBaca): HasilTanggal {
  const tanggal = tanggalOf(year, month, day)
  if (cara.nolKosong && tanggalNol.has(tanggal)) return { kind: 'kosong' }
  if (year < cara.tahunAwal || year > tahunAkhir) return { kind: 'takJelas' }
  return isTanggal(tanggal) ? { kind: 'ada', tanggal } : { kind: 'takAda' }
}

/** The calendar date of a day count of Excel, as Excel shows it; null outside the years a register can name. */
export function tanggalOfSerial(serial: number, sejak1904: boolean, sejakTahun = tahunAwal): Tanggal | null {
  const whole = Math.floor(serial + setengahDetik / detikSehari)
  if (!(whole > 0 && whole < 100_000)) return null
  const tanggal = addHari(sejak1904 ? awal1904 : awal1900, whole)
  const year = Number(tanggal.slice(0, 4))
  return year < sejakTahun || year > tahunAkhir ? null : tanggal
}

/** The second of the day of a day count of Excel, as Excel shows it: 0 to 86.399. */
export function detikOfSerial(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * detikSehari) % detikSehari
}

function formatJam(detik: number): string {
  const two = (angka: number) => String(Math.floor(angka)).padStart(2, '0')
  return `${two(detik / 3600)}.${two((detik / 60) % 60)}.${two(detik % 60)}`
}

/** What the time of day says about the day, for a time of this country. */
function raguOf(detik: number): RaguJam | null {
  if (detik >= menjelangDetik) return { kind: 'menjelangTengahMalam', jam: formatJam(detik) }
  return detik === tengahMalamWibDetik ? { kind: 'sepertiUtc', jam: formatJam(detik) } : null
}

function withDetik(hasil: HasilTanggal, detik: number): HasilTanggal {
  const ragu = hasil.kind === 'ada' ? raguOf(detik) : null
  return hasil.kind === 'ada' && ragu ? { ...hasil, ragu } : hasil
}

function fromSerial(serial: number, cara: CaraBaca): HasilTanggal {
  if (serial === 0 || serial === 1) return { kind: 'kosong' }
  const tanggal = tanggalOfSerial(serial, cara.sejak1904, cara.tahunAwal)
  return tanggal === null ? { kind: 'takJelas' } : withDetik({ kind: 'ada', tanggal }, detikOfSerial(serial))
}

type Waktu = { readonly detik: number; readonly geserJam: number | null }

/** Splits the time of day off; `geserJam`: hours before Greenwich, where the text says so. */
function splitWaktu(teks: string): { hari: string; waktu: Waktu | null } {
  const found = jam.exec(teks)
  if (!found) return { hari: teks, waktu: null }
  const [, hh, mm, ss, siang, mintakat] = found
  const jam12 = siang ? (Number(hh) % 12) + (siang.toLowerCase() === 'pm' ? 12 : 0) : Number(hh)
  const detik = jam12 * 3600 + Number(mm) * 60 + Number(ss ?? 0)
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(mintakat ?? '')
  const sign = offset?.[1] === '-' ? -1 : 1
  const geserJam = offset ? sign * (Number(offset[2]) + Number(offset[3] ?? 0) / 60) : mintakat ? 0 : null
  return { hari: teks.slice(0, found.index), waktu: { detik, geserJam } }
}

/**
 * The day here of an instant that names its zone.
 *
 * Until 14.59 in Greenwich it is that day in all of Indonesia, from 17.00 on the next one. Between, the hours 15 and 16
 * sharp are midnight in the east and the middle; any other time would be two days.
 */
function inIndonesia(hasil: HasilTanggal, { detik, geserJam }: Waktu): HasilTanggal {
  if (hasil.kind !== 'ada') return hasil
  if (geserJam === null) return withDetik(hasil, detik)
  if (geserJam >= zona.dari && geserJam <= zona.sampai) return withDetik(hasil, detik)
  const utc = detik - geserJam * 3600
  const hari = Math.floor(utc / detikSehari)
  const sisa = utc - hari * detikSehari
  if (sisa < 15 * 3600) return { kind: 'ada', tanggal: addHari(hasil.tanggal, hari) }
  if (sisa < tengahMalamWibDetik && sisa % 3600 !== 0) return { kind: 'duaHari' }
  return { kind: 'ada', tanggal: addHari(hasil.tanggal, hari + 1) }
}

function fromHari(teks: string, cara: CaraBaca): HasilTanggal {
  const iso = tahunDulu.exec(teks)
  if (iso) return check([Number(iso[1]), Number(iso[2]), Number(iso[3])], cara)
  const indonesia = hariDulu.exec(teks)
  if (indonesia) return check([Number(indonesia[3]), Number(indonesia[2]), Number(indonesia[1])], cara)
  const named = denganNama.exec(teks)
  if (named) {
    const month = bulanOfNama(named[2] ?? '')
    return month === 0 ? { kind: 'takJelas' } : check([Number(named[3]), month, Number(named[1])], cara)
  }
  return nomorHari.test(teks) ? fromSerial(Number(teks.replace(',', '.')), cara) : { kind: 'takJelas' }
}

function fromText(raw: string, cara: CaraBaca): HasilTanggal {
  const teks = raw.replace(/^'/, '').trim()
  if (semuaNol.test(teks)) return { kind: 'kosong' }
  const { hari, waktu } = splitWaktu(teks)
  const hasil = fromHari(hari.trim(), cara)
  return waktu ? inIndonesia(hasil, waktu) : hasil
}

/**
 * Reads a date: year-month-day, day-month-year (dash, slash or point), day month-name year, a day number of Excel, or a
 * date cell. Day and month are never swapped to make a date possible. A time of day that names its zone decides the day
 * here; one that makes the day doubtful is told.
 *
 * @edge a year of two digits is not clear; 31-02 does not exist; 0000-00-00 is no date; 17:00Z is the next day
 */
export function bacaTanggal(sel: Sel, sejak1904: boolean, dariTahun = tahunAwal): HasilTanggal {
  const cara: CaraBaca = { sejak1904, tahunAwal: dariTahun, nolKosong: true }
  switch (sel.jenis) {
    case 'tanggal':
      return withDetik(fromText(sel.tanggal, cara), sel.detik ?? 0)
    case 'angka':
      return fromSerial(sel.angka, cara)
    case 'teks':
      return fromText(teksSel(sel), cara)
    default:
      return { kind: 'takJelas' }
  }
}

/**
 * Reads a date somebody wrote on a card, in the same forms; also of the years before those of a register of children, and
 * without taking any day for "no date".
 *
 * @returns what is wrong with it, when it is none
 */
export function bacaTanggalTertulis(teks: string): Tanggal | 'takAda' | 'takJelas' {
  const hasil = fromText(teks, { sejak1904: false, tahunAwal: tahunPertama, nolKosong: false })
  if (hasil.kind === 'ada') return hasil.ragu ? 'takJelas' : hasil.tanggal
  return hasil.kind === 'takAda' ? 'takAda' : 'takJelas'
}

/** Day, month and year of a text that writes them in figures, year last; null for everything else. */
export function tigaAngka(sel: Sel): { readonly satu: number; readonly dua: number; readonly tahun: number } | null {
  if (sel.jenis !== 'teks') return null
  const found = hariDulu.exec(splitWaktu(teksSel(sel).replace(/^'/, '')).hari.trim())
  return found && { satu: Number(found[1]), dua: Number(found[2]), tahun: Number(found[3]) }
}

/** Letters of the longest date in words: "12 September 2025", with some blanks. */
const teksTanggalTerpanjang = 30
const tanggalPendek = [/^(\d{1,2})[-\s/.]([a-z]{3,9})\.?(?:[-\s/.]\d{2,4})?$/i, /^([a-z]{3,9})[-\s/.](\d{2,4})$/i]

/**
 * Whether a text is a date a spreadsheet made of something else: "02-Mar" of RT/RW 02/03, "5 Feb" of a name.
 *
 * @edge "Mei 12" is; "Blok 12" and "Mei Ling" are not
 */
export function isTeksTanggal(teks: string): boolean {
  if (teks.length > teksTanggalTerpanjang || !/\d/.test(teks)) return false
  if (tahunDulu.test(teks) || hariDulu.test(teks) || denganNama.test(teks)) return true
  return tanggalPendek.some((pattern) => {
    const found = pattern.exec(teks)
    return found !== null && [found[1], found[2]].some((part) => bulanOfNama(part ?? '') > 0)
  })
}
