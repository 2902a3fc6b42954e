import { kamusTetap } from '#main/toko/jurnal.ts'
import type { Db } from '#main/toko/toko.ts'

/** Which data of a book is invented. What it fills is marked on the screen, on paper and in files until it is removed. */

/** SQL: the changes by which sample data made a record of a kind, by an index of their own. */
const pembuatan = (entitas: 'orang' | 'fasilitas') =>
  `p.jenis = ${kamusTetap.contoh} AND p.entitas = ${kamusTetap[entitas]} AND p.dasar IS NULL`

/** SQL: whether sample data made the record. */
const dibuatContoh = (entitas: 'orang' | 'fasilitas', id: string) =>
  `EXISTS (SELECT 1 FROM jurnal p WHERE p.entitas_id = ${id} AND ${pembuatan(entitas)})`

const dibuatContohOleh = (entitas: 'orang' | 'fasilitas') =>
  `EXISTS (SELECT 1 FROM jurnal p JOIN ${entitas} t ON t.id = p.entitas_id JOIN replika r ON r.nomor = p.replika
     WHERE ${pembuatan(entitas)} AND p.entitas_id > '' AND t.dihapus = 0 AND r.fasilitas_id IS @fasilitasId
     ${entitas === 'fasilitas' ? "AND t.jenis = 'posyandu'" : ''})`

/**
 * True while a facility's sample data is in the book: one of its children, or a posyandu of it in a book without any
 * child. Own entries beside it change nothing: the invented children still count in every number.
 *
 * @param fasilitasId another facility whose packages were taken in; without it this one
 */
export function hasContoh(db: Db, fasilitasId: string | null = null): boolean {
  const sql = `SELECT ${dibuatContohOleh('orang')}
    OR (NOT EXISTS (SELECT 1 FROM orang WHERE dihapus = 0) AND ${dibuatContohOleh('fasilitas')})`
  return db.value(sql, { fasilitasId }) === 1
}

/** Posyandu that sample data made, here or in a book packages came from, and of whose members some still are invented. */
export function posyanduContoh(db: Db): ReadonlySet<string> {
  const sql = `SELECT f.id FROM fasilitas f
    WHERE f.jenis = 'posyandu' AND f.dihapus = 0 AND ${dibuatContoh('fasilitas', 'f.id')}
      AND EXISTS (SELECT 1 FROM keanggotaan k JOIN orang o ON o.id = k.orang_id
        WHERE k.posyandu_id = f.id AND k.dihapus = 0 AND o.dihapus = 0 AND ${dibuatContoh('orang', 'o.id')})`
  return new Set(db.values<string>(sql))
}
