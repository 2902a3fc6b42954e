import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { makeFolder } from '#main/platform/make-folder.ts'
import { tighten } from '#main/platform/milik-sendiri.ts'
import { copyAside } from '#main/platform/sisihkan.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { pesanBacaSaja, readImage, type Terbaca } from './baca-saja.ts'
import { openFile, refuseForeign } from './berkas-buku.ts'
import { bacaSajaKarena, pesanTakMuat, toBerkasFailure, tryOnDisk } from './berkas-gagal.ts'
import { rekey, tungguMs } from './cipher.ts'
import { encryptPlainBook } from './encrypt-plain.ts'
import { createFileGuard } from './file-guard.ts'
import { readFileState } from './file-state.ts'
import { type LogRusak, noteKehilangan } from './kehilangan.ts'
import { type CatatanKepala, kepalaPath, openKepala } from './kepala.ts'
import { countTerputus } from './log-wal.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import type { Tables } from './schema.ts'

/**
 * The open book: SQLite, and Kysely as its typed query builder.
 *
 * Queries run synchronously on the one connection (docs/decisions/0002): two calls can never interleave, and a
 * transaction cannot wait for itself.
 */
export type Db = {
  readonly sqlite: Database.Database
  readonly dataDir: string
  /** The key the file is encrypted with: for workers and copies of this book. Never written anywhere. */
  readonly kunci: Buffer
  /** Why this is only a copy in memory that takes no change, as a sentence; null for the book itself. */
  readonly bacaSaja: string | null
  /** Builds queries; run them with `all` or `first`. */
  readonly query: Kysely<Tables>
  all<T>(query: Compilable<T>): T[]
  first<T>(query: Compilable<T>): T | undefined
  /**
   * Runs reads and writes as one; what throws leaves nothing. Inside another transaction it is a part of that one.
   *
   * The write lock is taken before the first read: a worker or a second process that writes in between would make the
   * book refuse the write of a transaction that began by reading.
   */
  transaction<T>(work: () => T): T
  /**
   * Brings what only the log holds into the book, as far as nobody is reading it: before anything leaves this computer,
   * and at the end of a day's work. Saving does not depend on it.
   */
  checkpoint(): void
  /** Gives the book another key; only `gantiKunciBuku` knows when that is safe. */
  rekey(kunci: Buffer): void
  close(): void
}

const databaseFile = 'buku.sqlite'

export function databasePath(dataDir: string): string {
  return join(dataDir, databaseFile)
}

/** A query builder without a driver: it compiles, `Db` executes. */
function createQueryBuilder(): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

type Bekal = Pick<Db, 'dataDir' | 'kunci'> & {
  readonly checkFile?: () => void
  readonly bacaSaja?: string
  readonly kepala?: Pick<CatatanKepala, 'note' | 'rekey' | 'close'>
}

function wrapSqlite(sqlite: Database.Database, { dataDir, kunci, checkFile, bacaSaja, kepala }: Bekal): Db {
  const statements = new Map<string, Database.Statement>()
  const prepare = (sql: string) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = sqlite.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  return {
    sqlite,
    dataDir,
    kunci,
    bacaSaja: bacaSaja ?? null,
    query: createQueryBuilder(),
    all: <T>(query: Compilable<T>) => {
      const { sql, parameters } = query.compile()
      return prepare(sql).all(...parameters) as T[]
    },
    first: <T>(query: Compilable<T>) => {
      const { sql, parameters } = query.compile()
      return prepare(sql).get(...parameters) as T | undefined
    },
    transaction: (work) => {
      if (sqlite.inTransaction) return sqlite.transaction(work).immediate()
      if (bacaSaja) throw new AppFailure({ code: 'berkas', pesan: `Perubahan ini belum tersimpan. ${bacaSaja}` })
      checkFile?.()
      const hasil = sqlite.transaction(work).immediate()
      kepala?.note()
      return hasil
    },
    checkpoint: () => tryOnDisk(() => sqlite.pragma('wal_checkpoint(PASSIVE)')),
    rekey: (baru) => {
      rekey(sqlite, baru)
      baru.copy(kunci)
      kepala?.rekey(baru)
    },
    close: () => {
      sqlite.close()
      kepala?.close()
    },
  }
}

/** Makes the folder of a book, readable by its owner only, also where it stands already. @throws AppFailure `berkas` when it cannot be made */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o700)
    tighten(dataDir)
  } catch (cause) {
    throw new AppFailure(
      { code: 'berkas', pesan: `Folder data ${dataDir} tidak dapat dibuat. Pilih folder lain yang boleh ditulisi.` },
      { cause },
    )
  }
}

export type PilihanBuka = {
  /** Called when the file was taken away and has been put back: what lay beside it may be gone too. */
  readonly onPutBack?: () => void
  /** The book is open already in this very program, which looked at its log: a worker only joins. */
  readonly ikut?: boolean
}

/**
 * Opens (or makes) the book of a data folder and brings its schema up to date. A plain book of former times is
 * encrypted first.
 *
 * A log that is damaged is set aside before SQLite drops what stands behind the damage, and what is missing is written
 * down in the book (`kehilangan.ts`).
 *
 * @throws AppFailure `berkas` when the folder or its file cannot be used; the file is then left as it is
 */
export function openDatabase(
  dataDir: string,
  kunci: Buffer,
  { onPutBack = () => {}, ikut = false }: PilihanBuka = {},
): Db {
  makeDataDir(dataDir)
  const path = databasePath(dataDir)
  try {
    const log = ikut ? null : setLogAside(path)
    refuseForeign(path)
    encryptPlainBook(path, kunci)
    const sqlite = openOrRead(path, kunci)
    if ('karena' in sqlite) return readOnly(sqlite, { dataDir, kunci, log })
    const kepala = openKepala(sqlite, kepalaPath(path), kunci)
    const db = wrapSqlite(sqlite, { dataDir, kunci, kepala, checkFile: createFileGuard(sqlite, path, onPutBack) })
    if (!ikut) settle(db, kepala, log)
    return db
  } catch (cause) {
    throw toBerkasFailure(cause, path) ?? cause
  }
}

/** The book, or, where its disk takes not one byte more, all that is in it. */
function openOrRead(path: string, kunci: Buffer): Database.Database | Terbaca {
  try {
    return openFile(path, kunci)
  } catch (cause) {
    const karena = bacaSajaKarena(cause)
    if (karena === null || readFileState(path) !== 'tersandi') throw cause
    try {
      return { karena, image: readImage(path, kunci, karena) }
    } catch {
      throw cause
    }
  }
}

/** A book in memory, to be read and backed up, that says what may be missing as the book itself would. */
function readOnly(
  { karena, image }: Terbaca,
  { dataDir, kunci, log }: Pick<Db, 'dataDir' | 'kunci'> & { log: LogRusak | null },
): Db {
  const sqlite = new Database(image)
  migrate(sqlite, migrations, () => {})
  const kepala = openKepala(sqlite, kepalaPath(databasePath(dataDir)), kunci)
  noteKehilangan(wrapSqlite(sqlite, { dataDir, kunci }), kepala, log)
  kepala.close()
  sqlite.pragma('query_only = ON')
  return wrapSqlite(sqlite, { dataDir, kunci, bacaSaja: pesanBacaSaja[karena] })
}

/** Copies a damaged log, and the book it belongs to, before anything is opened: SQLite will write over it. */
function setLogAside(path: string): LogRusak | null {
  const log = `${path}-wal`
  const transaksi = existsSync(path) ? countTerputus(log) : 0
  if (transaksi === 0) return null
  try {
    return { transaksi, sisihan: copyAside('log', [log, path]) }
  } catch (cause) {
    throw bacaSajaKarena(cause) === 'penuh' ? new AppFailure({ code: 'berkas', pesan: pesanTakMuat }, { cause }) : cause
  }
}

/** Says what is missing, if anything is, and begins a new log: what is left of the former one is in the book now. */
function settle(db: Db, kepala: CatatanKepala, log: LogRusak | null): void {
  const { sqlite } = db
  // A disk that takes nothing now leaves all as it is, and the next opening finds the same.
  tryOnDisk(() => {
    noteKehilangan(db, kepala, log)
    kepala.note()
    // Whoever else has the book open goes on with the log as it is.
    sqlite.pragma('busy_timeout = 0')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
  })
  sqlite.pragma(`busy_timeout = ${tungguMs}`)
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

/** A book in memory, to play a journal into: empty, or from the image another gave (`sqlite.serialize()`). */
export function createScratchBook(image = emptyImage()): Db {
  const sqlite = new Database(image)
  // A journal may name a record before the one it points at.
  sqlite.pragma('foreign_keys = OFF')
  return wrapSqlite(sqlite, { dataDir: '', kunci: Buffer.alloc(0) })
}

/** Opens a copy of a book where it lies, under any name; it is brought to the newest schema like every book. */
export function openCopy(path: string, kunci: Buffer): Db {
  try {
    return wrapSqlite(openFile(path, kunci), { dataDir: dirname(path), kunci })
  } catch (cause) {
    throw toBerkasFailure(cause) ?? cause
  }
}
