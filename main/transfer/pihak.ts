import { z } from 'zod'
import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import type { IsiKartu, Pemilik } from './isi-kartu.ts'
import { Penerus } from './kunci.ts'

/** Every facility whose card this book has: connected, forgotten, or only heard of. */

type Row = {
  fasilitas_id: string
  jenis: JenisTempatKerja
  nama: string
  kunci_tanda: string
  kunci_sandi: string
  sebelum: string | null
  tanda: string | null
  dipercaya: string | null
}

export type Pihak = Pemilik & {
  /** As it signs for itself; null where only its keys were kept. */
  readonly kartu: IsiKartu | null
  /** Ed25519 keys it signed with before, newest first. */
  readonly tandaLama: readonly Buffer[]
  /** ISO instant at which somebody compared its words, though nothing is sent to it. */
  readonly dipercaya: string | null
}

function toPihak(row: Row): Pihak {
  const { fasilitas_id: fasilitasId, jenis, nama, kunci_tanda: kunciTanda, kunci_sandi: kunciSandi, tanda } = row
  const sebelum = row.sebelum === null ? null : z.array(Penerus).parse(JSON.parse(row.sebelum))
  const isi = { format: 'buku-pustu-kartu', versi: 1, fasilitasId, jenis, nama, kunciTanda, kunciSandi } as const
  const kartu: IsiKartu | null = tanda === null ? null : { ...isi, ...(sebelum ? { sebelum } : {}), tanda }
  return {
    ...{ fasilitasId, jenis, nama, tanda: Buffer.from(kunciTanda, 'base64'), sandi: kunciSandi, kartu },
    tandaLama: (sebelum ?? []).map((one) => Buffer.from(one.kunciTanda, 'base64')),
    dipercaya: row.dipercaya,
  }
}

export function listPihak(db: Db): Pihak[] {
  return db.all<Row>('SELECT * FROM pihak ORDER BY nama, fasilitas_id').map(toPihak)
}

/**
 * Keeps a card. What a facility is stays what it was first known as: by it its former changes were judged.
 *
 * @param ganti whether its keys may be others than those it was known by
 */
export function savePihak(db: Db, kartu: IsiKartu, ganti: boolean): void {
  const { fasilitasId, jenis, nama, kunciTanda, kunciSandi, tanda } = kartu
  const sebelum = kartu.sebelum ? JSON.stringify(kartu.sebelum) : null
  db.run(
    `INSERT INTO pihak (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi, sebelum, tanda)
       VALUES (@fasilitasId, @jenis, @nama, @kunciTanda, @kunciSandi, @sebelum, @tanda)
     ON CONFLICT (fasilitas_id) DO UPDATE SET nama = @nama, kunci_tanda = @kunciTanda, kunci_sandi = @kunciSandi,
       sebelum = @sebelum, tanda = @tanda
       WHERE jenis = @jenis AND (@ganti = 1 OR (kunci_tanda = @kunciTanda AND kunci_sandi = @kunciSandi))`,
    { fasilitasId, jenis, nama, kunciTanda, kunciSandi, sebelum, tanda, ganti: ganti ? 1 : 0 },
  )
}

/** Notes that somebody compared the words of a card whose facility is sent nothing. */
export function confirmPihak(db: Db, fasilitasId: string, oleh: string, now: Date): void {
  db.run('UPDATE pihak SET dipercaya = ?, oleh = ? WHERE fasilitas_id = ?', ...[now.toISOString(), oleh, fasilitasId])
}

/** What a facility is by its card; null for one that was only passed on. */
export function findJenis(db: Db, fasilitasId: string): JenisTempatKerja | null {
  const sql = 'SELECT jenis FROM pihak WHERE fasilitas_id = ?'
  return db.value<JenisTempatKerja>(sql, fasilitasId) ?? null
}

/** The cards of some facilities, as far as they are here. */
export function listKartu(db: Db, fasilitasId: Iterable<string>): IsiKartu[] {
  const wanted = new Set(fasilitasId)
  return listPihak(db).flatMap(({ kartu }) => (kartu && wanted.has(kartu.fasilitasId) ? [kartu] : []))
}
