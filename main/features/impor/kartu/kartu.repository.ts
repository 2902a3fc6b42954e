import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/db/open.ts'
import type { OrangTable } from '#main/db/schema.ts'

/** Every living person of this facility: the file may be about any of them. */
export function listOrang(db: Db): OrangTable[] {
  const sql = `SELECT * FROM orang WHERE dihapus = 0 AND id NOT IN ${idLuar} ORDER BY id`
  return db.sqlite.prepare(sql).all() as OrangTable[]
}
