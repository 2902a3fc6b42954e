import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { databasePath, openDatabase } from '#main/db/open.ts'

const dir = mkdtempSync(join(tmpdir(), 'buku-pustu-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const kunci = Buffer.alloc(32, 7)

/** Spoils a page in the midst of a long table, which nothing asks for at the opening. */
function damage(path: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(64, 0xaa), 0, 64, Math.floor(statSync(path).size / 2))
  closeSync(file)
}

test('a thread that joins an open book does not look through all of it again; whoever opens it does', () => {
  const db = openDatabase(dir, kunci)
  db.transaction(() => {
    for (let i = 0; i < 500; i++) {
      db.run('INSERT INTO pengaturan (id, nilai, versi) VALUES (?, ?, 1)', `isi-${i}`, 'x'.repeat(4_000))
    }
  })
  db.close()
  damage(databasePath(dir))
  expect(() => openDatabase(dir, kunci)).toThrow(/rusak/)
  const joined = openDatabase(dir, kunci, { ikut: true })
  try {
    expect(joined.value('SELECT count(*) FROM orang')).toBe(0)
    expect(() => joined.value('SELECT sum(length(nilai)) FROM pengaturan')).toThrow()
  } finally {
    joined.close()
  }
})
