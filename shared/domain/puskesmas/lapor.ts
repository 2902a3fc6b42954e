import { addBulan, type Bulan, type Tanggal } from '../tanggal/tanggal.ts'

export type KeadaanLapor = 'lengkap' | 'terlambat' | 'belum' | 'belumWaktunya'

/** The day by which the report of a month is due: a day of the next month. */
export function batasLapor(bulan: Bulan, hari: number): Tanggal {
  return `${addBulan(bulan, 1)}-${String(hari).padStart(2, '0')}`
}

/**
 * Where a month of a Pustu stands, by when its first report came: a revision that comes later does not make it late.
 *
 * @param diterima day the first report came; null when none did
 */
export function keadaanLapor(batas: Tanggal, diterima: Tanggal | null, hariIni: Tanggal): KeadaanLapor {
  if (diterima !== null) return diterima <= batas ? 'lengkap' : 'terlambat'
  return hariIni <= batas ? 'belumWaktunya' : 'belum'
}
