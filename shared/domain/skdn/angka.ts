import type { Tanggal } from '../tanggal/tanggal.ts'
import { hariMenimbang } from './buka.ts'
import { type BarisSkdn, barisSkdn } from './hitung.ts'
import type { PosyanduHasil } from './skdn.ts'

/** A month of one posyandu in numbers, without the names behind them. */
export type AngkaPosyandu = Pick<PosyanduHasil, 'posyandu' | 'hariBuka' | 'awalData'> & {
  /** The ten rows 0-5 … 36-59 × L, P. */
  readonly baris: readonly BarisSkdn[]
  /** The days on which it weighed its own children, as `hariMenimbang` finds them. */
  readonly menimbang: readonly Tanggal[]
}

/** The numbers of children that were counted one by one. */
export function angkaPosyandu(hasil: PosyanduHasil): AngkaPosyandu {
  const { posyandu, hariBuka, awalData, anak } = hasil
  return { posyandu, hariBuka, awalData, baris: barisSkdn(anak), menimbang: hariMenimbang(hasil) }
}
