import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Days on which a referral was answered, by person. */
export function mapDijawab(db: Db, sampai: Tanggal): Map<string, Tanggal[]> {
  const sql = `SELECT orang_id, dijawab FROM rujukan WHERE dihapus = 0 AND dijawab <= @sampai ORDER BY dijawab`
  const rows = db.all<{ readonly orang_id: string; readonly dijawab: Tanggal }>(sql, { sampai })
  const perOrang = Map.groupBy(rows, ({ orang_id }) => orang_id)
  return new Map([...perOrang].map(([id, list]) => [id, list.map(({ dijawab }) => dijawab)]))
}
