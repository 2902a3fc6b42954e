import type { Migration } from '../migrate.ts'

/** What came into the cupboard of a posyandu, went out of it, was spoiled, or was counted there. */
export const createStok: Migration = {
  version: 220,
  name: '0220-create-stok',
  sql: `
CREATE TABLE stok (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  bahan TEXT NOT NULL CHECK (bahan IN ('kms', 'bukuKia', 'oralit', 'zinc', 'vitBiru', 'vitMerah', 'ttd', 'mms', 'obatCacing', 'stikGula', 'pmtKemasan', 'vaksinHb0', 'vaksinBcg', 'vaksinOpv', 'vaksinDpt', 'vaksinHeksa', 'vaksinPcv', 'vaksinRv', 'vaksinIpv', 'vaksinMr', 'vaksinJe', 'vaksinTd', 'lainnya')),
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('terima', 'keluar', 'rusak', 'opname')),
  jumlah INTEGER NOT NULL,
  batch TEXT,
  kedaluwarsa TEXT,
  keterangan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX stok_posyandu ON stok (posyandu_id, tanggal);
`,
}
