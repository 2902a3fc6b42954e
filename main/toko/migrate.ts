import type { Database as Sqlite } from 'better-sqlite3'
import { AppFailure } from '#shared/contract/errors.ts'
import { pasangFungsi } from './fungsi.ts'

export type Migration = {
  /** Steps of ten; becomes `PRAGMA user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
  /** Table rebuilds need foreign keys off, which only takes hold outside a transaction. */
  readonly withoutForeignKeys?: boolean
}

export function readVersion(sqlite: Sqlite): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}

/**
 * Brings a database to the newest schema, one transaction a migration.
 *
 * A stock migrator is not used: on SQLite it leaves a failed migration half applied.
 *
 * @throws AppFailure `berkas` when the database is newer than this program; it is left untouched
 */
export function migrate(sqlite: Sqlite, list: readonly Migration[], backup: (version: number) => void): void {
  pasangFungsi(sqlite)
  const version = readVersion(sqlite)
  const newest = list.at(-1)?.version ?? 0
  if (version > newest) {
    throw new AppFailure({
      code: 'berkas',
      pesan: `Buku ini dibuat oleh Buku Pustu yang lebih baru (versi data ${version}). Isinya aman dan tidak diubah. Pasang Buku Pustu terbaru, lalu buka lagi.`,
    })
  }
  const pending = list.filter((migration) => migration.version > version)
  if (pending.length > 0 && version > 0) backup(version)
  for (const migration of pending) apply(sqlite, migration)
}

function apply(sqlite: Sqlite, migration: Migration): void {
  if (migration.withoutForeignKeys) sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite
      .transaction(() => {
        // Another process may have applied it while this one waited for the lock.
        if (readVersion(sqlite) >= migration.version) return
        sqlite.exec(migration.sql)
        const broken = sqlite.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`Migration ${migration.name} leaves ${broken.length} broken references`)
        sqlite.pragma(`user_version = ${migration.version}`)
      })
      .immediate()
  } finally {
    if (migration.withoutForeignKeys) sqlite.pragma('foreign_keys = ON')
  }
}
