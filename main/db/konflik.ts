import { catatanLuar, hasLuar } from './milik.ts'
import type { Db } from './open.ts'
import { preparePluck } from './proyeksi.ts'

/** How many fields of this facility's records wait for a choice: as many as the page of choices lists. */
export function countKonflik(db: Db): number {
  const milik = hasLuar(db) ? `AND NOT ${catatanLuar('entitas', 'entitas_id')}` : ''
  const sql = `SELECT count(*) FROM (SELECT DISTINCT entitas, entitas_id, isian FROM konflik
    WHERE putusan IS NULL ${milik})`
  return preparePluck(db, sql).get() as number
}
