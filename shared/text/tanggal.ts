import { type Bulan, hariKe, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { namaBulan } from '#shared/domain/tanggal/tulis.ts'

export { formatTanggal, namaBulan } from '#shared/domain/tanggal/tulis.ts'

const hariPanjang = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** "Okt", "Agt": the short month names of the registers. */
export function singkatBulan(bulan: Bulan): string {
  const nama = namaBulan(bulan)
  return nama === 'Agustus' ? 'Agt' : nama.slice(0, 3)
}

/** "Okt 2026", as narrow as a column */
export function formatBulanSingkat(bulan: Bulan): string {
  return `${singkatBulan(bulan)} ${bulan.slice(0, 4)}`
}

/** "Oktober 2026" */
export function formatBulan(bulan: Bulan): string {
  return `${namaBulan(bulan)} ${bulan.slice(0, 4)}`
}

/** "31 Oktober 2026", as above a signature. */
export function formatTanggalPanjang(tanggal: Tanggal): string {
  return `${Number(tanggal.slice(8, 10))} ${formatBulan(tanggal.slice(0, 7))}`
}

/** "Kamis" */
export function namaHari(tanggal: Tanggal): string {
  return hariPanjang[hariKe(tanggal)] ?? ''
}

/** "1 th 9 bln", "8 bln" from completed months. */
export function formatUmur(umurBulan: number): string {
  const [tahun, bulan] = [Math.floor(umurBulan / 12), umurBulan % 12]
  if (tahun === 0) return `${bulan} bln`
  return bulan === 0 ? `${tahun} th` : `${tahun} th ${bulan} bln`
}
