import { idLuar } from '#main/db/milik.ts'
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

export type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal }
export type HariOrang = { readonly orang: string; readonly tanggal: Tanggal }

/** On which days somebody was marked present, in whichever posyandu. */
export function listHadir(db: Db, masa: Masa): HariOrang[] {
  const sql = `SELECT k.orang_id AS orang, h.tanggal FROM kehadiran k JOIN hari_buka h ON h.id = k.hari_buka_id AND h.dihapus = 0
    WHERE k.dihapus = 0 AND k.hadir = 1 AND k.orang_id IS NOT NULL AND k.orang_id NOT IN ${idLuar}
      AND h.tanggal BETWEEN @dari AND @sampai`
  return db.all<HariOrang>(sql, masa)
}

/** On which days a dose of a vaccine was given to somebody; one of which only the month is known has none. */
export function listHariDosis(db: Db, masa: Masa): HariOrang[] {
  const sql = `SELECT orang_id AS orang, tanggal FROM imunisasi WHERE dihapus = 0 AND tidak IS NULL AND orang_id NOT IN ${idLuar}
    AND tanggal BETWEEN @dari AND @sampai`
  return db.all<HariOrang>(sql, masa)
}

/** On which days a child was weighed, wherever. */
export function listHariTimbang(db: Db, masa: Masa): HariOrang[] {
  const sql = `SELECT orang_id AS orang, tanggal FROM penimbangan WHERE dihapus = 0 AND orang_id NOT IN ${idLuar}
    AND (bb_g > 0 OR bb_ketikan IS NOT NULL) AND tanggal BETWEEN @dari AND @sampai`
  return db.all<HariOrang>(sql, masa)
}
