import type { Db } from '#main/db/open.ts'
import type { FasilitasTable, JenisFasilitas, KaderTable, PenandatanganTable } from '#main/db/schema.ts'

export type NodeRow = Pick<FasilitasTable, 'id' | 'jenis' | 'nama' | 'induk_id'>

/** The facilities above the posyandu. No limit: a book has a handful. */
export function listNodes(db: Db): NodeRow[] {
  return db.all(
    db.query
      .selectFrom('fasilitas')
      .select(['id', 'jenis', 'nama', 'induk_id'])
      .where('jenis', '!=', 'posyandu')
      .where('dihapus', '=', 0)
      .orderBy('id'),
  )
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
        .where((eb) => eb.or([eb('induk_id', 'is', null), eb('induk_id', '=', indukId)]))
        .orderBy('id'),
    )
    .map((row) => row.id)
}

export function findFasilitas(db: Db, id: string, jenis: JenisFasilitas): FasilitasTable | undefined {
  return db.first(
    db.query
      .selectFrom('fasilitas')
      .selectAll()
      .where('id', '=', id)
      .where('jenis', '=', jenis)
      .where('dihapus', '=', 0),
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
  return db.all(db.query.selectFrom('kader').selectAll().where('dihapus', '=', 0).orderBy('id'))
}

export function listPenandatangan(db: Db): PenandatanganTable[] {
  return db.all(
    db.query.selectFrom('penandatangan').selectAll().where('dihapus', '=', 0).orderBy('urutan').orderBy('id'),
  )
}

/** Children, also former ones, and recorded days that name a posyandu. */
export function countUses(db: Db, posyanduId: string): { anak: number; hariBuka: number } {
  return db.sqlite
    .prepare(
      `SELECT
        (SELECT count(DISTINCT orang_id) FROM keanggotaan WHERE posyandu_id = @id AND dihapus = 0) AS anak,
        (SELECT count(*) FROM hari_buka WHERE posyandu_id = @id AND dihapus = 0) AS hariBuka`,
    )
    .get({ id: posyanduId }) as { anak: number; hariBuka: number }
}

/** True while a child of the sample data is in the book. */
export function hasContoh(db: Db): boolean {
  const row = db.sqlite
    .prepare(
      `SELECT 1 FROM orang o JOIN perubahan p ON p.entitas = 'orang' AND p.entitas_id = o.id
       WHERE o.dihapus = 0 AND p.jenis = 'contoh' LIMIT 1`,
    )
    .get()
  return row !== undefined
}
