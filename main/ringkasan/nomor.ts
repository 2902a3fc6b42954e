import type { Db } from '#main/toko/toko.ts'
import type { Nomor } from './uraian.ts'

export function findNomor(db: Db, id: string): number | undefined {
  return db.value<number>('SELECT nomor FROM ringkasan_nomor WHERE id = ?', id)
}

/** Gives records their numbers; one met for the first time gets the next. */
export function createNomor(db: Db): Nomor {
  const known = new Map<string, number>()
  return (id) => {
    const found = known.get(id) ?? findNomor(db, id)
    const nomor = found ?? db.oneValue<number>('INSERT INTO ringkasan_nomor (id) VALUES (?) RETURNING nomor', id)
    known.set(id, nomor)
    return nomor
  }
}

/** The numbers by which the tables name records; one that no row names has none. */
export function mapNomor(db: Db, ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = db.all<{ nomor: number; id: string }>(
    'SELECT nomor, id FROM ringkasan_nomor WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ nomor, id }) => [id, nomor]))
}

/** The records these numbers name. */
export function mapId(db: Db, nomor: Iterable<number>): ReadonlyMap<number, string> {
  const rows = db.all<{ nomor: number; id: string }>(
    'SELECT nomor, id FROM ringkasan_nomor WHERE nomor IN (SELECT value FROM json_each(?))',
    JSON.stringify([...nomor]),
  )
  return new Map(rows.map((row) => [row.nomor, row.id]))
}
