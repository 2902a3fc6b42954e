import type { Migration } from '../migrate.ts'

/** What the card of a child asks beside the weighing of the day. */
export const createPemeriksaanBalita: Migration = {
  version: 190,
  name: '0190-create-pemeriksaan-balita',
  sql: `
CREATE TABLE pemeriksaan_balita (
  id TEXT PRIMARY KEY,
  penimbangan_id TEXT NOT NULL REFERENCES penimbangan (id),
  tanggal TEXT NOT NULL,
  ceklis TEXT CHECK (ceklis IN ('lengkap', 'tidak-lengkap')),
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  mpasi INTEGER CHECK (mpasi IN (0, 1)),
  imunisasi INTEGER CHECK (imunisasi IN (0, 1)),
  imunisasi_jenis TEXT,
  vitamin_a_tidak INTEGER CHECK (vitamin_a_tidak IN (0, 1)),
  mt_patuh INTEGER CHECK (mt_patuh IN (0, 1)),
  mt_porsi TEXT,
  sakit INTEGER CHECK (sakit IN (0, 1)),
  sakit_gejala TEXT,
  edema_tidak INTEGER CHECK (edema_tidak IN (0, 1)),
  kpsp_ya INTEGER,
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX pemeriksaan_balita_penimbangan ON pemeriksaan_balita (penimbangan_id, tanggal);
CREATE INDEX pemeriksaan_balita_impor ON pemeriksaan_balita (impor_id) WHERE impor_id IS NOT NULL;
`,
}
