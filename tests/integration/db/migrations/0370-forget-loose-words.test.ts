import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'

const [anak, ibu, lain, terakhir] = ['1', '2', '3', '4'].map((n) => `01a20000-0000-7000-8000-00000000000${n}`)

/** A book of the version before, in whose dictionary two of four ids are named by no change. */
function openBefore(): Database.Database {
  const sqlite = new Database(':memory:')
  const before = migrations.filter(({ version }) => version < 370)
  migrate(sqlite, before, () => {})
  sqlite.exec(`
    INSERT INTO replika (nomor, id, nama) VALUES (1, 'sini', 'utama');
    INSERT INTO kamus (nomor, teks) VALUES (10, 'ketik'), (11, 'bidan'), (12, '${anak}'), (13, '${lain}'), (14, '${ibu}'),
      (15, '${terakhir}');
    INSERT INTO jurnal (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi, rujuk1, rujuk2)
      VALUES (1, 1, 1, 1, 1, 10, 11, 0, 1, 'k', '{}', 12, 14);`)
  return sqlite
}
const words = (sqlite: Database.Database) =>
  sqlite.prepare('SELECT teks FROM kamus WHERE nomor >= 10 ORDER BY nomor').pluck().all()
const tanda = (sqlite: Database.Database) =>
  sqlite.prepare("SELECT nilai FROM meta WHERE kunci = 'kosongkan'").pluck().get()

test('ids of whom no change speaks leave the dictionary, and the file with the next opening', () => {
  const sqlite = openBefore()
  migrate(sqlite, migrations, () => {})
  // The last number is not given a second time.
  expect(words(sqlite)).toEqual(['ketik', 'bidan', anak, ibu, '#15'])
  expect(tanda(sqlite)).toBe('1')
})

test('a book that has none is not written anew', () => {
  const sqlite = openBefore()
  sqlite.exec('DELETE FROM kamus WHERE nomor IN (13, 15)')
  migrate(sqlite, migrations, () => {})
  expect(words(sqlite)).toEqual(['ketik', 'bidan', anak, ibu])
  expect(tanda(sqlite)).toBeUndefined()
})
