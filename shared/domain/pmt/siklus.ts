import { addHari, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'

/** Why somebody gets supplementary food. */
export type AlasanPmt = 'wasting' | 'underweight' | 'tidakNaik' | 'kek'

/**
 * Days a cycle lasts where nobody wrote down how many. A thin child eight weeks, one of low weight or that does not gain
 * four, a thin pregnant woman a hundred and twenty days.
 *
 * @source Juknis PMT berbahan pangan lokal 2023, to be confirmed; docs/decisions/0050
 */
export const lamaSiklusHari: Readonly<Record<AlasanPmt, number>> = {
  wasting: 56,
  underweight: 28,
  tidakNaik: 28,
  kek: 120,
}
/** The same where the reason is not known either. */
const lamaTanpaAlasan = 28

/** The last day of a cycle. @param hari its length in days; null: by its reason */
export function akhirSiklus(mulai: Tanggal, hari: number | null, alasan: AlasanPmt | null): Tanggal {
  return addHari(mulai, (hari ?? (alasan === null ? lamaTanpaAlasan : lamaSiklusHari[alasan])) - 1)
}

/** From this age on whoever gets food is no child of the posyandu any more: a pregnant woman. Completed months. */
export const umurBumilBulan = 72

/** The week of a cycle a day lies in, from 1. */
export function mingguSiklus(mulai: Tanggal, tanggal: Tanggal): number {
  return Math.floor((dayNumber(tanggal) - dayNumber(mulai)) / 7) + 1
}
