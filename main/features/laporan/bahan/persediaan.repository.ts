import { luarIds } from '#main/db/milik.ts'
import type { Entities } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type StokRow = Pick<
  Entities['stok'],
  'posyandu_id' | 'bahan' | 'tanggal' | 'jenis' | 'jumlah' | 'batch' | 'kedaluwarsa'
>

/** Lines of the cupboards of this facility until a day, by posyandu. No limit: some ten a month. */
export function mapStok(db: Db, per: Tanggal): Map<string, StokRow[]> {
  const rows = db.all<StokRow>(
    db.query
      .selectFrom('stok')
      .select(['posyandu_id', 'bahan', 'tanggal', 'jenis', 'jumlah', 'batch', 'kedaluwarsa'])
      .where('dihapus', '=', 0)
      .where('tanggal', '<=', per)
      .where('posyandu_id', 'not in', luarIds(db))
      .orderBy('tanggal')
      .orderBy('id'),
  )
  return Map.groupBy(rows, ({ posyandu_id }) => posyandu_id)
}
