import type { Migration } from '../migrate.ts'

/** Answers to the questionnaire PUMA. */
export const createKunjunganPuma: Migration = {
  version: 305,
  name: '0305-create-kunjungan-puma',
  sql: `
CREATE TABLE kunjungan_puma (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  merokok INTEGER CHECK (merokok IN (0, 1)),
  rokok_batang INTEGER,
  rokok_tahun INTEGER,
  puma_napas INTEGER CHECK (puma_napas IN (0, 1)),
  puma_dahak INTEGER CHECK (puma_dahak IN (0, 1)),
  puma_batuk INTEGER CHECK (puma_batuk IN (0, 1)),
  puma_spirometri INTEGER CHECK (puma_spirometri IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_puma_orang ON kunjungan_puma (orang_id, tanggal);
CREATE INDEX kunjungan_puma_posyandu ON kunjungan_puma (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_puma_hari_buka ON kunjungan_puma (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_puma_impor ON kunjungan_puma (impor_id) WHERE impor_id IS NOT NULL;
`,
}
