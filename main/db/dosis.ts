import type { ImunisasiTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { idLuar } from './milik.ts'

export type ImunisasiRow = Omit<ImunisasiTable, 'dihapus'>

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
