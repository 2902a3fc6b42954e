import type { Db } from '#main/toko/toko.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'

/** What never changes of a place once another book may know it: its facility, and what kind of place it is. */
export type TempatTetap = { readonly id: string; readonly jenis: JenisTempatKerja }

const namaMeta = 'tempat'

/** The place as others know it; null while none does. */
export function readTempatTetap(db: Db): TempatTetap | null {
  const nilai = db.value('SELECT nilai FROM meta WHERE kunci = ?', namaMeta)
  return typeof nilai === 'string' ? (JSON.parse(nilai) as TempatTetap) : null
}

/**
 * Keeps the place as it is now, for good: a card leaves the book, one is trusted, or a package is taken in.
 *
 * Others seal for it and answer it under this id, and the kind decides whose children show (luar.ts). So neither is read
 * from a setting any more, and the first stays.
 */
export function fixTempat(db: Db, { id, jenis }: TempatTetap): void {
  if (readTempatTetap(db) !== null) return
  db.run('INSERT OR IGNORE INTO meta (kunci, nilai) VALUES (?, ?)', namaMeta, JSON.stringify({ id, jenis }))
}
