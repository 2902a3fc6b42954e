import { type Change, write } from '#main/db/journal.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Diri } from './diri.ts'

type Pendahulu = { fasilitasId: string; oleh: string }

/**
 * Lets a Puskesmas take the place of one whose book was lost: what hung under the former hangs under it, and the former
 * is removed. By a change of its own, so that every book of the area comes to the same.
 */
export function ambilWilayah(db: Db, diri: Diri, now: Date): void {
  if (diri.jenis !== 'puskesmas') return
  const former =
    db.all<Pendahulu>(`SELECT p.fasilitas_id AS fasilitasId, p.oleh FROM pihak p JOIN fasilitas f ON f.id = p.fasilitas_id
     WHERE p.jenis = 'puskesmas' AND p.dipercaya IS NOT NULL AND f.dihapus = 0 ORDER BY p.fasilitas_id`)
  const children = 'SELECT id FROM fasilitas WHERE induk_id = ? ORDER BY id'
  for (const { fasilitasId, oleh } of former) {
    const changes = db
      .values<string>(children, fasilitasId)
      .map((id): Change => ({ entitas: 'fasilitas', id, isi: { induk_id: diri.fasilitasId } }))
    const alasan = 'Menggantikan buku Puskesmas yang hilang'
    write(db, { jenis: 'siapkan', pelaku: oleh, waktu: now.toISOString(), alasan }, [
      ...changes,
      { entitas: 'fasilitas', id: fasilitasId, isi: { dihapus: 1 } },
    ])
  }
}
