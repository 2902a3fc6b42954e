import type { Migration } from '../migrate.ts'

/** Visitors of a posyandu day on their way through its five steps. */
export const createAntrean: Migration = {
  version: 360,
  name: '0360-create-antrean',
  sql: `
CREATE TABLE antrean (
  id TEXT PRIMARY KEY,
  hari_buka_id TEXT NOT NULL REFERENCES hari_buka (id),
  orang_id TEXT NOT NULL REFERENCES orang (id),
  nomor INTEGER NOT NULL,
  langkah INTEGER NOT NULL,
  daftar INTEGER,
  l2 INTEGER,
  l3 INTEGER,
  l4 INTEGER,
  l5 INTEGER,
  selesai INTEGER,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX antrean_hari_buka ON antrean (hari_buka_id, orang_id);
CREATE INDEX antrean_orang ON antrean (orang_id);
`,
}
