import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

/**
 * Groups of the life cycle by age in completed months on a day: from the first month of a group up to, and not including,
 * the first of the next.
 *
 * @source docs/aturan/formulir.md, "Age groups"
 */
export const kelompokUmur = {
  bayi: { sebut: 'Bayi', umur: '0–11 bulan', dari: 0 },
  balita: { sebut: 'Balita', umur: '12–59 bulan', dari: 12 },
  apras: { sebut: 'Prasekolah', umur: '60–71 bulan', dari: 60 },
  sekolah: { sebut: 'Usia sekolah', umur: '6–14 tahun', dari: 72 },
  remaja: { sebut: 'Remaja', umur: '15–18 tahun', dari: 180 },
  dewasa: { sebut: 'Dewasa', umur: '19–59 tahun', dari: 228 },
  lansia: { sebut: 'Lansia', umur: '60 tahun ke atas', dari: 720 },
} as const

export type KelompokUmur = keyof typeof kelompokUmur
export const semuaKelompok = Object.keys(kelompokUmur) as [KelompokUmur, ...KelompokUmur[]]

/** The group a person is in on a day; null before birth, or where the birth date is not known. */
export function kelompokPada(lahir: Tanggal | null, pada: Tanggal): KelompokUmur | null {
  if (lahir === null || pada < lahir) return null
  const bulan = umurBulanPenuh(lahir, pada)
  return semuaKelompok.findLast((satu) => kelompokUmur[satu].dari <= bulan) ?? null
}

/** Whether a group is of children the register of balita weighs: under six years. */
export function isBawahEnam(kelompok: KelompokUmur | null): boolean {
  return kelompok !== null && kelompokUmur[kelompok].dari < kelompokUmur.sekolah.dari
}
