import type { Database, RunResult, Statement } from 'better-sqlite3'
import type { Compilable, Kysely } from 'kysely'
import { AppFailure } from '#shared/contract/errors.ts'
import { tryOnDisk } from './berkas-gagal.ts'
import { rekey } from './cipher.ts'
import type { CatatanKepala } from './kepala.ts'
import { createQueryBuilder } from './query-builder.ts'
import type { Tables } from './schema.ts'

/** What a column holds; `Buffer` in the few columns that hold bytes. */
export type Value = string | number | null
export type Row = Record<string, Value>

/** What a written query is filled with: a value for each `?`, or one object for the names after `@`. */
export type Isian = Value | Buffer | Readonly<Record<string, Value | Buffer>>

/**
 * The verbs that read. A query is built (`db.query`: its columns are those of the descriptions, the compiler checks them)
 * or written (SQL text, and the type of its row beside it): which, says docs/decisions/0037.
 */
export type Pembaca = {
  /** Builds queries; the verbs run them. */
  readonly query: Kysely<Tables>
  all<T>(query: Compilable<T>): T[]
  all<T = Row>(sql: string, ...isian: readonly Isian[]): T[]
  /** The first row, if there is any. */
  first<T>(query: Compilable<T>): T | undefined
  first<T = Row>(sql: string, ...isian: readonly Isian[]): T | undefined
  /** The row of a query that always has one: a count, a sum, what the caller knows to be there. @throws when there is none */
  one<T = Row>(sql: string, ...isian: readonly Isian[]): T
  /** Row by row, for what need not stand in memory at once. Nothing is written through this book meanwhile. */
  each<T = Row>(sql: string, ...isian: readonly Isian[]): IterableIterator<T>
  /** The first column alone: of all rows, of the first if there is any, of the one there is. */
  values<T extends Value | Buffer = Value>(sql: string, ...isian: readonly Isian[]): T[]
  value<T extends Value | Buffer = Value>(sql: string, ...isian: readonly Isian[]): T | undefined
  oneValue<T extends Value | Buffer = Value>(sql: string, ...isian: readonly Isian[]): T
  /** Reads one state of the book, whoever goes on writing meanwhile, and keeps no writer waiting. */
  snapshot<T>(work: () => T): T
}

/**
 * The open book: the one door to SQLite.
 *
 * Queries run synchronously on the one connection (docs/decisions/0002): two calls can never interleave, and a
 * transaction cannot wait for itself. A statement is compiled once a connection, whoever asks.
 */
export type Db = Pembaca & {
  readonly dataDir: string
  /** The key the file is encrypted with: for workers and copies of this book. Never written anywhere. */
  readonly kunci: Buffer
  /** Why this is only a copy in memory that takes no change, as a sentence; null for the book itself. */
  readonly bacaSaja: string | null
  run(sql: string, ...isian: readonly Isian[]): RunResult
  /**
   * Runs reads and writes as one; what throws leaves nothing. Inside another transaction it is a part of that one.
   *
   * The write lock is taken before the first read: a worker or a second process that writes in between would make the
   * book refuse the write of a transaction that began by reading.
   */
  transaction<T>(work: () => T): T
  /** Whether what is read now may still be taken back. */
  inTransaction(): boolean
  /** How many transactions were taken back so far: what was remembered of one may not hold. */
  countBatal(): number
  /** Sets or asks one of SQLite's switches. @returns the first value of its answer */
  pragma(text: string): Value | undefined
  /** Writes the book, with its cipher and its key, to a file that is not there yet. */
  copyTo(path: string): void
  /** All pages of a book in memory, for `createScratchBook`. */
  image(): Buffer
  /**
   * Brings what only the log holds into the book, as far as nobody is reading it: before anything leaves this computer,
   * and at the end of a day's work. Saving does not depend on it.
   */
  checkpoint(): void
  /** Gives the book another key; only `gantiKunciBuku` knows when that is safe. */
  rekey(kunci: Buffer): void
  /** Every statement compiled so far: what a test explains. */
  listSql(): string[]
  close(): void
}

/** The one cache of statements: by text, and beside it those that answer with the first column alone. */
function createStatements(sqlite: Database) {
  const [rows, columns] = [new Map<string, Statement>(), new Map<string, Statement>()]
  const rowsOf = (sql: string): Statement => {
    let statement = rows.get(sql)
    if (!statement) {
      statement = sqlite.prepare(sql)
      rows.set(sql, statement)
    }
    return statement
  }
  const columnOf = (sql: string): Statement => {
    let statement = columns.get(sql)
    if (!statement) {
      // A statement of its own: its way of answering is never changed while somebody reads it row by row.
      statement = sqlite.prepare(sql).pluck()
      columns.set(sql, statement)
    }
    return statement
  }
  return { rowsOf, columnOf, list: () => [...new Set([...rows.keys(), ...columns.keys()])] }
}

function given<T>(found: T | undefined, sql: string): T {
  if (found === undefined) throw new Error(`A query that always has a row had none: ${sql}`)
  return found
}

function createPembaca(sqlite: Database, { rowsOf, columnOf }: ReturnType<typeof createStatements>): Pembaca {
  return {
    query: createQueryBuilder(),
    all: <T>(query: Compilable<T> | string, ...isian: readonly Isian[]) => {
      if (typeof query === 'string') return rowsOf(query).all(...isian) as T[]
      const { sql, parameters } = query.compile()
      return rowsOf(sql).all(...parameters) as T[]
    },
    first: <T>(query: Compilable<T> | string, ...isian: readonly Isian[]) => {
      if (typeof query === 'string') return rowsOf(query).get(...isian) as T | undefined
      const { sql, parameters } = query.compile()
      return rowsOf(sql).get(...parameters) as T | undefined
    },
    one: <T>(sql: string, ...isian: readonly Isian[]) => given(rowsOf(sql).get(...isian) as T | undefined, sql),
    each: <T>(sql: string, ...isian: readonly Isian[]) => rowsOf(sql).iterate(...isian) as IterableIterator<T>,
    values: <T>(sql: string, ...isian: readonly Isian[]) => columnOf(sql).all(...isian) as T[],
    value: <T>(sql: string, ...isian: readonly Isian[]) => columnOf(sql).get(...isian) as T | undefined,
    oneValue: <T>(sql: string, ...isian: readonly Isian[]) => given(columnOf(sql).get(...isian) as T | undefined, sql),
    snapshot: (work) => sqlite.transaction(work).deferred(),
  }
}

export type Bekal = Pick<Db, 'dataDir' | 'kunci'> & {
  readonly checkFile?: () => void
  readonly bacaSaja?: string
  readonly kepala?: Pick<CatatanKepala, 'note' | 'rekey' | 'close'>
}

/** The verbs of a connection. */
export function createToko(sqlite: Database, { dataDir, kunci, checkFile, bacaSaja, kepala }: Bekal): Db {
  const statements = createStatements(sqlite)
  let batal = 0
  const transact = <T>(work: () => T): T => {
    try {
      return sqlite.transaction(work).immediate()
    } catch (cause) {
      batal++
      throw cause
    }
  }
  return {
    ...createPembaca(sqlite, statements),
    dataDir,
    kunci,
    bacaSaja: bacaSaja ?? null,
    run: (sql, ...isian) => statements.rowsOf(sql).run(...isian),
    transaction: (work) => {
      if (sqlite.inTransaction) return transact(work)
      if (bacaSaja) throw new AppFailure({ code: 'berkas', pesan: `Perubahan ini belum tersimpan. ${bacaSaja}` })
      checkFile?.()
      const hasil = transact(work)
      kepala?.note()
      return hasil
    },
    inTransaction: () => sqlite.inTransaction,
    countBatal: () => batal,
    pragma: (text) => sqlite.pragma(text, { simple: true }) as Value | undefined,
    copyTo: (path) => {
      statements.rowsOf('VACUUM INTO ?').run(path)
    },
    image: () => sqlite.serialize(),
    checkpoint: () => tryOnDisk(() => sqlite.pragma('wal_checkpoint(PASSIVE)')),
    rekey: (baru) => {
      rekey(sqlite, baru)
      baru.copy(kunci)
      kepala?.rekey(baru)
    },
    listSql: statements.list,
    close: () => {
      sqlite.close()
      kepala?.close()
    },
  }
}
