import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { AppFailure } from '#shared/contract/errors.ts'
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

export function wrapSqlite(sqlite: Database.Database, dataDir: string): Db {
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
    close: () => sqlite.close(),
  }
}

/** Opens (or makes) the book of a data folder and brings its schema up to date. */
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
  const sqlite = openFile(path)
  try {
    setPragmas(sqlite)
    migrate(sqlite, migrations, (version) => {
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      copyFileSync(path, `${path}.sebelum-versi-${version}`)
    })
  } catch (cause) {
    sqlite.close()
    throw cause
  }
  return wrapSqlite(sqlite, dataDir)
}

function openFile(path: string): Database.Database {
  try {
    const sqlite = new Database(path)
    sqlite.pragma('schema_version')
    return sqlite
  } catch (cause) {
    throw new AppFailure(
      {
        code: 'berkas',
        pesan: `Buku di ${path} tidak dapat dibuka: berkasnya rusak atau bukan buku Buku Pustu. Berkas itu tidak diubah. Pulihkan dari cadangan.`,
      },
      { cause },
    )
  }
}
