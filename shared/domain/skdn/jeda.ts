import { isBeratTertahan } from '../penimbangan/tertahan.ts'
import { type Dikenal, dikenalSejak } from '../register/dikenal.ts'
import type { AnakRegister } from '../register/register.ts'
import { addBulan, type Bulan, bulanOf } from '../tanggal/tanggal.ts'

/** The months in which a child came: weighed, also where the weight is held back. Earliest first. */
export function bulanDatang(anak: Pick<AnakRegister, 'penimbangan'>): Bulan[] {
  const datang = anak.penimbangan.filter((p) => p.bbG !== null || isBeratTertahan(p))
  return [...new Set(datang.map(({ tanggal }) => bulanOf(tanggal)))]
}

/** Months since the year 0. */
export const indeksBulan = (bulan: Bulan): number => Number(bulan.slice(0, 4)) * 12 + Number(bulan.slice(5, 7)) - 1

/** The month an index names. */
export const bulanDari = (indeks: number): Bulan => addBulan('0000-01', indeks)

/** Months since a child last came, 0 when it came in the month; null when it never had. @param datang as `bulanDatang` gives them */
export function jedaPada(datang: readonly Bulan[], bulan: Bulan): number | null {
  const last = datang.findLast((one) => one <= bulan)
  return last === undefined ? null : indeksBulan(bulan) - indeksBulan(last)
}

/** Six months without a weighing: the child stays in S and is listed. */
export const bulanDiam = 6

/**
 * Whether a member of S was not weighed in a month nor in the five before it, though already born then.
 *
 * Who never came is silent only since the book knows it (`isDikenalCukup`).
 */
export function isMungkinDiam(jeda: number | null, umur: number): boolean {
  return umur >= bulanDiam && (jeda === null || jeda >= bulanDiam)
}

/** Whether the book knew a child all the months it must have been silent in. */
export function isDikenalCukup(anak: Dikenal, bulan: Bulan): boolean {
  const since = addBulan(bulan, -(bulanDiam - 1))
  return (dikenalSejak(anak) ?? since) <= since
}
