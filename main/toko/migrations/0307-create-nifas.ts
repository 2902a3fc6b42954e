import type { Migration } from '../migrate.ts'

/** The time of mothers after a birth, and their visits. */
export const createNifas: Migration = {
  version: 307,
  name: '0307-create-nifas',
  sql: `
CREATE TABLE masa_nifas (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal_bersalin TEXT NOT NULL,
  jam_bersalin INTEGER,
  anak_ke INTEGER,
  cara TEXT CHECK (cara IN ('normal', 'tindakan', 'sc')),
  bb_bayi_g INTEGER,
  tb_bayi_mm INTEGER,
  berakhir TEXT,
  sebab_akhir TEXT CHECK (sebab_akhir IN ('bersalin', 'meninggal', 'lainnya')),
  impor_id TEXT REFERENCES impor (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX masa_nifas_orang ON masa_nifas (orang_id, tanggal_bersalin);
CREATE INDEX masa_nifas_impor ON masa_nifas (impor_id) WHERE impor_id IS NOT NULL;
CREATE TABLE kunjungan_nifas (
  id TEXT PRIMARY KEY,
  masa_nifas_id TEXT NOT NULL REFERENCES masa_nifas (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  jam INTEGER,
  bb_g INTEGER,
  kurva_bb TEXT CHECK (kurva_bb IN ('hijau', 'merah')),
  lila_mm INTEGER,
  td_sistole INTEGER,
  td_diastole INTEGER,
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  vita_jumlah INTEGER,
  vita_konsumsi INTEGER CHECK (vita_konsumsi IN (0, 1)),
  menyusui INTEGER CHECK (menyusui IN (0, 1)),
  kb INTEGER CHECK (kb IN (0, 1)),
  kb_jenis TEXT CHECK (kb_jenis IN ('pil', 'suntik', 'implan', 'iud', 'kondom', 'mow', 'mop', 'mal', 'lainnya')),
  suhu_persepuluh INTEGER,
  nadi INTEGER,
  napas INTEGER,
  perdarahan INTEGER CHECK (perdarahan IN (0, 1)),
  lokhia TEXT CHECK (lokhia IN ('normal', 'berbau')),
  jalan_lahir TEXT CHECK (jalan_lahir IN ('baik', 'infeksi')),
  kontraksi TEXT CHECK (kontraksi IN ('baik', 'lembek')),
  payudara TEXT CHECK (payudara IN ('normal', 'bengkak', 'lecet')),
  konseling INTEGER CHECK (konseling IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_nifas_masa_nifas ON kunjungan_nifas (masa_nifas_id, tanggal);
CREATE INDEX kunjungan_nifas_posyandu ON kunjungan_nifas (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_nifas_hari_buka ON kunjungan_nifas (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_nifas_impor ON kunjungan_nifas (impor_id) WHERE impor_id IS NOT NULL;
`,
}
