import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/toko/migrate.ts'
import { migrations } from '#main/toko/migrations/list.ts'

/** A book of the version before, that was once brought back from a backup: it wrote under one replica, then another. */
function openBefore(): Database.Database {
  const sqlite = new Database(':memory:')
  const before = migrations.filter(({ version }) => version < 40)
  migrate(sqlite, before, () => {})
  sqlite.exec(`
    INSERT INTO replika (nomor, id, nama) VALUES (1, 'lama', 'utama'), (2, 'baru', 'pulihan');
    INSERT INTO meta (kunci, nilai) VALUES ('replika', '2');
    INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi) VALUES
      (1, 1, 1, 1, 1, 'ketik', 'bidan', '2026-11-24T03:42:00.000Z', 'orang', 'a', '{"nama":"Ayu"}'),
      (2, 1, 2, 2, 2, 'ketik', 'bidan', '2026-11-24T03:42:00.000Z', 'orang', 'a', '{"nama":"Ayu Lestari"}'),
      (3, 2, 1, 3, 3, 'ketik', 'bidan', '2026-11-24T03:42:00.000Z', 'orang', 'a', '{"rt":"02"}');`)
  return sqlite
}

test('a book of former times knows how far it has each of its replicas, and that the later one saw the earlier', () => {
  const sqlite = openBefore()
  migrate(sqlite, migrations, () => {})
  expect(sqlite.prepare('SELECT id, fasilitas_id, sampai FROM replika ORDER BY nomor').all()).toEqual([
    { id: 'lama', fasilitas_id: null, sampai: 2 },
    { id: 'baru', fasilitas_id: null, sampai: 1 },
  ])
  expect(sqlite.prepare('SELECT replika, seq, vektor FROM konteks').all()).toEqual([
    { replika: 2, seq: 1, vektor: '{"lama":2}' },
  ])
})

test('its journal stays as it was, and nothing waits for a choice', () => {
  const sqlite = openBefore()
  const journal = sqlite.prepare('SELECT * FROM perubahan').all()
  migrate(sqlite, migrations, () => {})
  expect(sqlite.prepare('SELECT * FROM perubahan').all()).toEqual(journal)
  expect(sqlite.prepare('SELECT count(*) FROM konflik').pluck().get()).toBe(0)
})
