import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { bergantungOf, urutanUrung } from '#shared/catatan/rujukan.ts'
import type { Db } from './open.ts'
import type { EntityName } from './schema.ts'
import { defaultsOf, type Fields, type HistoryRow } from './undo-fields.ts'

export const isUndone = ({ entitas }: { readonly entitas: EntityName }) => !catatanOf(entitas).beku

/** The questions undoing asks of the book, prepared once: a group of an import holds tens of thousands of records. */
export function createReader(db: Db) {
  const history = db.sqlite.prepare(
    // The order in which they show: what came from another computer may have been received later than it was made.
    `SELECT p.nomor, p.kelompok, p.jenis, p.isi FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.lamport, r.id`,
  )
  const records = db.sqlite.prepare(
    'SELECT entitas, entitas_id AS id FROM perubahan WHERE kelompok = ? GROUP BY entitas, entitas_id ORDER BY min(nomor) DESC',
  )
  const holders = new Map(
    namaCatatan
      .flatMap(bergantungOf)
      .map(([table, column]) => [
        `${table}.${column}`,
        db.sqlite.prepare(`SELECT id FROM ${table} WHERE ${column} = ? AND dihapus = 0`),
      ]),
  )
  const defaults = new Map<EntityName, Fields>()
  return {
    history: (entitas: EntityName, id: string) =>
      (history.all(entitas, id) as (Omit<HistoryRow, 'isi'> & { isi: string })[]).map(
        (row): HistoryRow => ({ ...row, isi: JSON.parse(row.isi) as Fields }),
      ),
    /** Leaves first; of one table what was made last first. */
    records: (kelompok: number) =>
      (records.all(kelompok) as { entitas: EntityName; id: string }[])
        .filter(isUndone)
        .sort((a, b) => urutanUrung.indexOf(a.entitas) - urutanUrung.indexOf(b.entitas)),
    isHeld: (entitas: EntityName, id: string, removed: ReadonlySet<string>) =>
      bergantungOf(entitas).some(([table, column]) =>
        ((holders.get(`${table}.${column}`)?.all(id) ?? []) as { id: string }[]).some(
          (row) => !removed.has(`${table}:${row.id}`),
        ),
      ),
    defaults: (entitas: EntityName) => {
      const known = defaults.get(entitas) ?? defaultsOf(db, entitas)
      defaults.set(entitas, known)
      return known
    },
  }
}
export type Reader = ReturnType<typeof createReader>
