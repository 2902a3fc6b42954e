import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'

/**
 * Whom this book writes to and reads from: who was connected, by words that were compared. A table of its own beside
 * `pihak`, which keeps every card that was ever seen, whoever showed it: what is in this one gives the right to send, and
 * is gone when somebody is forgotten; what is in that one only tells what a facility is and which seals are its own.
 */

/** A facility whose card was trusted. */
export type KenalanBaris = {
  readonly fasilitasId: string
  readonly jenis: JenisTempatKerja
  readonly nama: string
  /** Ed25519 public key, 32 bytes */
  readonly tanda: Buffer
  /** age recipient, age1… */
  readonly sandi: string
  /** ISO instant */
  readonly dipercaya: string
}

type Row = {
  fasilitas_id: string
  jenis: JenisTempatKerja
  nama: string
  kunci_tanda: string
  kunci_sandi: string
  dipercaya: string
}

function toKenalan(row: Row): KenalanBaris {
  const { fasilitas_id: fasilitasId, jenis, nama, kunci_sandi: sandi, dipercaya } = row
  return { fasilitasId, jenis, nama, tanda: Buffer.from(row.kunci_tanda, 'base64'), sandi, dipercaya }
}

/** Those this book trusts, by name. A Puskesmas has some twenty. */
export function listKenalan(db: Db): KenalanBaris[] {
  return db.all<Row>('SELECT * FROM kenalan ORDER BY nama, fasilitas_id').map(toKenalan)
}

/** Other keys of a facility that is known, by the word of those of before. */
export function replaceKunci(db: Db, { fasilitasId, tanda, sandi }: Omit<KenalanBaris, 'dipercaya'>): void {
  db.run(
    'UPDATE kenalan SET kunci_tanda = ?, kunci_sandi = ? WHERE fasilitas_id = ?',
    ...[tanda.toString('base64'), sandi, fasilitasId],
  )
}

export function saveKenalan(db: Db, { fasilitasId, jenis, nama, tanda, sandi, dipercaya }: KenalanBaris): void {
  db.run(
    `INSERT INTO kenalan (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi, dipercaya) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (fasilitas_id) DO UPDATE SET jenis = excluded.jenis, nama = excluded.nama`,
    fasilitasId,
    jenis,
    nama,
    tanda.toString('base64'),
    sandi,
    dipercaya,
  )
}
