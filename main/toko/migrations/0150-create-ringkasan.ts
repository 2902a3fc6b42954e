import type { Migration } from '../migrate.ts'

/**
 * Derived tables (main/ringkasan): whole numbers only, records by the number they have in this book. A month is one
 * range of the first; all persons are marked, and computed in pieces when the book is opened. Who is too little known for
 * any number stands in no row, and is found by an index.
 */
export const createRingkasan: Migration = {
  version: 150,
  name: '0150-create-ringkasan',
  sql: `
CREATE TABLE ringkasan_nomor (
  nomor INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE ringkasan_kotor (
  ringkasan TEXT NOT NULL,
  kunci TEXT NOT NULL,
  PRIMARY KEY (ringkasan, kunci)
) STRICT, WITHOUT ROWID;

CREATE TABLE timbang_bulan (
  bulan INTEGER NOT NULL,
  posyandu INTEGER NOT NULL,
  anak INTEGER NOT NULL,
  jk INTEGER NOT NULL,
  lahir INTEGER NOT NULL,
  hari INTEGER NOT NULL,
  huruf INTEGER NOT NULL,
  luar INTEGER NOT NULL,
  sasaran INTEGER NOT NULL,
  kms INTEGER NOT NULL,
  buka INTEGER NOT NULL,
  tahan INTEGER NOT NULL,
  jeda INTEGER,
  bb_g INTEGER,
  tb_mm INTEGER,
  naik_g INTEGER,
  z_hari INTEGER,
  z_bulan INTEGER,
  tanda INTEGER NOT NULL,
  PRIMARY KEY (bulan, posyandu, anak)
) STRICT, WITHOUT ROWID;
CREATE INDEX timbang_bulan_anak ON timbang_bulan (anak);

CREATE TABLE awal_data (
  posyandu INTEGER NOT NULL,
  bulan INTEGER NOT NULL,
  anak INTEGER NOT NULL,
  impor INTEGER NOT NULL,
  PRIMARY KEY (posyandu, bulan, anak)
) STRICT, WITHOUT ROWID;
CREATE INDEX awal_data_anak ON awal_data (anak);

CREATE INDEX orang_kurang ON orang (id) WHERE jk IS NULL OR tanggal_lahir IS NULL;

INSERT INTO ringkasan_kotor (ringkasan, kunci) SELECT 'timbangBulan', id FROM orang;
`,
}
