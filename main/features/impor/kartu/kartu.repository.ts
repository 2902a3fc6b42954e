import { idLuar } from '#main/db/milik.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

/** Every living person of this facility: the file may be about any of them. */
export function listOrang(db: Db): OrangTable[] {
  const sql = `SELECT * FROM orang WHERE dihapus = 0 AND id NOT IN ${idLuar} ORDER BY id`
  return db.all<OrangTable>(sql)
}
