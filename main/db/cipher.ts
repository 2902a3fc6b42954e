import Database from 'better-sqlite3'
import { AppFailure } from '#shared/contract/errors.ts'
import { pesanRusak } from './berkas-gagal.ts'

/** What the driver adds to SQLite; its types speak of the plain one. */
type WithCipher = Database.Database & { key(key: Buffer): number; rekey(key: Buffer): number }

/**
 * The cipher of the book: ChaCha20 with a Poly1305 tag on every page, so that a changed page is noticed. It needs no
 * help of the processor, which old laptops do not give to AES.
 *
 * @source SQLite3 Multiple Ciphers, "sqleet: ChaCha20": the prefix `raw:` takes the key as it is, without deriving it
 */
const cipher = "cipher = 'chacha20'"

function keyText(kunci: Buffer): Buffer {
  return Buffer.from(`raw:${kunci.toString('hex')}`)
}

/** Opens an encrypted database file; nothing of it is read yet, so a wrong key shows at the first query. */
export function openEncrypted(path: string, kunci: Buffer, options: Database.Options = {}): Database.Database {
  const sqlite = new Database(path, options) as WithCipher
  try {
    sqlite.pragma(cipher)
    sqlite.key(keyText(kunci))
    // Sorting and temporary tables must not leave plain pages in the temp folder.
    sqlite.pragma('temp_store = MEMORY')
    return sqlite
  } catch (cause) {
    sqlite.close()
    throw cause
  }
}

/** Encrypts a plain database file where it lies. Not safe against power cuts: for copies only. */
export function encryptInPlace(path: string, kunci: Buffer): void {
  const sqlite = new Database(path) as WithCipher
  try {
    sqlite.pragma('temp_store = MEMORY')
    // Undoing is of no use for a copy, and the undo file would hold plain pages.
    sqlite.pragma('journal_mode = OFF')
    sqlite.pragma(cipher)
    sqlite.rekey(keyText(kunci))
  } finally {
    sqlite.close()
  }
}

/** Damage is met here, before anything is written on top of it. */
export function checkQuickly(sqlite: Database.Database): void {
  const verdict = sqlite.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') throw new AppFailure({ code: 'berkas', pesan: pesanRusak })
}
