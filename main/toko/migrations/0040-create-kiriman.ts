import type { Migration } from '../migrate.ts'

/**
 * What carrying changes between books needs: how far every replica is known, what a replica had seen when it wrote,
 * values that were set without knowing of each other, and what was sent, received and acknowledged.
 */
export const createKiriman: Migration = {
  version: 40,
  name: '0040-create-kiriman',
  sql: `
-- Whose replica it is: null for this facility's own computers. Up to which of its changes this book is complete.
ALTER TABLE replika ADD COLUMN fasilitas_id TEXT;
ALTER TABLE replika ADD COLUMN sampai INTEGER NOT NULL DEFAULT 0;
UPDATE replika SET sampai = coalesce((SELECT max(p.seq) FROM perubahan p WHERE p.replika = replika.nomor), 0);

-- From its change seq on, replika had seen all that vektor names: JSON {replica id: seq}.
CREATE TABLE konteks (
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  vektor TEXT NOT NULL,
  PRIMARY KEY (replika, seq)
) STRICT, WITHOUT ROWID;
-- A book brought back from a backup went on under a new replica, knowing all of the former ones.
INSERT INTO konteks (replika, seq, vektor)
  SELECT r.nomor, 1, (SELECT json_group_object(lama.id, lama.sampai) FROM replika lama WHERE lama.nomor < r.nomor)
  FROM replika r WHERE r.nomor > 1;

-- The digest over all changes of a replica up to seq, signed by the facility it belongs to.
CREATE TABLE segel (
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  rantai TEXT NOT NULL,
  tanda TEXT NOT NULL,
  PRIMARY KEY (replika, seq)
) STRICT, WITHOUT ROWID;

-- One row a value: nilai is what perubahan nomor set, putusan the change by which a person chose.
CREATE TABLE konflik (
  entitas TEXT NOT NULL,
  entitas_id TEXT NOT NULL,
  isian TEXT NOT NULL,
  nomor INTEGER NOT NULL REFERENCES perubahan (nomor),
  nilai TEXT NOT NULL,
  putusan INTEGER REFERENCES perubahan (nomor),
  PRIMARY KEY (entitas, entitas_id, isian, nomor)
) STRICT, WITHOUT ROWID;

-- Posyandu and children of other Pustu: carried along, not shown in this book.
CREATE TABLE luar (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Names of those who wrote on other computers.
CREATE TABLE pelaku_luar (id TEXT PRIMARY KEY, nama TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE kenalan (
  fasilitas_id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('pustu', 'ponkesdes', 'puskesmas')),
  nama TEXT NOT NULL,
  kunci_tanda TEXT NOT NULL UNIQUE,
  kunci_sandi TEXT NOT NULL,
  dipercaya TEXT NOT NULL
) STRICT;

-- What a computer of an acquainted facility is known to hold.
CREATE TABLE kabar (
  replika TEXT PRIMARY KEY,
  fasilitas_id TEXT NOT NULL,
  vektor TEXT NOT NULL,
  -- Counts what was heard from the facility: a computer long silent no longer holds the others back.
  terdengar INTEGER NOT NULL
) STRICT;

CREATE TABLE paket_keluar (
  nomor INTEGER PRIMARY KEY,
  untuk TEXT NOT NULL,
  waktu TEXT NOT NULL,
  berkas TEXT NOT NULL,
  sidik TEXT NOT NULL,
  ukuran INTEGER NOT NULL,
  jumlah TEXT NOT NULL,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  sampai INTEGER NOT NULL
) STRICT;

CREATE TABLE paket_masuk (
  replika TEXT NOT NULL,
  nomor INTEGER NOT NULL,
  sebelumnya INTEGER,
  sidik TEXT NOT NULL,
  fasilitas_id TEXT NOT NULL,
  dibuat TEXT NOT NULL,
  diterima TEXT NOT NULL,
  jumlah TEXT NOT NULL,
  -- The package itself while something before it is missing; null once all of it is in the tables.
  tertunda BLOB,
  PRIMARY KEY (replika, nomor)
) STRICT;

CREATE TABLE tanda_terima (
  nomor INTEGER NOT NULL REFERENCES paket_keluar (nomor),
  fasilitas_id TEXT NOT NULL,
  waktu TEXT NOT NULL,
  oleh TEXT NOT NULL,
  jumlah TEXT NOT NULL,
  PRIMARY KEY (nomor, fasilitas_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE kiriman (
  id TEXT PRIMARY KEY,
  fasilitas_id TEXT NOT NULL REFERENCES fasilitas (id),
  bulan TEXT NOT NULL,
  revisi INTEGER NOT NULL,
  waktu TEXT NOT NULL,
  oleh TEXT NOT NULL,
  sidik TEXT NOT NULL,
  laporan TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kiriman_bulan ON kiriman (bulan, fasilitas_id, revisi);

CREATE TABLE umpan_balik (
  id TEXT PRIMARY KEY,
  fasilitas_id TEXT NOT NULL REFERENCES fasilitas (id),
  bulan TEXT NOT NULL,
  orang_id TEXT REFERENCES orang (id),
  isi TEXT NOT NULL,
  waktu TEXT NOT NULL,
  oleh TEXT NOT NULL,
  selesai INTEGER NOT NULL DEFAULT 0 CHECK (selesai IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX umpan_balik_bulan ON umpan_balik (fasilitas_id, bulan);
`,
}
