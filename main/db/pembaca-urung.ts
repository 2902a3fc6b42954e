import { sekelompok } from '#main/toko/jurnal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { bergantungOf, urutanUrung } from '#shared/catatan/rujukan.ts'
import { defaultsOf, type Fields, type HistoryRow } from './undo-fields.ts'

export const isUndone = ({ entitas }: { readonly entitas: EntityName }) => !catatanOf(entitas).beku

/** The questions undoing asks of the book: a group of an import holds tens of thousands of records. */
export function createReader(db: Db) {
  const history =
    // The order in which they show: what came from another computer may have been received later than it was made.
    `SELECT p.nomor, p.kelompok, p.jenis, p.isi FROM perubahan p JOIN replika r ON r.nomor = p.replika
     WHERE p.entitas = ? AND p.entitas_id = ? ORDER BY p.lamport, r.id`
  const records = `SELECT entitas, entitas_id AS id FROM perubahan WHERE ${sekelompok('@kelompok', 'perubahan')}
     GROUP BY entitas, entitas_id ORDER BY min(nomor) DESC`
  const defaults = new Map<EntityName, Fields>()
  return {
    history: (entitas: EntityName, id: string) =>
      db
        .all<Omit<HistoryRow, 'isi'> & { isi: string }>(history, entitas, id)
        .map((row): HistoryRow => ({ ...row, isi: JSON.parse(row.isi) as Fields })),
    /** Leaves first; of one table what was made last first. */
    records: (kelompok: number) =>
      db
        .all<{ entitas: EntityName; id: string }>(records, { kelompok })
        .filter(isUndone)
        .sort((a, b) => urutanUrung.indexOf(a.entitas) - urutanUrung.indexOf(b.entitas)),
    isHeld: (entitas: EntityName, id: string, removed: ReadonlySet<string>) =>
      bergantungOf(entitas).some(([table, column]) =>
        db
          .values<string>(`SELECT id FROM ${table} WHERE ${column} = ? AND dihapus = 0`, id)
          .some((holder) => !removed.has(`${table}:${holder}`)),
      ),
    defaults: (entitas: EntityName) => {
      const known = defaults.get(entitas) ?? defaultsOf(db, entitas)
      defaults.set(entitas, known)
      return known
    },
  }
}
export type Reader = ReturnType<typeof createReader>
