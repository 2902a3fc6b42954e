import type { Tanggal } from '../tanggal/tanggal.ts'

/** What ends a pregnancy: the birth of a child, alive or not; a miscarriage; the death of the woman. */
export type PeristiwaKehamilan = {
  readonly tanggal: Tanggal
  readonly sebab: 'bersalin' | 'keguguran' | 'meninggal'
}

const urutanSebab = ['bersalin', 'keguguran', 'meninggal'] as const

/**
 * How a pregnancy ended: the first event on or after the day on which it was written down; null while it goes on.
 *
 * @source docs/aturan/catatan.md, "Pregnancies"
 */
export function akhirKehamilan(dibuka: Tanggal, peristiwa: readonly PeristiwaKehamilan[]): PeristiwaKehamilan | null {
  const later = peristiwa.filter(({ tanggal }) => tanggal >= dibuka)
  const [first = null] = later.toSorted((a, b) => {
    if (a.tanggal !== b.tanggal) return a.tanggal < b.tanggal ? -1 : 1
    return urutanSebab.indexOf(a.sebab) - urutanSebab.indexOf(b.sebab)
  })
  return first
}
