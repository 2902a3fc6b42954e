import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

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
