import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

/** Columns a record cannot be made without. */
export function createWajib(db: Db): (entitas: EntityName) => readonly string[] {
  const known = new Map<EntityName, readonly string[]>()
  const select = `SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1 AND dflt_value IS NULL AND pk = 0 AND name <> 'versi'`
  return (entitas) => {
    const found = known.get(entitas) ?? db.values<string>(select, entitas)
    known.set(entitas, found)
    return found
  }
}
