import { idLuar } from '#main/ringkasan/luar.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Months in which all posyandu of the book met on one and the same day. */
export function listHariTunggal(db: Db): Map<Bulan, Tanggal> {
  const rows = db.all<{ bulan: Bulan; tanggal: Tanggal }>(
    `SELECT substr(tanggal, 1, 7) AS bulan, min(tanggal) AS tanggal FROM hari_buka
     WHERE dihapus = 0 AND posyandu_id NOT IN ${idLuar} GROUP BY 1 HAVING count(DISTINCT tanggal) = 1`,
  )
  return new Map(rows.map(({ bulan, tanggal }) => [bulan, tanggal]))
}

/** What was remembered of sheets of former workbooks, as JSON; undefined where nothing was. */
export function findIngatan(db: Db, id: string): string | undefined {
  return db.value<string>('SELECT nilai FROM pengaturan WHERE id = ?', id)
}
