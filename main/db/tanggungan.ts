import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'

/** Whether anything that is there stands on a record: then emptying it must not take it away. */
export function hasTanggungan(db: Db, entitas: EntityName, id: string): boolean {
  return bergantungOf(entitas).some(
    ([tabel, kolom]) =>
      db.oneValue<number>(`SELECT EXISTS (SELECT 1 FROM ${tabel} WHERE ${kolom} = ? AND dihapus = 0)`, id) === 1,
  )
}
