import Database from 'better-sqlite3'
import { AppFailure } from '#shared/contract/errors.ts'
import { pesanRusak } from './berkas-gagal.ts'

/** A worker (import, sample data) may hold the write lock for a moment. Milliseconds. */
export const tungguMs = 15_000

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

/**
 * Encrypts an open book with another key, as one transaction: cut off anywhere, it has the one key or the other. In
 * journal mode DELETE only: a log would be of both keys.
 *
 * @throws like SQLite; then it has the key of before
 */
export function rekey(sqlite: Database.Database, kunci: Buffer): void {
  const code = (sqlite as WithCipher).rekey(keyText(kunci))
  if (code !== 0) throw new Database.SqliteError('The book was not given another key', 'SQLITE_IOERR')
}

/** Gives a copy that lies beside nothing another key. Not safe against power cuts. */
export function rekeyCopy(path: string, lama: Buffer, baru: Buffer): void {
  const sqlite = openEncrypted(path, lama)
  try {
    sqlite.pragma('journal_mode = DELETE')
    // Undoing is of no use for a copy.
    sqlite.pragma('synchronous = OFF')
    rekey(sqlite, baru)
  } finally {
    sqlite.close()
  }
}

/** Whether a database opens with this key. @throws like SQLite, when it cannot be looked at */
export function opensWith(path: string, kunci: Buffer): boolean {
  const sqlite = openEncrypted(path, kunci, { fileMustExist: true })
  try {
    sqlite.pragma(`busy_timeout = ${tungguMs}`)
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
    return true
  } catch (cause) {
    if (cause instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(cause.code)) return false
    throw cause
  } finally {
    sqlite.close()
  }
}
