import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/**
 * Whether a register of a year may say anything of a month: it was reached, and the posyandu wrote things down by then.
 *
 * @param awal month of the first hari buka or weighing of the posyandu; null where there is none
 */
export function isBulanIsi(bulan: Bulan, sampai: Tanggal, awal: Bulan | null): boolean {
  return bulan <= bulanOf(sampai) && awal !== null && awal <= bulan
}
