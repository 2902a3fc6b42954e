import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { openEncrypted } from '#main/toko/cipher.ts'
import { type Migration, migrate, readVersion } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'

let dataDir: string
const kunci = randomBytes(32)
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'buku-pustu-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const first: Migration = { version: 10, name: 'first', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;' }
const broken: Migration = {
  version: 20,
  name: 'broken',
  sql: 'CREATE TABLE b (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);',
}
const dangling: Migration = {
  version: 20,
  name: 'dangling',
  withoutForeignKeys: true,
  sql: 'CREATE TABLE c (a_id INTEGER REFERENCES a (id)) STRICT; INSERT INTO c VALUES (7);',
}

function tablesOf(sqlite: Database.Database): string[] {
  return sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]
}

test('a new book gets the newest version without a copy of nothing', () => {
  const sqlite = new Database(':memory:')
  const backup = vi.fn()
  migrate(sqlite, [first], backup)
  expect(readVersion(sqlite)).toBe(10)
  expect(backup).not.toHaveBeenCalled()
})

test('the list of versions only ever rises', () => {
  const versions = migrations.map((m) => m.version)
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
})

test.each([broken, dangling])('a migration that fails ($name) leaves nothing half applied', (failing) => {
  const sqlite = new Database(':memory:')
  sqlite.pragma('foreign_keys = ON')
  migrate(sqlite, [first], () => {})
  const backup = vi.fn()
  expect(() => migrate(sqlite, [first, failing], backup)).toThrow()
  expect(readVersion(sqlite)).toBe(10)
  expect(tablesOf(sqlite)).toEqual(['a'])
  expect(backup).toHaveBeenCalledWith(10)
  expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('a copy of the old version is kept beside the book', () => {
  openDatabase(dataDir, kunci).close()
  const path = databasePath(dataDir)
  const sqlite = openEncrypted(path, kunci)
  sqlite.exec('DROP VIEW perubahan; DROP TABLE kms; PRAGMA user_version = 5;')
  sqlite.close()
  // Version 10 finds tables that are already there, so it fails: the copy and the book are both as before.
  expect(() => openDatabase(dataDir, kunci)).toThrow()
  expect(existsSync(`${path}.sebelum-versi-5`)).toBe(true)
  const after = openEncrypted(path, kunci)
  expect(readVersion(after)).toBe(5)
  expect(tablesOf(after)).not.toContain('kms')
  after.close()
})

test('a book of a newer program is refused with a sentence and left as it is', () => {
  openDatabase(dataDir, kunci).close()
  const sqlite = openEncrypted(databasePath(dataDir), kunci)
  sqlite.pragma('user_version = 9990')
  sqlite.close()
  const before = readFileSync(databasePath(dataDir))
  expect(() => openDatabase(dataDir, kunci)).toThrow(
    expect.objectContaining({
      error: { code: 'berkas', pesan: expect.stringMatching(/lebih baru .*Isinya aman dan tidak diubah/) },
    }),
  )
  expect(readFileSync(databasePath(dataDir)).equals(before)).toBe(true)
})
