import { idLuar } from '#main/db/milik.ts'
import type { Entities, HariBukaTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type MasaHari = { readonly dari: Tanggal; readonly sampai: Tanggal }

/** Open days of this facility, the earliest first. */
export function listHariPelayanan(db: Db, masa: MasaHari): Pick<HariBukaTable, 'id' | 'posyandu_id' | 'tanggal'>[] {
  const sql = `SELECT id, posyandu_id, tanggal FROM hari_buka
    WHERE dihapus = 0 AND tanggal BETWEEN @dari AND @sampai AND posyandu_id NOT IN ${idLuar} ORDER BY tanggal, id`
  return db.all(sql, masa)
}

export type NomorRow = Entities['antrean'] & Pick<OrangTable, 'nama' | 'tanggal_lahir'>

/** Who held a number on some days, by day and number. */
export function mapNomor(db: Db, hari: readonly string[]): Map<string, NomorRow[]> {
  const sql = `SELECT a.*, o.nama, o.tanggal_lahir FROM antrean a JOIN orang o ON o.id = a.orang_id
    WHERE a.dihapus = 0 AND o.dihapus = 0 AND a.hari_buka_id IN (SELECT value FROM json_each(?)) ORDER BY a.nomor, a.id`
  return Map.groupBy(db.all<NomorRow>(sql, JSON.stringify(hari)), (row) => row.hari_buka_id)
}

/** What kinds of staff served on some days, once each person. */
export function mapPetugas(db: Db, hari: readonly string[]): Map<string, Entities['hadir_petugas'][]> {
  const sql = `SELECT * FROM hadir_petugas WHERE dihapus = 0 AND hari_buka_id IN (SELECT value FROM json_each(?)) ORDER BY id`
  return Map.groupBy(db.all<Entities['hadir_petugas']>(sql, JSON.stringify(hari)), (row) => row.hari_buka_id)
}
