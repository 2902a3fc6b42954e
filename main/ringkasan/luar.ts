import type { Db } from '#main/toko/toko.ts'

/** Ids of the posyandu and children of other Pustu, for `NOT IN` of a written query. */
export const idLuar = '(SELECT id FROM luar)'

/** Whether anything of this book belongs to another Pustu. */
export function hasLuar(db: Db): boolean {
  return db.oneValue('SELECT EXISTS (SELECT 1 FROM luar)') === 1
}
