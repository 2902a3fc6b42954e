import type { Db } from '#main/toko/toko.ts'
import type { Identitas } from '#shared/domain/mutu/mutu.ts'

/** The numbers and mothers of some children, by id. */
export function mapIdentitas(db: Db, ids: readonly string[]): ReadonlyMap<string, Identitas> {
  const rows = db.all<{ id: string; nik: string | null; nama_ibu: string | null }>(
    `SELECT o.id, o.nik, coalesce(o.nama_ibu, ibu.nama) AS nama_ibu
     FROM json_each(?) JOIN orang o ON o.id = value LEFT JOIN orang ibu ON ibu.id = o.ibu_id`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, nik, nama_ibu }) => [id, { nik, namaIbu: nama_ibu }]))
}

export type Disebut = { readonly id: string; readonly nama: string; readonly tanggalLahir: string | null }

/** Some persons as they are named, by id. */
export function mapDisebut(db: Db, ids: readonly string[]): ReadonlyMap<string, Disebut> {
  const rows = db.all<{ id: string; nama: string; tanggal_lahir: string | null }>(
    'SELECT id, nama, tanggal_lahir FROM orang WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, nama, tanggal_lahir }) => [id, { id, nama, tanggalLahir: tanggal_lahir }]))
}
