import { idLuar, luarIds } from '#main/db/milik.ts'
import type { ImunisasiTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type ImunisasiRow = Omit<ImunisasiTable, 'dihapus'>

/** What a register shows of a person beside what the rules know. */
export type OrangRow = {
  readonly id: string
  readonly nama: string
  readonly namaIbu: string | null
  readonly rt: string | null
  readonly urutan_register: number | null
  readonly meninggal_pada: string | null
}

/** Doses of some persons of this facility, in order of entry; by person. No limit: some twenty a child. */
export function mapDosis(db: Db, orangIds: readonly string[]): ReadonlyMap<string, ImunisasiRow[]> {
  const rows = db.all<ImunisasiRow>(
    `SELECT id, orang_id, dosis, tanggal, bulan, posyandu_id, hari_buka_id, luar, riwayat, dalam_24_jam, tidak, alasan,
       batch, kedaluwarsa, pemberi, catatan, impor_id, versi
     FROM imunisasi
     WHERE dihapus = 0 AND orang_id IN (SELECT value FROM json_each(@ids)) AND orang_id NOT IN ${idLuar}
     ORDER BY rowid`,
    { ids: JSON.stringify(orangIds) },
  )
  return Map.groupBy(rows, ({ orang_id }) => orang_id)
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
