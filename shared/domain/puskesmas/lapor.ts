import { addBulan, type Bulan, type Tanggal } from '../tanggal/tanggal.ts'

export type KeadaanLapor = 'lengkap' | 'terlambat' | 'belum' | 'belumWaktunya' | 'tidakDitunggu'

/** The day by which the report of a month is due: a day of the next month. */
export function batasLapor(bulan: Bulan, hari: number): Tanggal {
  return `${addBulan(bulan, 1)}-${String(hari).padStart(2, '0')}`
}

/** A month of a Pustu: the day its report is due and the day the first one came, null when none did. */
export type BulanLapor = { readonly batas: Tanggal; readonly diterima: Tanggal | null }

/**
 * Where a month of a Pustu stands, by when its first report came: a revision that comes later does not make it late.
 *
 * @param dikenal day since when reports of the Pustu can come at all; null when that is not known
 * @edge due on the day itself is still waited for: 05-11 with `dikenal` 05-11
 */
export function keadaanLapor({ batas, diterima }: BulanLapor, dikenal: Tanggal | null, hariIni: Tanggal): KeadaanLapor {
  if (diterima !== null) return diterima <= batas ? 'lengkap' : 'terlambat'
  // What was due before the two computers met went on paper, if at all.
  if (dikenal !== null && batas < dikenal) return 'tidakDitunggu'
  return hariIni <= batas ? 'belumWaktunya' : 'belum'
}
