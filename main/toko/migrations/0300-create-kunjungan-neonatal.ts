import type { Migration } from '../migrate.ts'

/** Visits of newborns: the card of KN. */
export const createKunjunganNeonatal: Migration = {
  version: 300,
  name: '0300-create-kunjungan-neonatal',
  sql: `
CREATE TABLE kunjungan_neonatal (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  jam_lahir INTEGER,
  jam INTEGER,
  bb_lahir_g INTEGER,
  uk_lahir_mgg INTEGER,
  bb_g INTEGER,
  pb_mm INTEGER,
  lk_mm INTEGER,
  suhu_persepuluh INTEGER,
  bahaya TEXT,
  kuning INTEGER CHECK (kuning IN (0, 1)),
  asi INTEGER CHECK (asi IN (0, 1)),
  hb0 INTEGER CHECK (hb0 IN (0, 1)),
  hb0_jam INTEGER,
  shk INTEGER CHECK (shk IN (0, 1)),
  vit_k1 INTEGER CHECK (vit_k1 IN (0, 1)),
  salep_mata INTEGER CHECK (salep_mata IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_neonatal_orang ON kunjungan_neonatal (orang_id, tanggal);
CREATE INDEX kunjungan_neonatal_posyandu ON kunjungan_neonatal (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_neonatal_hari_buka ON kunjungan_neonatal (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_neonatal_impor ON kunjungan_neonatal (impor_id) WHERE impor_id IS NOT NULL;
`,
}
