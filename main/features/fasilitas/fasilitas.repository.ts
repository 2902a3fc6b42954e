import { dibuatDiLuar, luarIds } from '#main/db/milik.ts'
import type { FasilitasTable, JenisFasilitas, KaderTable, PenandatanganTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'

export type NodeRow = Pick<FasilitasTable, 'id' | 'jenis' | 'nama' | 'induk_id'>

/**
 * The facilities above the posyandu, as this facility made them. No limit: a book has a handful.
 *
 * Every facility writes down those above it for itself; what others wrote is theirs to name.
 */
export function listNodes(db: Db): NodeRow[] {
  return db.all<NodeRow>(`SELECT id, jenis, nama, induk_id FROM fasilitas
       WHERE jenis <> 'posyandu' AND dihapus = 0 AND NOT ${dibuatDiLuar("'fasilitas'", 'fasilitas.id')} ORDER BY id`)
}

/** Posyandu under a facility, and those under none yet. */
export function listPosyanduOf(db: Db, indukId: string | null): string[] {
  return db
    .all(
      db.query
        .selectFrom('fasilitas')
        .select('id')
        .where('jenis', '=', 'posyandu')
        .where('dihapus', '=', 0)
        .where('id', 'not in', luarIds(db))
        .where((eb) => eb.or([eb('induk_id', 'is', null), eb('induk_id', '=', indukId)]))
        .orderBy('id'),
    )
    .map((row) => row.id)
}

/** A facility of this book by its id; one of another Pustu is not found. */
export function findFasilitas(db: Db, id: string, jenis: JenisFasilitas): FasilitasTable | undefined {
  return db.first(
    db.query
      .selectFrom('fasilitas')
      .selectAll()
      .where('id', '=', id)
      .where('jenis', '=', jenis)
      .where('dihapus', '=', 0)
      .where('id', 'not in', luarIds(db)),
  )
}

export function nextUrutanPosyandu(db: Db): number {
  const row = db.first(
    db.query
      .selectFrom('fasilitas')
      .select((eb) => eb.fn.max('urutan').as('urutan'))
      .where('jenis', '=', 'posyandu'),
  )
  return (row?.urutan ?? 0) + 1
}

/** Kader of every posyandu in the order they were entered. No limit: some five a posyandu. */
export function listKader(db: Db): KaderTable[] {
  return db.all(
    db.query
      .selectFrom('kader')
      .selectAll()
      .where('dihapus', '=', 0)
      .where('posyandu_id', 'not in', luarIds(db))
      .orderBy('id'),
  )
}

export function listPenandatangan(db: Db): PenandatanganTable[] {
  return db.all(
    db.query.selectFrom('penandatangan').selectAll().where('dihapus', '=', 0).orderBy('urutan').orderBy('id'),
  )
}

/** Children, also former ones, and recorded days that name a posyandu. */
export function countUses(db: Db, posyanduId: string): { anak: number; hariBuka: number } {
  return db.one<{ anak: number; hariBuka: number }>(
    `SELECT
        (SELECT count(DISTINCT orang_id) FROM keanggotaan WHERE posyandu_id = @id AND dihapus = 0) AS anak,
        (SELECT count(*) FROM hari_buka WHERE posyandu_id = @id AND dihapus = 0) AS hariBuka`,
    { id: posyanduId },
  )
}
