import type { Migration } from '../migrate.ts'

/** Visits of offices to a posyandu. */
export const createKunjunganPembina: Migration = {
  version: 421,
  name: '0421-create-kunjungan-pembina',
  sql: `
CREATE TABLE kunjungan_pembina (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  tingkat TEXT NOT NULL CHECK (tingkat IN ('desa', 'kecamatan', 'kabupaten', 'provinsi', 'puskesmas', 'lain')),
  instansi TEXT,
  nama TEXT,
  temuan TEXT,
  saran TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_pembina_posyandu ON kunjungan_pembina (posyandu_id);
`,
}
