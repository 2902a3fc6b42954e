import { hitungBulan } from '#main/db/skdn-bulan.ts'
import type { Pembaca } from './pembaca.ts'

/** The month, counted for every posyandu of the book. */
export const readSkdn: Pembaca<'skdn'> = ({ context, bulan }) => {
  const hasil = hitungBulan(context, bulan)
  return () => hasil
}
