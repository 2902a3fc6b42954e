import { statfsSync } from 'node:fs'
import type { Db } from './toko.ts'

/** The share of empty pages above which the file is written anew. */
const bagianKosong = 1 / 4
/** So many times its size a book takes while it is written anew: as it was, as it will be, and the log between. */
const kaliRuang = 3

/**
 * Gives the disk back what a newer schema no longer needs. Nothing is lost where it is cut off; without the room for it
 * the file stays as large as it was, and the next opening tries again.
 *
 * @param semua whether also where little is empty: nothing of what was taken out may stay in the file
 * @returns whether the file was written anew
 * @throws whatever SQLite and the disk say; the book is then as it was
 */
export function rampingkan(db: Db, semua: boolean): boolean {
  const ask = (name: string) => Number(db.pragma(name))
  const [all, empty] = [ask('page_count'), ask('freelist_count')]
  if (!semua && empty < all * bagianKosong) return false
  const { bavail, bsize } = statfsSync(db.dataDir)
  if (bavail * bsize < kaliRuang * (all - empty) * ask('page_size')) return false
  db.run('VACUUM')
  return true
}
