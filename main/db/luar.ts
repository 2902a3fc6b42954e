import { findTempatId, readTempat } from './buku.ts'
import type { Db } from './open.ts'
import { prepare } from './proyeksi.ts'

/** Whether a record was first made on a computer of another facility. */
const asing = (entitas: string, id: string) =>
  `EXISTS (SELECT 1 FROM perubahan p JOIN replika r ON r.nomor = p.replika
    WHERE p.entitas = '${entitas}' AND p.entitas_id = ${id} AND p.dasar IS NULL AND r.fasilitas_id IS NOT NULL)`

const posyanduLuar = `INSERT INTO luar SELECT f.id FROM fasilitas f WHERE f.jenis = 'posyandu' AND CASE
  WHEN f.induk_id IS NULL THEN ${asing('fasilitas', 'f.id')}
  ELSE f.induk_id <> ? AND ${asing('fasilitas', 'f.induk_id')} END`

const anggota = 'SELECT 1 FROM keanggotaan k WHERE k.orang_id = o.id AND k.dihapus = 0'
const orangLuar = `INSERT INTO luar SELECT o.id FROM orang o WHERE CASE
  WHEN EXISTS (${anggota}) THEN NOT EXISTS (${anggota} AND k.posyandu_id NOT IN (SELECT id FROM luar))
  ELSE ${asing('orang', 'o.id')} END`

/**
 * Finds anew which posyandu and children belong to other Pustu: the book carries them, its windows and reports do not
 * show them. A Puskesmas sees all.
 *
 * A child that is or was a member here is this Pustu's too. Asked after every package, inside its transaction.
 */
export function refreshLuar(db: Db): void {
  prepare(db, 'DELETE FROM luar').run()
  const [tempat, own] = [readTempat(db), findTempatId(db)]
  if (tempat === null || own === null || tempat.jenis === 'puskesmas') return
  prepare(db, posyanduLuar).run(own)
  prepare(db, orangLuar).run()
}
