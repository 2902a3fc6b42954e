import type { Migration } from '../migrate.ts'

/** Answers to the questionnaire SRQ-20. */
export const createKunjunganSrq20: Migration = {
  version: 304,
  name: '0304-create-kunjungan-srq20',
  sql: `
CREATE TABLE kunjungan_srq20 (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  srq_1 INTEGER CHECK (srq_1 IN (0, 1)),
  srq_2 INTEGER CHECK (srq_2 IN (0, 1)),
  srq_3 INTEGER CHECK (srq_3 IN (0, 1)),
  srq_4 INTEGER CHECK (srq_4 IN (0, 1)),
  srq_5 INTEGER CHECK (srq_5 IN (0, 1)),
  srq_6 INTEGER CHECK (srq_6 IN (0, 1)),
  srq_7 INTEGER CHECK (srq_7 IN (0, 1)),
  srq_8 INTEGER CHECK (srq_8 IN (0, 1)),
  srq_9 INTEGER CHECK (srq_9 IN (0, 1)),
  srq_10 INTEGER CHECK (srq_10 IN (0, 1)),
  srq_11 INTEGER CHECK (srq_11 IN (0, 1)),
  srq_12 INTEGER CHECK (srq_12 IN (0, 1)),
  srq_13 INTEGER CHECK (srq_13 IN (0, 1)),
  srq_14 INTEGER CHECK (srq_14 IN (0, 1)),
  srq_15 INTEGER CHECK (srq_15 IN (0, 1)),
  srq_16 INTEGER CHECK (srq_16 IN (0, 1)),
  srq_17 INTEGER CHECK (srq_17 IN (0, 1)),
  srq_18 INTEGER CHECK (srq_18 IN (0, 1)),
  srq_19 INTEGER CHECK (srq_19 IN (0, 1)),
  srq_20 INTEGER CHECK (srq_20 IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_srq20_orang ON kunjungan_srq20 (orang_id, tanggal);
CREATE INDEX kunjungan_srq20_posyandu ON kunjungan_srq20 (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_srq20_hari_buka ON kunjungan_srq20 (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_srq20_impor ON kunjungan_srq20 (impor_id) WHERE impor_id IS NOT NULL;
`,
}
