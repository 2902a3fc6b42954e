import { type Bulan, bulanOf } from '../tanggal/tanggal.ts'
import type { AnakRegister, Penimbangan } from './register.ts'

/** When a child was written down, and when it was first on a sheet. */
export type Dikenal = Pick<AnakRegister, 'terdaftar'> & {
  readonly penimbangan: readonly Pick<Penimbangan, 'tanggal'>[]
}

/**
 * The first month in which the book can tell whether a child came: it was written down, or weighed, by then.
 *
 * Who is written down today has not been absent for months: nobody was asked about them.
 *
 * @returns null where that is not known, as of a child that came with a file: then all its months count
 */
export function dikenalSejak(anak: Dikenal): Bulan | null {
  const { terdaftar, penimbangan } = anak
  if (terdaftar === null) return null
  const first = penimbangan[0]?.tanggal ?? terdaftar
  return bulanOf(first < terdaftar ? first : terdaftar)
}
