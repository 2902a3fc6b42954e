import { type HasilImporKartu, hitungBaris } from '#shared/contract/impor.ts'

/** What the list of imports shows of it; rows and their values stay out. */
export function ringkas(hasil: HasilImporKartu): string {
  const { barisDibaca, orangBaru, kunjunganBaru, kunjunganDiperbarui, takBerubah, ditolak } = hasil
  const counts = { barisDibaca, orangBaru, kunjunganBaru, kunjunganDiperbarui, takBerubah }
  return JSON.stringify({ ...counts, ditolak: hitungBaris(ditolak) })
}
