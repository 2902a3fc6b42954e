import { catatanLuar, dibuatDiLuar, idLuar, luarIds } from '#main/db/milik.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

/** True when the book holds a person of this facility. */
export function hasOrang(db: Db): boolean {
  const orang = db.query.selectFrom('orang').select('id').where('dihapus', '=', 0).where('id', 'not in', luarIds(db))
  return db.first(orang.limit(1)) !== undefined
}

/** How many times sample data of this facility began in this book: 0 for a fresh one. */
export function countFillings(db: Db): number {
  return db.oneValue<number>(
    `SELECT count(DISTINCT p.kelompok) FROM fasilitas f CROSS JOIN perubahan p ON p.entitas_id = f.id
     JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = 'fasilitas' AND p.jenis = 'contoh' AND r.fasilitas_id IS NULL`,
  )
}

const madeByContoh =
  "EXISTS (SELECT 1 FROM perubahan p WHERE p.entitas = @entitas AND p.entitas_id = t.id AND p.jenis = 'contoh' AND p.dasar IS NULL)"

/** What others made or hold stays, also in the book of a Puskesmas, where everything shows. */
const milikLain = `(${dibuatDiLuar('@entitas', 't.id')} OR ${catatanLuar('@entitas', 't.id')})`

/** A child that is a member of another Pustu by now is theirs to keep. */
const anggotaLain = `EXISTS (SELECT 1 FROM keanggotaan k
  WHERE @entitas = 'orang' AND k.orang_id = t.id AND k.dihapus = 0 AND k.posyandu_id IN ${idLuar})`

function listIds(db: Db, entitas: EntityName, where: string): string[] {
  const sql = `SELECT t.id FROM ${entitas} t WHERE t.dihapus = 0 AND ${where} AND NOT ${milikLain} AND NOT ${anggotaLain}`
  return db.all<{ id: string }>(sql, { entitas }).map((row) => row.id)
}

/** Live records made by the sample data of this facility. */
export function listMadeByContoh(db: Db, entitas: EntityName): string[] {
  return listIds(db, entitas, madeByContoh)
}

/** Live records of this facility, of whatever origin. */
export function listAll(db: Db, entitas: EntityName): string[] {
  return listIds(db, entitas, 'true')
}

/** Persons and posyandu somebody of this facility entered. */
export function countOwn(db: Db): number {
  const orang = listIds(db, 'orang', `NOT ${madeByContoh}`)
  const posyandu = listIds(db, 'fasilitas', `t.jenis = 'posyandu' AND NOT ${madeByContoh}`)
  return orang.length + posyandu.length
}

/** Whether other books know this one: what it removes is removed there too, and its place goes on under its id. */
export function hasKenalan(db: Db): boolean {
  return db.value('SELECT EXISTS (SELECT 1 FROM kenalan)') === 1
}
