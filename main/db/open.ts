import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { AppFailure } from '#shared/contract/errors.ts'
import { toBerkasFailure } from './berkas-gagal.ts'
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
  close(): void
}

const databaseFile = 'buku.sqlite'

export function databasePath(dataDir: string): string {
  return join(dataDir, databaseFile)
}

export function hasDatabase(dataDir: string): boolean {
  return existsSync(databasePath(dataDir))
}

function setPragmas(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL')
  // FULL: "tersimpan" is said after commit, and the power of a village fails without notice.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // A worker (import, sample data) may hold the write lock for a moment.
  sqlite.pragma('busy_timeout = 15000')
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

function wrapSqlite(sqlite: Database.Database, dataDir: string): Db {
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
    query: createQueryBuilder(),
    all: <T>(query: Compilable<T>) => {
      const { sql, parameters } = query.compile()
      return prepare(sql).all(...parameters) as T[]
    },
    first: <T>(query: Compilable<T>) => {
      const { sql, parameters } = query.compile()
      return prepare(sql).get(...parameters) as T | undefined
    },
    transaction: (work) => sqlite.transaction(work).immediate(),
    close: () => sqlite.close(),
  }
}

/**
 * Opens (or makes) the book of a data folder and brings its schema up to date.
 *
 * @throws AppFailure `berkas` when the folder or its file cannot be used; the file is then left as it is
 */
export function openDatabase(dataDir: string): Db {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (cause) {
    throw new AppFailure(
      { code: 'berkas', pesan: `Folder data ${dataDir} tidak dapat dibuat. Pilih folder lain yang boleh ditulisi.` },
      { cause },
    )
  }
  const path = databasePath(dataDir)
  try {
    return wrapSqlite(openFile(path), dataDir)
  } catch (cause) {
    throw toBerkasFailure(cause, path) ?? cause
  }
}

function openFile(path: string): Database.Database {
  const sqlite = new Database(path)
  try {
    refuseForeign(sqlite, path)
    setPragmas(sqlite)
    migrate(sqlite, migrations, (version) => {
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      copyFileSync(path, `${path}.sebelum-versi-${version}`)
    })
    return sqlite
  } catch (cause) {
    sqlite.close()
    throw cause
  }
}

/** Tables in a file without a version were made by another program: nothing of ours is added to it. */
function refuseForeign(sqlite: Database.Database, path: string): void {
  // One statement, one state of the file: another process may be making the book at this moment.
  const { version, tables } = sqlite
    .prepare(
      'SELECT (SELECT user_version FROM pragma_user_version) AS version, (SELECT count(*) FROM sqlite_schema) AS tables',
    )
    .get() as { version: number; tables: number }
  if (version > 0 || tables === 0) return
  throw new AppFailure({
    code: 'berkas',
    pesan: `${path}: berkas ini dibuat program lain, bukan buku Buku Pustu. Berkas itu tidak diubah. Pilih folder data lain.`,
  })
}
