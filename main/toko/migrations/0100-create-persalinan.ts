import type { Migration } from '../migrate.ts'

/** Births, miscarriages, deaths, and supplementary food with its weeks. */
export const createPersalinan: Migration = {
  version: 100,
  name: '0100-create-persalinan',
  sql: `
CREATE TABLE persalinan (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  kehamilan_id TEXT REFERENCES kehamilan (id),
  bayi_id TEXT REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  tanggal_bersalin TEXT NOT NULL,
  jam_bersalin INTEGER,
  uk_lahir_mgg INTEGER,
  penolong TEXT CHECK (penolong IN ('dokter', 'bidan', 'perawat', 'dukun', 'keluarga', 'lainnya')),
  cara TEXT CHECK (cara IN ('normal', 'tindakan', 'sc')),
  ibu_keadaan TEXT CHECK (ibu_keadaan IN ('sehat', 'sakit', 'meninggal')),
  tempat TEXT CHECK (tempat IN ('rs', 'puskesmas', 'klinik', 'pmb', 'pustu', 'polindes', 'rumah', 'perjalanan', 'lainnya')),
  perdarahan INTEGER CHECK (perdarahan IN (0, 1)),
  kejang INTEGER CHECK (kejang IN (0, 1)),
  demam INTEGER CHECK (demam IN (0, 1)),
  lokhia_berbau INTEGER CHECK (lokhia_berbau IN (0, 1)),
  bayi_urut INTEGER,
  bayi_jk TEXT CHECK (bayi_jk IN ('L', 'P')),
  bayi_lahir TEXT NOT NULL CHECK (bayi_lahir IN ('hidup', 'mati')),
  bb_lahir_g INTEGER,
  pb_lahir_mm INTEGER,
  lk_lahir_mm INTEGER,
  apgar_1 INTEGER,
  apgar_5 INTEGER,
  imd INTEGER CHECK (imd IN (0, 1)),
  vit_k1 INTEGER CHECK (vit_k1 IN (0, 1)),
  salep_mata INTEGER CHECK (salep_mata IN (0, 1)),
  hb0 INTEGER CHECK (hb0 IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX persalinan_orang ON persalinan (orang_id, tanggal);
CREATE INDEX persalinan_kehamilan ON persalinan (kehamilan_id) WHERE kehamilan_id IS NOT NULL;
CREATE INDEX persalinan_bayi ON persalinan (bayi_id) WHERE bayi_id IS NOT NULL;
CREATE INDEX persalinan_impor ON persalinan (impor_id) WHERE impor_id IS NOT NULL;

CREATE TABLE keguguran (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX keguguran_orang ON keguguran (orang_id, tanggal);

CREATE TABLE kematian (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  golongan TEXT NOT NULL CHECK (golongan IN ('ibuHamil', 'ibuBersalin', 'ibuNifas', 'neonatal', 'bayi', 'balita', 'lainnya')),
  sebab TEXT,
  tempat TEXT,
  umur_teks TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kematian_orang ON kematian (orang_id, tanggal);

CREATE TABLE pmt (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  mulai TEXT NOT NULL,
  siklus INTEGER,
  sasaran TEXT CHECK (sasaran IN ('balita', 'bumil')),
  alasan TEXT CHECK (alasan IN ('wasting', 'underweight', 'tidakNaik', 'kek')),
  jenis TEXT CHECK (jenis IN ('pabrikan', 'lokal')),
  sumber TEXT CHECK (sumber IN ('dakNonfisik', 'apbd', 'mitra', 'danaDesa', 'swadaya')),
  selesai TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX pmt_orang ON pmt (orang_id);

CREATE TABLE pmt_hari (
  id TEXT PRIMARY KEY,
  pmt_id TEXT NOT NULL REFERENCES pmt (id),
  minggu INTEGER,
  tanggal TEXT NOT NULL,
  hari_habis INTEGER,
  bb_g INTEGER,
  tb_mm INTEGER,
  lanjut TEXT CHECK (lanjut IN ('lanjut', 'selesai', 'rujuk')),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX pmt_hari_pmt ON pmt_hari (pmt_id);
`,
}
