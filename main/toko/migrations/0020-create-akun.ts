import type { Migration } from '../migrate.ts'

/** Accounts (journalled), and what happens to the book beside changes: sign-ins, exports, backups. */
export const createAkun: Migration = {
  version: 20,
  name: '0020-create-akun',
  sql: `
CREATE TABLE akun (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  peran TEXT NOT NULL CHECK (peran IN ('bidan', 'kader', 'petugas', 'admin')),
  posyandu TEXT NOT NULL DEFAULT '[]',
  aktif INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE kejadian (
  nomor INTEGER PRIMARY KEY,
  waktu TEXT NOT NULL,
  akun_id TEXT NOT NULL,
  jenis TEXT NOT NULL,
  rincian TEXT NOT NULL
) STRICT;
CREATE INDEX kejadian_jenis ON kejadian (jenis, akun_id, nomor);
CREATE INDEX perubahan_pelaku ON perubahan (pelaku, nomor);
`,
}
