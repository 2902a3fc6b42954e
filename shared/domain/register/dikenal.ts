import { type Bulan, bulanOf } from '../tanggal/tanggal.ts'
import type { AnakRegister } from './register.ts'

/**
 * The first month in which the book can tell whether a child came: it was written down, or weighed, by then.
 *
 * Who is written down today has not been absent for months: nobody was asked about them.
 *
 * @returns null where that is not known, as of a child that came with a file: then all its months count
 */
export function dikenalSejak(anak: Pick<AnakRegister, 'terdaftar' | 'penimbangan'>): Bulan | null {
  const { terdaftar, penimbangan } = anak
  if (terdaftar === null) return null
  const first = penimbangan[0]?.tanggal ?? terdaftar
  return bulanOf(first < terdaftar ? first : terdaftar)
}
