import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/db/open.ts'
import type { Row } from '#main/db/proyeksi.ts'
import type { OrangTable } from '#main/db/schema.ts'
import { isBerkepala, kepalaOrang, type SusunanKartu } from '#shared/kartu/susunan.ts'

export type CatatanRow = Row & { readonly id: string }

/** Every living person of this facility: the file may be about any of them. */
export function listOrang(db: Db): OrangTable[] {
  const sql = `SELECT * FROM orang WHERE dihapus = 0 AND id NOT IN ${idLuar} ORDER BY id`
  return db.sqlite.prepare(sql).all() as OrangTable[]
}

function listKepala(db: Db, susunan: SusunanKartu, ids: readonly string[]): CatatanRow[] {
  if (!isBerkepala(susunan)) return ids.map((id) => kepalaOrang(susunan, id))
  const { kepala, keOrang, masa } = susunan
  return db.sqlite
    .prepare(
      `SELECT * FROM ${kepala} WHERE dihapus = 0 AND ${keOrang} IN (SELECT value FROM json_each(?))
       ORDER BY ${masa.dibuka}, id`,
    )
    .all(JSON.stringify(ids)) as CatatanRow[]
}

/** Heads of a card by person, and their visits by head: what an import may touch. */
export function readKartu(db: Db, susunan: SusunanKartu, ids: readonly string[]) {
  const { kunjungan, keOrang, keKepala } = susunan
  const heads = listKepala(db, susunan, ids)
  const visits = db.sqlite
    .prepare(
      `SELECT * FROM ${kunjungan} WHERE dihapus = 0 AND coalesce(posyandu_id, '') NOT IN ${idLuar}
       AND ${keKepala} IN (SELECT value FROM json_each(?)) ORDER BY tanggal, id`,
    )
    .all(JSON.stringify(heads.map(({ id }) => id))) as CatatanRow[]
  return {
    kepala: Map.groupBy(heads, (row) => String(row[keOrang])),
    kunjungan: Map.groupBy(visits, (row) => String(row[keKepala])),
  }
}
