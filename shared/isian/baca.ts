import { geserDesimal } from '../domain/angka/desimal.ts'
import { bersihkanTeks } from '../domain/impor/sel.ts'
import { bacaTanggalTertulis } from '../domain/impor/tanggal-sel.ts'
import { isBulan } from '../domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '../text/ketikan-tanggal.ts'
import { type Batas, type Isian, type JenisIsian, type Nilai, tidakAda } from './isian.ts'

/** What a typed text means for a field. Nothing is guessed: what is not plainly a value is refused, with what to do. */
export type HasilBaca =
  | { readonly kind: 'kosong' }
  | { readonly kind: 'ada'; readonly nilai: string | number }
  | { readonly kind: 'ditolak'; readonly alasan: string }

const ada = (nilai: string | number): HasilBaca => ({ kind: 'ada', nilai })
const tolak = (alasan: string): HasilBaca => ({ kind: 'ditolak', alasan })

/** Not filled: an empty cell, or one of the two dashes that stand for it. */
export function isKosong(teks: string): boolean {
  return /^[-–]?$/.test(bersihkanTeks(teks))
}

/** Powers of ten from the unit in which a number is written to the one in which it is kept. */
const geser: Partial<Record<JenisIsian, number>> = { persepuluh: 1, berat: 3, panjang: 1 }
const satuanTulis: Partial<Record<JenisIsian, string>> = { berat: 'kg', panjang: 'cm' }

/** A stored number as it is written: 235 mm is "23,5", 60.000 g "60". */
export function tulisAngka({ jenis }: Pick<Isian, 'jenis'>, nilai: number): string {
  const pangkat = geser[jenis] ?? 0
  const [utuh = '', pecahan = ''] = (nilai / 10 ** pangkat).toFixed(pangkat).split('.')
  const sisa = pecahan.replace(/0+$/, '')
  return sisa === '' ? utuh : `${utuh},${sisa}`
}

/** The unit in which a number is typed: "kg" of what is kept in grams. A time of day is typed with none. */
export function satuanOf({ jenis, satuan }: Pick<Isian, 'jenis' | 'satuan'>): string | null {
  return jenis === 'jam' ? null : (satuanTulis[jenis] ?? satuan)
}

/** "25 sampai 200 kg" */
export function kataBatas(isian: Isian, [dari, sampai]: Batas): string {
  const satuan = satuanOf(isian)
  return `${tulisAngka(isian, dari)} sampai ${tulisAngka(isian, sampai)}${satuan === null ? '' : ` ${satuan}`}`
}

function dalam(nilai: number, [dari, sampai]: Batas): boolean {
  return nilai >= dari && nilai <= sampai
}

function batasi(isian: Isian, nilai: number): HasilBaca {
  if (isian.tolak && !dalam(nilai, isian.tolak))
    return tolak(`Hanya ${kataBatas(isian, isian.tolak)}. Ukur atau baca ulang.`)
  return isian.skema.safeParse(nilai).success ? ada(nilai) : tolak('Angka ini terlalu besar. Baca ulang.')
}

/** A sign stands only before what may be below nothing: money that is taken back. */
function bacaBulat(isian: Isian, teks: string): HasilBaca {
  const bertanda = (isian.tolak?.[0] ?? 0) < 0
  if (bertanda && /^-\d+$/.test(teks)) return batasi(isian, Number(teks))
  if (!/^\d+$/.test(teks)) return tolak('Tulis angka bulat saja, tanpa koma, tanda atau satuan, misalnya 120.')
  return batasi(isian, Number(teks))
}

function bacaDesimal(isian: Isian, teks: string): HasilBaca {
  const nilai = /^\d+(?:[.,]\d+)?$/.test(teks) ? geserDesimal(teks, geser[isian.jenis] ?? 0) : null
  if (nilai === null) return tolak('Tulis angka saja, tanpa tanda, satuan atau titik ribuan, misalnya 11,5.')
  return batasi(isian, nilai)
}

/** Eight figures as the fields of the window take them: read from the other end they would name no day of our years. */
const tanpaTanda = /^\d{8}$/

function bacaTanggal(_isian: Isian, teks: string): HasilBaca {
  const polos = tanpaTanda.test(teks.trim()) ? readKetikanTanggal(teks) : null
  if (polos?.kind === 'tanggal') return ada(polos.tanggal)
  const hasil = bacaTanggalTertulis(teks)
  if (hasil === 'takAda') return tolak('Tanggal ini tidak ada di kalender. Periksa hari dan bulannya.')
  if (hasil === 'takJelas') return tolak('Tanggal ini tidak jelas. Tulis hari-bulan-tahun, misalnya 12-05-2026.')
  return ada(hasil)
}

function bacaJam(_isian: Isian, teks: string): HasilBaca {
  const [, jam = '', menit = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(teks) ?? []
  if (jam === '' || Number(jam) > 23 || Number(menit) > 59)
    return tolak('Jam ini tidak ada. Tulis jam dan menit, misalnya 07:30.')
  return ada(Number(jam) * 60 + Number(menit))
}

function bacaBulan(_isian: Isian, teks: string): HasilBaca {
  return isBulan(teks) ? ada(teks) : tolak('Tulis tahun-bulan, misalnya 2026-10.')
}

/** A code as it is looked up: capitals do not matter, a blank or `_` counts as `-`. */
const kode = (teks: string) => teks.trim().toLowerCase().replaceAll(/[ _]/g, '-')

const ya: ReadonlySet<string> = new Set(['ya', 'y', '1'])
const tidak: ReadonlySet<string> = new Set(['tidak', 't', '0'])

function bacaYaTidak(_isian: Isian, teks: string): HasilBaca {
  if (ya.has(kode(teks))) return ada(1)
  return tidak.has(kode(teks)) ? ada(0) : tolak('Tulis ya atau tidak.')
}

/** The codes of a field, by how they are looked up: some are written with capitals. */
function kodeDikenal({ kata }: Isian): ReadonlyMap<string, string> {
  return new Map([...(kata?.keys() ?? [])].map((satu) => [kode(satu), satu]))
}

function bacaPilihan(isian: Isian, teks: string): HasilBaca {
  const dikenal = kodeDikenal(isian)
  const nilai = dikenal.get(kode(teks))
  return nilai === undefined ? tolak(`Pilih satu: ${[...dikenal.values()].join(', ')}.`) : ada(nilai)
}

function bacaHimpunan(isian: Isian, teks: string): HasilBaca {
  const dikenal = kodeDikenal(isian)
  const tertulis = teks.split('+').map(kode)
  if (tertulis.length === 1 && tertulis[0] === tidakAda) return ada(tidakAda)
  if (tertulis.includes(tidakAda)) return tolak(`${tidakAda} tidak dapat ditulis bersama yang lain. Pilih salah satu.`)
  if (!tertulis.every((satu) => dikenal.has(satu)))
    return tolak(`Hubungkan dengan +, atau tulis ${tidakAda}. Pilihannya: ${[...dikenal.values()].join(', ')}.`)
  return ada([...dikenal].flatMap(([satu, nilai]) => (tertulis.includes(satu) ? [nilai] : [])).join('+'))
}

function bacaTeks({ skema }: Isian, teks: string): HasilBaca {
  const hasil = skema.safeParse(teks)
  if (hasil.success) return ada(teks)
  const sampai = hasil.error.issues.flatMap((satu) => (satu.code === 'too_big' ? [Number(satu.maximum)] : []))[0]
  return tolak(
    sampai === undefined ? 'Isi ini tidak dapat disimpan.' : `Terlalu panjang, paling banyak ${sampai} huruf.`,
  )
}

const pembaca: Readonly<Partial<Record<JenisIsian, (isian: Isian, teks: string) => HasilBaca>>> = {
  bilangan: bacaBulat,
  persepuluh: bacaDesimal,
  berat: bacaDesimal,
  panjang: bacaDesimal,
  tanggal: bacaTanggal,
  jam: bacaJam,
  bulan: bacaBulan,
  yaTidak: bacaYaTidak,
  pilihan: bacaPilihan,
  himpunan: bacaHimpunan,
}

/**
 * Reads a typed text, or a cell of a file, as a value of a field.
 *
 * @source docs/aturan/kartu.md, "How it is written"
 * @edge limits are tested on the value that is kept: 60,04 cm is 600 mm
 */
export function baca(isian: Isian, teks: string): HasilBaca {
  if (isKosong(teks)) return { kind: 'kosong' }
  const satu = pembaca[isian.jenis]
  return satu ? satu(isian, bersihkanTeks(teks)) : bacaTeks(isian, teks)
}

/** Whether a stored value is one a person plausibly has; what is not is asked about, never refused. */
export function isWajar({ tanya }: Isian, nilai: Nilai): boolean {
  return tanya === null || typeof nilai !== 'number' || dalam(nilai, tanya)
}

/** The question about a value that is not plausible. */
export function tanyaUlang(isian: Isian): string {
  return isian.tanya ? `Biasanya ${kataBatas(isian, isian.tanya)}. Ukur ulang?` : ''
}
