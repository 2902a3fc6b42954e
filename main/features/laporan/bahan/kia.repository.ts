import type { Db } from '#main/toko/toko.ts'
import type { SasaranResmi } from '#shared/bahan/kia.ts'

/** Official figures of a year. */
export function listSasaranResmi(db: Db, tahun: number): SasaranResmi[] {
  const sql = `SELECT posyandu_id AS posyanduId, desa, apa, jumlah FROM sasaran WHERE dihapus = 0 AND tahun = ? ORDER BY id`
  return db.all<SasaranResmi>(sql, tahun)
}
