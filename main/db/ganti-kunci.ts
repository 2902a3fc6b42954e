import { diskCodeOf, tryOnDisk } from '#main/toko/berkas-gagal.ts'
import { tungguMs } from '#main/toko/cipher.ts'
import type { Db } from '#main/toko/toko.ts'

const namaMeta = 'kunciLama'

/**
 * The keys this book had before, newest first. They lie in the book, encrypted with the key of now: whoever can open it
 * may open what was encrypted before (a backup on an old stick, a copy that was set aside), nobody else.
 */
export function readKunciLama(db: Db): Buffer[] {
  const nilai = db.value<string>('SELECT nilai FROM meta WHERE kunci = ?', namaMeta)
  return nilai === undefined ? [] : (JSON.parse(nilai) as string[]).map((text) => Buffer.from(text, 'hex'))
}

function writeKunciLama(db: Db, keys: readonly Buffer[]): void {
  const sql = 'INSERT INTO meta (kunci, nilai) VALUES (?, ?) ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai'
  const semua = new Set(keys.map((kunci) => kunci.toString('hex')))
  db.transaction(() => db.run(sql, namaMeta, JSON.stringify([...semua])))
}

const keepKunci = (db: Db) => writeKunciLama(db, [db.kunci, ...readKunciLama(db)])

/** Into a book made from another under the same key: what was set aside with that one goes on being brought under it. */
export function copyKunciLama(dari: Db, ke: Db): void {
  const keys = readKunciLama(dari)
  if (keys.length > 0) writeKunciLama(ke, keys)
}

/** Takes the book for this program alone, and folds its log into it. False while anybody else has it open. */
function claim(db: Db): boolean {
  db.pragma('busy_timeout = 0')
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    return db.pragma('journal_mode = DELETE') === 'delete'
  } catch (cause) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(diskCodeOf(cause))) return false
    throw cause
  }
}

function release(db: Db): void {
  db.pragma('locking_mode = NORMAL')
  // The lock goes with the next reading, and only then may there be a log again.
  db.first('SELECT count(*) FROM meta')
  db.pragma('journal_mode = WAL')
  db.pragma(`busy_timeout = ${tungguMs}`)
}

/**
 * Folds the log into the book, and holds it for this program alone until it is closed: its file may be moved then.
 *
 * @returns false when somebody else has the book open: it goes on as before
 */
export function claimBuku(db: Db): boolean {
  let claimed = false
  try {
    claimed = claim(db)
    return claimed
  } finally {
    if (!claimed) tryOnDisk(() => release(db))
  }
}

/**
 * Encrypts the whole book with another key, in one transaction: cut off anywhere, it opens with the one or the other.
 * A book of 12 MB takes a fraction of a second.
 *
 * @param before runs when the book is held for this program alone, and nothing was changed yet
 * @returns false when somebody else has the book open: nothing was done
 */
export function gantiKunciBuku(db: Db, baru: Buffer, before: () => void): boolean {
  try {
    if (!claim(db)) return false
    before()
    keepKunci(db)
    db.rekey(baru)
    return true
  } finally {
    // A disk that takes nothing now keeps the book as it is: the log is begun at the next opening.
    tryOnDisk(() => release(db))
  }
}
