import type { Db } from '#main/db/open.ts'
import type { EntityName } from '#main/db/schema.ts'
import type { JenisPustu } from '#shared/contract/fasilitas.ts'

/** True when the book holds a person. */
export function hasOrang(db: Db): boolean {
  return db.first(db.query.selectFrom('orang').select('id').where('dihapus', '=', 0).limit(1)) !== undefined
}

/** How many times sample data began in this book: 0 for a fresh one. */
export function countFillings(db: Db): number {
  const setUps = db.query
    .selectFrom('perubahan')
    .select('kelompok')
    .distinct()
    .where('jenis', '=', 'contoh')
    .where('entitas', '=', 'fasilitas')
  return db.all(setUps).length
}

/** The facility of this book, under which its posyandu hang; null where it is not kept. */
export function findTempatId(db: Db, jenis: JenisPustu): string | null {
  const node = db.query.selectFrom('fasilitas').select('id').where('jenis', '=', jenis).where('dihapus', '=', 0)
  return db.first(node.limit(1))?.id ?? null
}

const madeByContoh =
  "EXISTS (SELECT 1 FROM perubahan p WHERE p.entitas = @entitas AND p.entitas_id = t.id AND p.jenis = 'contoh' AND p.dasar IS NULL)"

function listIds(db: Db, entitas: EntityName, where: string): string[] {
  const sql = `SELECT t.id FROM ${entitas} t WHERE t.dihapus = 0 AND ${where}`
  return (db.sqlite.prepare(sql).all({ entitas }) as { id: string }[]).map((row) => row.id)
}

/** Live records made by the sample data. */
export function listMadeByContoh(db: Db, entitas: EntityName): string[] {
  return listIds(db, entitas, madeByContoh)
}

/** Live records of whatever origin. */
export function listAll(db: Db, entitas: EntityName): string[] {
  return listIds(db, entitas, '@entitas IS NOT NULL')
}

/** Persons and posyandu somebody entered. */
export function countOwn(db: Db): number {
  const orang = listIds(db, 'orang', `NOT ${madeByContoh}`)
  const posyandu = listIds(db, 'fasilitas', `t.jenis = 'posyandu' AND NOT ${madeByContoh}`)
  return orang.length + posyandu.length
}
