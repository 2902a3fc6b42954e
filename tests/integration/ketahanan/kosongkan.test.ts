import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isPerluKosong } from '#main/db/bersihkan.ts'
import { openDatabase } from '#main/db/open.ts'
import type { Db } from '#main/toko/toko.ts'

/** What was taken out of a book leaves its file with the next opening. */

const kunci = randomBytes(32)
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-kosong-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const halamanKosong = (db: Db) => Number(db.pragma('freelist_count'))

test('no free page is left that held what was taken out, however few there are', () => {
  const first = openDatabase(folder, kunci)
  for (let i = 0; i < 200; i++)
    first.run('INSERT INTO pelaku_luar (id, nama) VALUES (?, ?)', `luar-${i}`, `NAMA ${i} `.repeat(40))
  first.run('DELETE FROM pelaku_luar')
  const kosong = halamanKosong(first)
  first.close()
  expect(kosong).toBeGreaterThan(10)
  // Few as they are among all, they are left where nobody was taken out.
  const second = openDatabase(folder, kunci)
  expect(halamanKosong(second)).toBe(kosong)
  second.run("INSERT INTO meta (kunci, nilai) VALUES ('kosongkan', '1')")
  second.close()
  const third = openDatabase(folder, kunci)
  expect([halamanKosong(third), isPerluKosong(third)]).toEqual([0, false])
  third.close()
})
