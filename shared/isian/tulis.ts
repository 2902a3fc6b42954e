import { samarkanNik } from '../domain/identitas/nik.ts'
import { isBulan, isTanggal } from '../domain/tanggal/tanggal.ts'
import { formatCm, formatDesimal, formatKg } from '../text/angka.ts'
import { formatBulan, formatTanggal } from '../text/tanggal.ts'
import { type Isian, type JenisIsian, type Nilai, tidakAda } from './isian.ts'

type Bentuk = Pick<Isian, 'jenis' | 'kata' | 'satuan' | 'rujuk'>
/** The name of a record of a kind. */
export type SebutRujukan = (kind: string, id: string) => string

const withSatuan = (angka: string, satuan: string | null) => (satuan === null ? angka : `${angka} ${satuan}`)

function tulisHimpunan({ kata }: Bentuk, value: string): string {
  if (value === tidakAda) return 'tidak ada'
  return value
    .split('+')
    .map((kode) => kata?.get(kode) ?? kode)
    .join(', ')
}

/** Kinds that are kept as a number. */
const bilanganTersimpan: ReadonlySet<JenisIsian> = new Set(['berat', 'panjang', 'persepuluh', 'bilangan', 'jam'])

/** Minutes since midnight as a clock shows them. */
export function tulisJam(menit: number): string {
  return [Math.floor(menit / 60), menit % 60].map((part) => String(part).padStart(2, '0')).join('.')
}

/** A value of the journal as a person reads it, by the kind of its field; null when there is none. */
export function tulis(isian: Bentuk, value: Nilai, sebut: SebutRujukan): string | null {
  if (value === null || value === '') return null
  const text = String(value)
  // What was typed and is no number stands as it was typed.
  if (typeof value === 'string' && bilanganTersimpan.has(isian.jenis)) return text
  switch (isian.jenis) {
    case 'yaTidak':
      return value === 1 ? 'ya' : 'tidak'
    case 'nomorOrang':
      return samarkanNik(text)
    case 'berat':
      return formatKg(Number(value))
    case 'panjang':
      return formatCm(Number(value))
    case 'persepuluh':
      return withSatuan(formatDesimal(Number(value) / 10, 1), isian.satuan)
    case 'bilangan':
      return withSatuan(text, isian.satuan)
    case 'jam':
      return tulisJam(Number(value))
    case 'rujuk':
      return sebut(isian.rujuk ?? '', text)
    // What was answered stands elsewhere; that it was is what counts.
    case 'json':
      return 'ya'
    case 'bulan':
      return isBulan(text) ? formatBulan(text) : text
    case 'tanggal':
      return isTanggal(text) ? formatTanggal(text) : text
    case 'pilihan':
      return isian.kata?.get(text) ?? text
    case 'himpunan':
      return tulisHimpunan(isian, text)
    case 'teks':
    case 'waktu':
      return text
  }
}
