import type { Migration } from '../migrate.ts'

const kamus = (nilai: string) => `(SELECT nomor FROM kamus WHERE teks = ${nilai})`
const teks = (nomor: string) => `(SELECT teks FROM kamus WHERE nomor = ${nomor})`

/** The instant as `Date.toISOString` writes it. */
const waktuTeks = (ms: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${ms} / 1000.0, 'unixepoch')`

/** The columns of a change, from the row as it is told. */
export const kolomPadat = (r: string) => `${r}.nomor, ${r}.replika, ${r}.seq, ${r}.lamport, ${r}.kelompok,
    ${kamus(`${r}.jenis`)}, ${kamus(`${r}.pelaku`)}, waktu_ms(${r}.waktu),
    iif(${waktuTeks(`waktu_ms(${r}.waktu)`)} IS ${r}.waktu, NULL, ${r}.waktu), ${r}.alasan, ${r}.sumber,
    ${kamus(`${r}.entitas`)}, ${r}.entitas_id, isi_padat(${r}.entitas, ${r}.isi),
    ${kamus(`isi_rujuk(${r}.entitas, ${r}.isi, 1)`)}, ${kamus(`isi_rujuk(${r}.entitas, ${r}.isi, 2)`)},
    ${kamus(`isi_rujuk(${r}.entitas, ${r}.isi, 3)`)}, ${r}.dasar`

/**
 * The journal, kept short (docs/decisions/0039): what is said again and again stands once in `kamus`, instants are
 * numbers, fields go by their numbers. `perubahan` tells it as before.
 */
export const compactJournal: Migration = {
  version: 160,
  name: '0160-compact-journal',
  withoutForeignKeys: true,
  sql: `
CREATE TABLE kamus (
  nomor INTEGER PRIMARY KEY,
  teks TEXT NOT NULL UNIQUE
) STRICT;

-- What points at changes points at the table under its new name.
ALTER TABLE perubahan RENAME TO jurnal;

CREATE TABLE jurnal_padat (
  nomor INTEGER PRIMARY KEY,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kelompok INTEGER NOT NULL,
  jenis INTEGER NOT NULL,
  pelaku INTEGER NOT NULL,
  -- Milliseconds since 1970; the text beside it where it was written otherwise than this number would be.
  waktu INTEGER NOT NULL,
  waktu_teks TEXT,
  alasan TEXT,
  sumber TEXT,
  entitas INTEGER NOT NULL,
  entitas_id TEXT NOT NULL,
  -- Short, or JSON: main/toko/isi-padat.ts. The records it points at stand in rujuk1 to 3.
  isi TEXT NOT NULL,
  rujuk1 INTEGER,
  rujuk2 INTEGER,
  rujuk3 INTEGER,
  dasar INTEGER REFERENCES jurnal (nomor),
  UNIQUE (replika, seq)
) STRICT;

-- Words the indices below are made with.
INSERT INTO kamus (nomor, teks) VALUES (1, 'keanggotaan'), (2, 'contoh'), (3, 'orang'), (4, 'fasilitas');
INSERT OR IGNORE INTO kamus (teks)
  SELECT jenis FROM jurnal UNION SELECT pelaku FROM jurnal UNION SELECT entitas FROM jurnal;
INSERT OR IGNORE INTO kamus (teks)
  SELECT teks FROM (SELECT nomor, isi_rujuk(entitas, isi, ke.column1) AS teks FROM jurnal, (VALUES (1), (2), (3)) ke)
  WHERE teks IS NOT NULL GROUP BY teks ORDER BY count(*) DESC, min(nomor);
INSERT INTO jurnal_padat SELECT ${kolomPadat('b')} FROM jurnal b ORDER BY b.nomor;
DROP TABLE jurnal;
ALTER TABLE jurnal_padat RENAME TO jurnal;

CREATE INDEX jurnal_entitas ON jurnal (entitas_id);
CREATE INDEX jurnal_kelompok ON jurnal (kelompok);
CREATE INDEX jurnal_pelaku ON jurnal (pelaku) WHERE nomor = kelompok;
-- Whom a membership ever named.
CREATE INDEX jurnal_anggota1 ON jurnal (rujuk1) WHERE entitas = 1;
CREATE INDEX jurnal_anggota2 ON jurnal (rujuk2) WHERE entitas = 1;
CREATE INDEX jurnal_anggota3 ON jurnal (rujuk3) WHERE entitas = 1 AND rujuk3 IS NOT NULL;
-- Persons and places that sample data made.
CREATE INDEX jurnal_contoh_orang ON jurnal (entitas_id) WHERE jenis = 2 AND entitas = 3 AND dasar IS NULL;
CREATE INDEX jurnal_contoh_tempat ON jurnal (entitas_id) WHERE jenis = 2 AND entitas = 4 AND dasar IS NULL;
CREATE INDEX jurnal_waktu ON jurnal (waktu, pelaku) WHERE nomor = kelompok;

CREATE VIEW perubahan AS SELECT nomor, replika, seq, lamport, kelompok, ${teks('jurnal.jenis')} AS jenis,
  ${teks('jurnal.pelaku')} AS pelaku, coalesce(waktu_teks, ${waktuTeks('waktu')}) AS waktu, alasan, sumber,
  ${teks('jurnal.entitas')} AS entitas, entitas_id,
  isi_teks(${teks('jurnal.entitas')}, isi, ${teks('jurnal.rujuk1')}, ${teks('jurnal.rujuk2')}, ${teks('jurnal.rujuk3')}) AS isi, dasar
FROM jurnal;
`,
}
