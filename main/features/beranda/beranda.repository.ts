import { findTempatId } from '#main/db/buku.ts'
import { luarIds } from '#main/db/milik.ts'
import type { Db } from '#main/db/open.ts'
import type { OrangTable } from '#main/db/schema.ts'

export type OrangKurang = Pick<OrangTable, 'id' | 'dusun' | 'rt' | 'nik'>

/** Where each child lives and whether its NIK is known. No limit: one short row a child. */
export function listOrangKurang(db: Db): Map<string, OrangKurang> {
  const rows = db.all(
    db.query
      .selectFrom('orang')
      .select(['id', 'dusun', 'rt', 'nik'])
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db))
      .orderBy('id'),
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Posyandu that hang under another facility: in the book of a Puskesmas those of its Pustu, who keep their days. */
export function posyanduTempatLain(db: Db): ReadonlySet<string> {
  const own = findTempatId(db)
  if (own === null) return new Set()
  const rows = db.all(
    db.query
      .selectFrom('fasilitas')
      .select('id')
      .where('jenis', '=', 'posyandu')
      .where('induk_id', '!=', own)
      .orderBy('id'),
  )
  return new Set(rows.map(({ id }) => id))
}
