import type { Migration } from '../migrate.ts'

/**
 * What taking in changes by what their writer had seen needs: a place beside the journal for those that are set aside,
 * the record another one was joined to, and the memberships a person was ever said to have.
 */
export const createSisihan: Migration = {
  version: 50,
  name: '0050-create-sisihan',
  sql: `
-- Changes that came and count in no table: row by row as perubahan holds them, so that the chain of digests stays whole.
CREATE TABLE sisihan (
  nomor INTEGER PRIMARY KEY,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kelompok INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  pelaku TEXT NOT NULL,
  waktu TEXT NOT NULL,
  alasan TEXT,
  sumber TEXT,
  entitas TEXT NOT NULL,
  entitas_id TEXT NOT NULL,
  isi TEXT NOT NULL,
  sebab TEXT NOT NULL CHECK (sebab IN ('luar', 'turunan', 'sama', 'ikut')),
  -- What a person decided here; null while nobody did.
  putusan TEXT CHECK (putusan IN ('diterima', 'dibiarkan')),
  UNIQUE (replika, seq)
) STRICT;
CREATE INDEX sisihan_entitas ON sisihan (entitas, entitas_id);

-- Whose membership a record ever was: also before two records of one child were joined.
CREATE INDEX perubahan_anggota ON perubahan (isi ->> '$.orang_id') WHERE entitas = 'keanggotaan';

-- The record that stayed when two of one person were joined.
ALTER TABLE orang ADD COLUMN digabung_ke_id TEXT REFERENCES orang (id);
CREATE INDEX orang_digabung ON orang (digabung_ke_id) WHERE digabung_ke_id IS NOT NULL;
`,
}
