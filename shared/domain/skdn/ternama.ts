import { type BarisSkdn, barisSkdn } from './hitung.ts'
import type { HasilSkdn, PosyanduHasil } from './skdn.ts'

/** A posyandu in numbers, and of its children of S those at least whom a report names beside them. */
export type PosyanduTernama = PosyanduHasil & {
  /** The ten rows 0-5 … 36-59 × L, P, of all its children. */
  readonly baris: readonly BarisSkdn[]
}

/** A month in numbers, with those children at least whom a report names: hardly any has to be looked at. */
export type BulanTernama = Omit<HasilSkdn, 'posyandu'> & { readonly posyandu: readonly PosyanduTernama[] }

/** A month counted child by child. */
export function ternamaDari(hasil: HasilSkdn): BulanTernama {
  return { ...hasil, posyandu: hasil.posyandu.map((p) => ({ ...p, baris: barisSkdn(p.anak) })) }
}
