import type { ImunisasiRow } from '#main/db/dosis.ts'
import { idLuar, luarIds } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'

/** What a register shows of a person beside what the rules know. */
export type OrangRow = {
  readonly id: string
  readonly nama: string
  readonly namaIbu: string | null
  readonly rt: string | null
  readonly urutan_register: number | null
  readonly meninggal_pada: string | null
}

export function findDosis(db: Db, id: string): ImunisasiRow | undefined {
  return db.first(
    db.query
      .selectFrom('imunisasi')
      .selectAll()
      .where('id', '=', id)
      .where('dihapus', '=', 0)
      .where('orang_id', 'not in', luarIds(db)),
  )
}

export function listOrang(db: Db, ids: readonly string[]): OrangRow[] {
  return db.all<OrangRow>(
    `SELECT o.id, o.nama, coalesce(ibu.nama, o.nama_ibu) AS namaIbu, o.rt, o.urutan_register, o.meninggal_pada
     FROM orang o LEFT JOIN orang ibu ON ibu.id = o.ibu_id
     WHERE o.dihapus = 0 AND o.id IN (SELECT value FROM json_each(@ids)) AND o.id NOT IN ${idLuar} ORDER BY o.id`,
    { ids: JSON.stringify(ids) },
  )
}
