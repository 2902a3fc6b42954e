import { type Dikenal, dikenalSejak } from '../register/dikenal.ts'
import { indeksBulan } from '../skdn/jeda.ts'
import type { AnakSkdn } from '../skdn/skdn.ts'
import { type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'

/** At most so many months are counted. */
const bulanTerhitung = 12

/** Since when the book knows a child, and since when it belongs to a posyandu. */
export type AwalTerhitung = Dikenal & { readonly anggota: Tanggal | null }

/** Months running, ending with this one, in which a child the book knew did not come; at most a year of them. */
export function bulanTidakHadir(
  { anak, jeda }: Pick<AnakSkdn, 'jeda'> & { readonly anak: Pick<AnakSkdn['anak'], 'tanggalLahir'> },
  bulan: Bulan,
  awal: AwalTerhitung | undefined,
): number {
  if (anak.tanggalLahir === null || awal === undefined) return 0
  const known = [anak.tanggalLahir, awal.anggota ?? ''].map(bulanOf)
  const first = [...known, dikenalSejak(awal) ?? ''].reduce((a, b) => (a > b ? a : b))
  const sejakDikenal = Math.max(0, indeksBulan(bulan) - indeksBulan(first) + 1)
  return Math.min(bulanTerhitung, sejakDikenal, jeda ?? bulanTerhitung)
}
