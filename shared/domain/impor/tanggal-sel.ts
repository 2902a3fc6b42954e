import { addHari, isTanggal, type Tanggal, tanggalOf } from '../tanggal/tanggal.ts'
import { type Sel, teksSel } from './sel.ts'

export type HasilTanggal =
  | { readonly kind: 'ada'; readonly tanggal: Tanggal }
  /** Reads as a date, but the calendar has none such: 31-02. */
  | { readonly kind: 'takAda' }
  | { readonly kind: 'takJelas' }

/** Day 0 of the two day counts of Excel. @source ECMA-376 part 1, 18.17.4.1 (1900 with its leap-year slip, 1904) */
const awal1900 = '1899-12-30'
const awal1904 = '1904-01-01'
/** Years a register of living children can name. */
const tahunAwal = 1950
const tahunAkhir = 2099

const jam = /[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i
const tahunDulu = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const hariDulu = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/
const denganNama = /^(\d{1,2})[\s/.-]+([a-z]{3,9})\.?[\s/.,-]+(\d{4})$/i
const nomorHari = /^\d{5}(?:[.,]\d+)?$/

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

function check(year: number, month: number, day: number): HasilTanggal {
  if (year < tahunAwal || year > tahunAkhir) return { kind: 'takJelas' }
  const tanggal = tanggalOf(year, month, day)
  return isTanggal(tanggal) ? { kind: 'ada', tanggal } : { kind: 'takAda' }
}

/** The calendar date of a day count of Excel; null outside the years a register can name. The time of day is left out. */
export function tanggalOfSerial(serial: number, sejak1904: boolean): Tanggal | null {
  const whole = Math.floor(serial)
  if (!(whole > 0 && whole < 100_000)) return null
  const tanggal = addHari(sejak1904 ? awal1904 : awal1900, whole)
  const year = Number(tanggal.slice(0, 4))
  return year < tahunAwal || year > tahunAkhir ? null : tanggal
}

function fromSerial(serial: number, sejak1904: boolean): HasilTanggal {
  const tanggal = tanggalOfSerial(serial, sejak1904)
  return tanggal === null ? { kind: 'takJelas' } : { kind: 'ada', tanggal }
}

function fromText(raw: string, sejak1904: boolean): HasilTanggal {
  const teks = raw.replace(/^'/, '').replace(jam, '').trim()
  const iso = tahunDulu.exec(teks)
  if (iso) return check(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const indonesia = hariDulu.exec(teks)
  if (indonesia) return check(Number(indonesia[3]), Number(indonesia[2]), Number(indonesia[1]))
  const named = denganNama.exec(teks)
  if (named) {
    const month = namaBulan.findIndex((pattern) => pattern.test((named[2] ?? '').toLowerCase())) + 1
    return month === 0 ? { kind: 'takJelas' } : check(Number(named[3]), month, Number(named[1]))
  }
  return nomorHari.test(teks) ? fromSerial(Number(teks.replace(',', '.')), sejak1904) : { kind: 'takJelas' }
}

/**
 * Reads a date: year-month-day, day-month-year (dash, slash or point), day month-name year, a day number of Excel, or a
 * date cell. The time of day is left out. Day and month are never swapped to make a date possible.
 *
 * @edge a year of two digits is not clear; 31-02 does not exist
 */
export function bacaTanggal(sel: Sel, sejak1904: boolean): HasilTanggal {
  switch (sel.jenis) {
    case 'tanggal':
      return fromText(sel.tanggal, sejak1904)
    case 'angka':
      return fromSerial(sel.angka, sejak1904)
    case 'teks':
      return fromText(teksSel(sel), sejak1904)
    default:
      return { kind: 'takJelas' }
  }
}
