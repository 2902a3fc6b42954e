import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createScratchBook } from '#main/db/open.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { migrate } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook({ hariIni: '2026-10-31' })
})
afterEach(() => book.close())

type Baris = Record<string, string | number | null>

/** A sample as the program of before kept it, and its journal as it was written. */
function makeBefore(): { sqlite: Database.Database; jurnal: Baris[] } {
  const { db } = book.context
  fillContoh(book.context, { balita: 100, bulan: 12, benih: 7, sampai: '2026-10' })
  const sqlite = new Database(':memory:')
  const before = migrations.filter(({ version }) => version < 160)
  migrate(sqlite, before, () => {})
  sqlite.pragma('foreign_keys = OFF')
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  for (const name of names) {
    const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[]
    const insert = sqlite.prepare(`INSERT INTO ${name} VALUES (${columns.map((one) => `@${one}`)})`)
    for (const row of db.all<Baris>(`SELECT ${columns} FROM ${name}`)) insert.run(row)
  }
  return { sqlite, jurnal: sqlite.prepare('SELECT * FROM perubahan ORDER BY nomor').all() as Baris[] }
}

const jurnalOf = (sqlite: Database.Database) => sqlite.prepare('SELECT * FROM perubahan ORDER BY nomor').all()

test('a book of before tells its whole journal letter for letter, and has the digest it had', () => {
  const { sqlite, jurnal } = makeBefore()
  expect(jurnal.length).toBeGreaterThan(2_000)
  migrate(sqlite, migrations, () => {})
  expect(jurnalOf(sqlite)).toEqual(jurnal)
  const after = createScratchBook(sqlite.serialize())
  expect(sidikBuku(after)).toBe(sidikBuku(book.context.db))
  expect(periksaBuku(after)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  after.close()
})

test('it takes less than half the room', () => {
  const { sqlite } = makeBefore()
  const bytes =
    "SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%perubahan%' OR name LIKE '%jurnal%' OR name LIKE '%kamus%'"
  sqlite.exec('VACUUM')
  const before = sqlite.prepare(bytes).pluck().get() as number
  migrate(sqlite, migrations, () => {})
  sqlite.exec('VACUUM')
  expect((sqlite.prepare(bytes).pluck().get() as number) / before).toBeLessThan(0.5)
})

test('what nobody writes any more, or never did, comes out as it stood', () => {
  const { sqlite } = makeBefore()
  const row = sqlite.prepare('SELECT * FROM perubahan ORDER BY nomor DESC LIMIT 1').get() as Baris
  const names = Object.keys(row)
  const insert = sqlite.prepare(`INSERT INTO perubahan VALUES (${names.map((one) => `@${one}`)})`)
  const odd: Partial<Baris>[] = [
    ...['2026-11-24T03:42:00Z', '2026-11-24T03:42Z', '2026-11-24T03:42:00.123456Z', 'kemarin', ''].map((waktu) => ({
      waktu,
    })),
    ...[
      '{"nama"',
      '[]',
      '{ }',
      '{"lama":1}',
      '{"catatan":"\\u0041"}',
      '{"orang_id":"019A0000-0000-7000-8000-000000000001"}',
    ].map((isi) => ({ isi })),
    { entitas: 'dulu', entitas_id: 'x', isi: '{"a":1}' },
    { pelaku: '', alasan: 'Salah ketik', sumber: '["Lembar 1",7]', jenis: 'urungkan' },
    { isi: '{"orang_id":"019a0000-0000-7000-8000-000000000001","posyandu_id":"019a0000-0000-7000-8000-000000000002"}' },
  ]
  odd.forEach((one, i) => {
    const at = Number(row.nomor) + 1 + i
    insert.run({ ...row, ...one, nomor: at, seq: Number(row.seq) + 1 + i, dasar: row.nomor })
  })
  sqlite.exec(`INSERT INTO konflik SELECT 'orang', 'x', 'nama', max(nomor), '1', min(nomor) FROM perubahan`)
  const before = jurnalOf(sqlite)
  migrate(sqlite, migrations, () => {})
  expect(jurnalOf(sqlite)).toEqual(before)
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(() => sqlite.exec("INSERT INTO konflik VALUES ('orang', 'y', 'nama', 999999, '1', NULL)")).toThrow(
    'FOREIGN KEY',
  )
})
