import { idLuar } from '#main/db/milik.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Kader of each posyandu who serve on a day. */
export function countKaderPada(db: Db, pada: Tanggal): Map<string, number> {
  const sql = `SELECT posyandu_id AS id, count(*) AS banyak FROM kader WHERE dihapus = 0 AND coalesce(mulai, '') <= @pada
    AND (sampai IS NULL OR sampai > @pada) AND posyandu_id NOT IN ${idLuar} GROUP BY posyandu_id`
  return new Map(db.all<{ id: string; banyak: number }>(sql, { pada }).map(({ id, banyak }) => [id, banyak]))
}
