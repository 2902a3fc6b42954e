import { isTanggal, type Tanggal, tahunPertama, tanggalOf } from '#shared/domain/tanggal/tanggal.ts'

/** What a typed date means. */
export type KetikanTanggal =
  | { readonly kind: 'kosong' }
  | { readonly kind: 'tanggal'; readonly tanggal: Tanggal }
  | { readonly kind: 'salah'; readonly pesan: string }

const withMarks = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d+)$/
const bare = /^(\d{2})(\d{2})(\d{4})$/

/**
 * Reads a date as typed: `20-01-2025`, `20/1/2025`, `20012025`. Nothing is guessed: a year of two digits is asked about.
 */
export function readKetikanTanggal(text: string): KetikanTanggal {
  const trimmed = text.trim()
  if (trimmed === '') return { kind: 'kosong' }
  const match = withMarks.exec(trimmed) ?? bare.exec(trimmed)
  if (!match) return { kind: 'salah', pesan: 'Tulis hari-bulan-tahun, misalnya 20-01-2025.' }
  const [day, month, year] = [Number(match[1]), Number(match[2]), match[3] ?? '']
  if (year.length !== 4) return { kind: 'salah', pesan: 'Tulis tahunnya dengan empat angka, misalnya 2025.' }
  if (Number(year) < tahunPertama) return { kind: 'salah', pesan: 'Periksa tahunnya, misalnya 2025.' }
  const tanggal = tanggalOf(Number(year), month, day)
  if (!isTanggal(tanggal))
    return { kind: 'salah', pesan: 'Tanggal ini tidak ada di kalender. Periksa hari dan bulannya.' }
  return { kind: 'tanggal', tanggal }
}
