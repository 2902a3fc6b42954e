import type { Migration } from '../migrate.ts'

/**
 * Every facility whose card this book has: also those it sends nothing to, because it was forgotten, others carry its
 * changes, or it is a Puskesmas whose book was lost.
 */
export const createPihak: Migration = {
  version: 70,
  name: '0070-create-pihak',
  sql: `
CREATE TABLE pihak (
  fasilitas_id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('pustu', 'ponkesdes', 'puskesmas')),
  nama TEXT NOT NULL,
  kunci_tanda TEXT NOT NULL,
  kunci_sandi TEXT NOT NULL,
  -- What the card is signed with; null for one that was read before cards were kept.
  tanda TEXT,
  -- ISO instant and account, where somebody compared its words though nothing is sent to it.
  dipercaya TEXT,
  oleh TEXT
) STRICT;
INSERT INTO pihak (fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi)
  SELECT fasilitas_id, jenis, nama, kunci_tanda, kunci_sandi FROM kenalan;

-- Facilities of which a waiting package brings changes nobody here can vouch for: JSON [{fasilitasId, nama, kartu}].
ALTER TABLE paket_masuk ADD COLUMN asing TEXT;
`,
}
