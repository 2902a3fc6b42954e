import type { Migration } from '../migrate.ts'

/** Visits of grown-ups. */
export const createKunjunganDewasa: Migration = {
  version: 302,
  name: '0302-create-kunjungan-dewasa',
  sql: `
CREATE TABLE kunjungan_dewasa (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  riwayat_keluarga TEXT,
  riwayat_diri TEXT,
  merokok INTEGER CHECK (merokok IN (0, 1)),
  gula INTEGER CHECK (gula IN (0, 1)),
  garam INTEGER CHECK (garam IN (0, 1)),
  lemak INTEGER CHECK (lemak IN (0, 1)),
  bb_g INTEGER,
  tb_mm INTEGER,
  lp_mm INTEGER,
  lila_mm INTEGER,
  td_sistole INTEGER,
  td_diastole INTEGER,
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  gds_mgdl INTEGER,
  gdp_mgdl INTEGER,
  kolesterol_mgdl INTEGER,
  mata_kanan TEXT CHECK (mata_kanan IN ('normal', 'gangguan')),
  mata_kiri TEXT CHECK (mata_kiri IN ('normal', 'gangguan')),
  telinga_kanan TEXT CHECK (telinga_kanan IN ('normal', 'gangguan')),
  telinga_kiri TEXT CHECK (telinga_kiri IN ('normal', 'gangguan')),
  hamil INTEGER CHECK (hamil IN (0, 1)),
  kontrasepsi INTEGER CHECK (kontrasepsi IN (0, 1)),
  kontrasepsi_jenis TEXT CHECK (kontrasepsi_jenis IN ('pil', 'suntik', 'implan', 'iud', 'kondom', 'mow', 'mop', 'mal', 'lainnya')),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_dewasa_orang ON kunjungan_dewasa (orang_id, tanggal);
CREATE INDEX kunjungan_dewasa_posyandu ON kunjungan_dewasa (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_dewasa_hari_buka ON kunjungan_dewasa (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_dewasa_impor ON kunjungan_dewasa (impor_id) WHERE impor_id IS NOT NULL;
`,
}
