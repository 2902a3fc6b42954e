import { idLuar } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type HariRow = Pick<
  Entities['hari_buka'],
  'posyandu_id' | 'tanggal' | 'catatan' | 'pmt_penyuluhan' | 'pengunjung_hitung'
>

/** Recorded days of this facility in some time, the earliest first. */
export function listHariDicatat(db: Db, masa: { readonly dari: Tanggal; readonly sampai: Tanggal }): HariRow[] {
  const sql = `SELECT posyandu_id, tanggal, catatan, pmt_penyuluhan, pengunjung_hitung FROM hari_buka
    WHERE dihapus = 0 AND tanggal BETWEEN @dari AND @sampai AND posyandu_id NOT IN ${idLuar} ORDER BY tanggal, id`
  return db.all<HariRow>(sql, masa)
}

/** The first day on which anything was recorded of each posyandu: an open day, or a weighing of a member. */
export function mapAwalPosyandu(db: Db, sampai: Tanggal): Map<string, Tanggal> {
  const sql = `SELECT posyandu_id, min(tanggal) AS tanggal FROM (
      SELECT posyandu_id, tanggal FROM hari_buka WHERE dihapus = 0
      UNION ALL SELECT k.posyandu_id, p.tanggal FROM penimbangan p JOIN keanggotaan k ON k.orang_id = p.orang_id
        AND k.dihapus = 0 AND k.mulai <= p.tanggal AND (k.sampai IS NULL OR p.tanggal <= k.sampai)
        WHERE p.dihapus = 0 AND p.bb_g > 0)
    WHERE tanggal <= @sampai GROUP BY posyandu_id`
  const rows = db.all<{ posyandu_id: string; tanggal: Tanggal }>(sql, { sampai })
  return new Map(rows.map((row) => [row.posyandu_id, row.tanggal]))
}
