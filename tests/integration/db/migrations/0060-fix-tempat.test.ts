import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'

/** A book of the version before, of Pustu Alfa; of its two nodes the one with the lower id came from elsewhere. */
function openBefore(): Database.Database {
  const sqlite = new Database(':memory:')
  const before = migrations.filter(({ version }) => version < 60)
  migrate(sqlite, before, () => {})
  sqlite.exec(`
    INSERT INTO replika (nomor, id, nama, fasilitas_id) VALUES (1, 'sini', 'utama', NULL);
    INSERT INTO meta (kunci, nilai) VALUES ('replika', '1');
    INSERT INTO fasilitas (id, jenis, nama, versi) VALUES ('b', 'pustu', 'Alfa', 1);
    INSERT INTO pengaturan (id, nilai, versi) VALUES ('tempat', '{"jenis":"pustu","nama":"Alfa"}', 2);
    INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi) VALUES
      (1, 1, 1, 1, 1, 'siapkan', 'bidan', '2026-11-24T03:42:00.000Z', 'fasilitas', 'b', '{"jenis":"pustu","nama":"Alfa"}'),
      (2, 1, 2, 2, 1, 'siapkan', 'bidan', '2026-11-24T03:42:00.000Z', 'pengaturan', 'tempat', '{}');`)
  return sqlite
}
const tetap = (sqlite: Database.Database) =>
  sqlite.prepare("SELECT nilai FROM meta WHERE kunci = 'tempat'").pluck().get()

test('a book that took in what others made keeps its place for good', () => {
  const sqlite = openBefore()
  sqlite.exec(`
    INSERT INTO replika (nomor, id, nama, fasilitas_id) VALUES (2, 'sana', 'utama', 'a');
    INSERT INTO fasilitas (id, jenis, nama, versi) VALUES ('a', 'pustu', 'Beta', 3);
    INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi) VALUES
      (3, 2, 1, 1, 3, 'siapkan', 'bidan', '2026-11-24T03:42:00.000Z', 'fasilitas', 'a', '{"jenis":"pustu","nama":"Beta"}');`)
  migrate(sqlite, migrations, () => {})
  expect(tetap(sqlite)).toBe('{"id":"b","jenis":"pustu"}')
})

test('so does one that only knows another by its card', () => {
  const sqlite = openBefore()
  sqlite.exec(
    "INSERT INTO kenalan (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi, dipercaya) VALUES ('p', 'puskesmas', 'Sumber', 'AA==', 'age1', '2026-11-24T03:42:00.000Z')",
  )
  migrate(sqlite, migrations, () => {})
  expect(tetap(sqlite)).toBe('{"id":"b","jenis":"pustu"}')
})

test('one that nobody knows may still become another kind of place', () => {
  const sqlite = openBefore()
  migrate(sqlite, migrations, () => {})
  expect(tetap(sqlite)).toBeUndefined()
})
