import type { Migration } from '../migrate.ts'

/**
 * What is derived of what is derived: the numbers of a posyandu in a month, and of a child until when it is in daily use,
 * when it was written down, first weighed, and first a member. All months and all children are marked, and computed in pieces when the book is opened.
 * Nearly every weighing was made where its child is counted: the index holds the others.
 */
export const keepSums: Migration = {
  version: 230,
  name: '0230-keep-sums',
  sql: `
CREATE TABLE jumlah_bulan (
  bulan INTEGER NOT NULL,
  posyandu INTEGER NOT NULL,
  hari INTEGER NOT NULL,
  modus INTEGER NOT NULL,
  datang TEXT NOT NULL,
  isi TEXT NOT NULL,
  PRIMARY KEY (bulan, posyandu)
) STRICT, WITHOUT ROWID;

CREATE TABLE jumlah_kotor (
  bulan INTEGER NOT NULL,
  posyandu INTEGER NOT NULL,
  PRIMARY KEY (bulan, posyandu)
) STRICT, WITHOUT ROWID;

CREATE INDEX timbang_bulan_buka ON timbang_bulan (buka, bulan) WHERE buka <> posyandu AND buka > 0;

CREATE TABLE anak_kini (
  anak INTEGER PRIMARY KEY,
  sampai INTEGER NOT NULL,
  tanda INTEGER NOT NULL,
  diketik INTEGER,
  timbang INTEGER,
  anggota INTEGER
) STRICT;
CREATE INDEX anak_kini_sampai ON anak_kini (sampai, tanda);

INSERT INTO jumlah_kotor (bulan, posyandu) SELECT DISTINCT bulan, posyandu FROM timbang_bulan WHERE posyandu > 0;
INSERT OR IGNORE INTO jumlah_kotor (bulan, posyandu) SELECT bulan, buka FROM timbang_bulan WHERE buka <> posyandu AND buka > 0;
INSERT INTO ringkasan_kotor (ringkasan, kunci) SELECT 'anakKini', id FROM orang;
`,
}
