import type { Tanggal } from '../tanggal/tanggal.ts'
import type { Peristiwa } from './peristiwa.ts'

const urutanSebab = ['bersalin', 'keguguran', 'meninggal'] as const

/**
 * How a pregnancy ended: the first event on or after the day on which it was written down; null while it goes on.
 *
 * @source docs/aturan/catatan.md, "Pregnancies"
 */
export function akhirKehamilan(dibuka: Tanggal, peristiwa: readonly Peristiwa[]): Peristiwa | null {
  const later = peristiwa.filter(({ tanggal }) => tanggal >= dibuka)
  const [first = null] = later.toSorted((a, b) => {
    if (a.tanggal !== b.tanggal) return a.tanggal < b.tanggal ? -1 : 1
    return urutanSebab.indexOf(a.sebab) - urutanSebab.indexOf(b.sebab)
  })
  return first
}
