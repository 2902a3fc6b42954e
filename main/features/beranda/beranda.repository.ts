import { luarIds } from '#main/db/milik.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type OrangKurang = Pick<OrangTable, 'id' | 'dusun' | 'rt' | 'nik' | 'nama_ibu' | 'alamat' | 'telepon'>

/** Where each child lives and whether its NIK is known. No limit: one short row a child. */
export function listOrangKurang(db: Db): Map<string, OrangKurang> {
  const rows = db.all(
    db.query
      .selectFrom('orang')
      .select(['id', 'dusun', 'rt', 'nik', 'nama_ibu', 'alamat', 'telepon'])
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db))
      .orderBy('id'),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
