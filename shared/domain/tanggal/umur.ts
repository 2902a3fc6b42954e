import { addBulan, bulanOf, dayNumber, daysInMonth, firstDayOf, type Tanggal } from './tanggal.ts'

/**
 * Age in completed months: difference of months, less one when the day of the month has not been reached.
 *
 * What the register, its forms and the calendar call an age; the z-scores have one of their own (`umurBulanWho`). No clamping at short months; negative before birth.
 *
 * @returns whole months; −1 or less on a day before birth
 * @source rule of the KMS as taught ("bulan penuh"): docs/aturan/skdn.md, "Age and date"
 * @edge born 20 Jan, weighed 13 Jun is 4; born 31 Jan: 28 Feb is 0, 1 Mar is 1
 */
export function umurBulanPenuh(lahir: Tanggal, pada: Tanggal): number {
  const months =
    (Number(pada.slice(0, 4)) - Number(lahir.slice(0, 4))) * 12 + Number(pada.slice(5, 7)) - Number(lahir.slice(5, 7))
  return pada.slice(8, 10) < lahir.slice(8, 10) ? months - 1 : months
}

/**
 * The first day on which so many months are completed since a date: `umurBulanPenuh` the other way round.
 *
 * @returns the same day of the month; where that month has none, the 1st of the month after
 * @source docs/aturan/imunisasi.md, "Dates and ages"
 * @edge 31 Jan + 1 is 1 Mar; 30 Nov + 3 is 1 Mar; 29 Feb 2028 + 12 is 1 Mar 2029
 */
export function addBulanPenuh(tanggal: Tanggal, count: number): Tanggal {
  const bulan = addBulan(bulanOf(tanggal), count)
  const hari = tanggal.slice(8)
  const panjang = daysInMonth(Number(bulan.slice(0, 4)), Number(bulan.slice(5)))
  return Number(hari) > panjang ? firstDayOf(addBulan(bulan, 1)) : `${bulan}-${hari}`
}

/** Age in whole days; negative before birth. */
export function umurHari(lahir: Tanggal, pada: Tanggal): number {
  return dayNumber(pada) - dayNumber(lahir)
}

/** Balita ends at 59 completed months. @source docs/aturan/skdn.md, "Letters", S */
export const umurBalitaTerakhirBulan = 59

/** From this completed age a child is measured standing, unless the row says otherwise. @source docs/aturan/antropometri.md, A2 */
export const umurBerdiriBulan = 24

/** The five atomic age bands of the SKDN, in completed months. */
export const kelompokUmur = ['0-5', '6-11', '12-23', '24-35', '36-59'] as const
export type KelompokUmur = (typeof kelompokUmur)[number]

/**
 * The SKDN age band of a completed age in months.
 *
 * @returns null before birth and from 60 months on
 * @edge 5|6, 11|12, 23|24, 35|36, 59|60 months
 */
export function kelompokOf(umur: number): KelompokUmur | null {
  if (umur < 0 || umur > umurBalitaTerakhirBulan) return null
  if (umur <= 5) return '0-5'
  if (umur <= 11) return '6-11'
  if (umur <= 23) return '12-23'
  if (umur <= 35) return '24-35'
  return '36-59'
}
