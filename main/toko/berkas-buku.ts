import { closeSync, copyFileSync, openSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppFailure } from '#shared/contract/errors.ts'
import { pesanAsing } from './berkas-gagal.ts'
import { checkQuickly, openEncrypted, tungguMs } from './cipher.ts'
import { readFileState } from './file-state.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/list.ts'

/** The file of a book as SQLite has it: encrypted, safe against a power failure, of the newest schema. */

function setPragmas(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL')
  // FULL: "tersimpan" is said after commit, and the power of a village fails without notice.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma(`busy_timeout = ${tungguMs}`)
}

/**
 * Opens or makes the file with its key, and brings its schema up to date.
 *
 * @param diperiksa whether this program looked through the whole of it already, or will in a thread
 * @throws whatever SQLite and the disk say
 */
export function openFile(path: string, kunci: Buffer, diperiksa = false): Database.Database {
  // Made before SQLite would, so that nobody else of this computer may read it, nor the files SQLite lays beside it.
  closeSync(openSync(path, 'a', 0o600))
  const sqlite = openEncrypted(path, kunci)
  try {
    setPragmas(sqlite)
    migrate(sqlite, migrations, (version) => keepCopy(sqlite, path, version))
    if (!diperiksa) checkQuickly(sqlite)
    return sqlite
  } catch (cause) {
    sqlite.close()
    throw cause
  }
}

/** How the names of copies of a book begin that were kept before a change of its schema. @param path of the book */
export const awalanVersi = (path: string) => `${basename(path)}.sebelum-versi-`

/** Copies of the book as it was before a newer program changed its schema; the last three stay. */
const copiesKept = 3

function keepCopy(sqlite: Database.Database, path: string, version: number): void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const [folder, prefix] = [dirname(path), awalanVersi(path)]
  copyFileSync(path, join(folder, `${prefix}${version}`))
  const versions = readdirSync(folder).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
  const old = versions.sort((a, b) => Number(a) - Number(b)).slice(0, -copiesKept)
  for (const version of old) rmSync(join(folder, `${prefix}${version}`))
}

let kosong: Buffer | null = null

/** The image of a book with all its tables and nothing in them: made once, copied ever after. */
function emptyImage(): Buffer {
  if (kosong) return kosong
  const sqlite = new Database(':memory:')
  migrate(sqlite, migrations, () => {})
  kosong = sqlite.serialize()
  sqlite.close()
  return kosong
}

/** A book in memory, of the newest schema: empty, or what an image holds. */
export function openImage(image = emptyImage()): Database.Database {
  const sqlite = new Database(image)
  migrate(sqlite, migrations, () => {})
  return sqlite
}

/** Tables in a plain file without a version were made by another program: nothing of ours is added to it. */
export function refuseForeign(path: string): void {
  if (readFileState(path) !== 'polos') return
  const sqlite = new Database(path)
  try {
    // One statement, one state of the file: another process may be making the book at this moment.
    const { version, tables } = sqlite
      .prepare(
        'SELECT (SELECT user_version FROM pragma_user_version) AS version, (SELECT count(*) FROM sqlite_schema) AS tables',
      )
      .get() as { version: number; tables: number }
    if (version > 0 || tables === 0) return
  } finally {
    sqlite.close()
  }
  throw new AppFailure({ code: 'berkas', pesan: `${path}: ${pesanAsing}` })
}
