import { type HasilBalita, type UkuranBalita, zBalita } from './balita.ts'
import { bulanAkhir, umurBulanWho } from './inti.ts'
import { type HasilRemaja, zRemaja } from './remaja.ts'

/** z-scores of a child of any age, with the WHO reference they come from. */
export type HasilAnak =
  | { readonly rujukan: '2006'; readonly hasil: HasilBalita }
  | { readonly rujukan: '2007'; readonly hasil: HasilRemaja }

/**
 * Chooses the reference by age: below 60 months the standards of 2006, from there on the reference of 2007.
 *
 * The curves do not join exactly, so a class can change overnight at the handover. Unknown ages go to the first.
 *
 * @source docs/aturan/antropometri.md, C
 * @edge day 1826 is the last of 2006, day 1827 the first of 2007; 60 completed months belong to 2007
 */
export function zAnak(u: UkuranBalita): HasilAnak {
  const bulan = u.umur === null ? null : umurBulanWho(u.umur)
  if (bulan === null || bulan < bulanAkhir) return { rujukan: '2006', hasil: zBalita(u) }
  const { jk, tbCm, bbKg, edema } = u
  return { rujukan: '2007', hasil: zRemaja({ jk, umurBulan: bulan, tbCm, bbKg, edema }) }
}
