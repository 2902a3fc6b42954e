import type { Bulan, Tanggal } from './tanggal.ts'

/** "08-10-2026" */
export function formatTanggal(tanggal: Tanggal): string {
  return `${tanggal.slice(8, 10)}-${tanggal.slice(5, 7)}-${tanggal.slice(0, 4)}`
}

const bulanPanjang = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
/** "Oktober" of 2026-10. */
export function namaBulan(bulan: Bulan): string {
  return bulanPanjang[Number(bulan.slice(5, 7)) - 1] ?? ''
}
