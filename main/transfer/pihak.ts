import type { Db } from '#main/db/open.ts'
import { prepare, preparePluck } from '#main/db/proyeksi.ts'
import type { JenisPustu } from '#shared/contract/fasilitas.ts'
import type { IsiKartu, Pemilik } from './isi-kartu.ts'

/** Every facility whose card this book has: connected, forgotten, or only heard of. */

type Row = {
  fasilitas_id: string
  jenis: JenisPustu
  nama: string
  kunci_tanda: string
  kunci_sandi: string
  tanda: string | null
  dipercaya: string | null
}

export type Pihak = Pemilik & {
  /** As it signs for itself; null where only its keys were kept. */
  readonly kartu: IsiKartu | null
  /** ISO instant at which somebody compared its words, though nothing is sent to it. */
  readonly dipercaya: string | null
}

function toPihak(row: Row): Pihak {
  const { fasilitas_id: fasilitasId, jenis, nama, kunci_tanda: kunciTanda, kunci_sandi: kunciSandi, tanda } = row
  const kartu: IsiKartu | null =
    tanda === null
      ? null
      : { format: 'buku-pustu-kartu', versi: 1, fasilitasId, jenis, nama, kunciTanda, kunciSandi, tanda }
  const { dipercaya } = row
  return { fasilitasId, jenis, nama, tanda: Buffer.from(kunciTanda, 'base64'), sandi: kunciSandi, kartu, dipercaya }
}

export function listPihak(db: Db): Pihak[] {
  return (prepare(db, 'SELECT * FROM pihak ORDER BY nama, fasilitas_id').all() as Row[]).map(toPihak)
}

/**
 * Keeps a card. What a facility is stays what it was first known as: by it its former changes were judged.
 *
 * @param ganti whether its keys may be others than those it was known by
 */
export function savePihak(db: Db, kartu: IsiKartu, ganti: boolean): void {
  const { fasilitasId, jenis, nama, kunciTanda, kunciSandi, tanda } = kartu
  prepare(
    db,
    `INSERT INTO pihak (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi, tanda)
       VALUES (@fasilitasId, @jenis, @nama, @kunciTanda, @kunciSandi, @tanda)
     ON CONFLICT (fasilitas_id) DO UPDATE SET nama = @nama, kunci_tanda = @kunciTanda, kunci_sandi = @kunciSandi,
       tanda = @tanda
       WHERE jenis = @jenis AND (@ganti = 1 OR (kunci_tanda = @kunciTanda AND kunci_sandi = @kunciSandi))`,
  ).run({ fasilitasId, jenis, nama, kunciTanda, kunciSandi, tanda, ganti: ganti ? 1 : 0 })
}

/** Notes that somebody compared the words of a card whose facility is sent nothing. */
export function confirmPihak(db: Db, fasilitasId: string, oleh: string, now: Date): void {
  prepare(db, 'UPDATE pihak SET dipercaya = ?, oleh = ? WHERE fasilitas_id = ?').run(
    ...[now.toISOString(), oleh, fasilitasId],
  )
}

/** What a facility is by its card; null for one that was only passed on. */
export function findJenis(db: Db, fasilitasId: string): JenisPustu | null {
  const sql = 'SELECT jenis FROM pihak WHERE fasilitas_id = ?'
  return (preparePluck(db, sql).get(fasilitasId) as JenisPustu | undefined) ?? null
}

/** The cards of some facilities, as far as they are here. */
export function listKartu(db: Db, fasilitasId: Iterable<string>): IsiKartu[] {
  const wanted = new Set(fasilitasId)
  return listPihak(db).flatMap(({ kartu }) => (kartu && wanted.has(kartu.fasilitasId) ? [kartu] : []))
}
