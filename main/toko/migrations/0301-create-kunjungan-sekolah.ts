import type { Migration } from '../migrate.ts'

/** Visits of children of school age. */
export const createKunjunganSekolah: Migration = {
  version: 301,
  name: '0301-create-kunjungan-sekolah',
  sql: `
CREATE TABLE kunjungan_sekolah (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  kelas INTEGER,
  bb_g INTEGER,
  tb_mm INTEGER,
  lp_mm INTEGER,
  td_sistole INTEGER,
  td_diastole INTEGER,
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  hb_gl INTEGER,
  gds_mgdl INTEGER,
  mata_kanan TEXT CHECK (mata_kanan IN ('normal', 'gangguan')),
  mata_kiri TEXT CHECK (mata_kiri IN ('normal', 'gangguan')),
  telinga_kanan TEXT CHECK (telinga_kanan IN ('normal', 'gangguan')),
  telinga_kiri TEXT CHECK (telinga_kiri IN ('normal', 'gangguan')),
  merokok TEXT CHECK (merokok IN ('setiap-hari', 'kadang-kadang', 'pernah-coba', 'tidak')),
  paparan_rokok INTEGER CHECK (paparan_rokok IN (0, 1)),
  ttd_minum INTEGER CHECK (ttd_minum IN (0, 1)),
  rokok_jenis TEXT CHECK (rokok_jenis IN ('konvensional', 'elektronik', 'keduanya', 'lainnya')),
  rokok_mulai_th INTEGER,
  rokok_batang INTEGER,
  co_ppm INTEGER,
  hd_rumah INTEGER CHECK (hd_rumah IN (0, 1)),
  hd_sekolah INTEGER CHECK (hd_sekolah IN (0, 1)),
  hd_makan INTEGER CHECK (hd_makan IN (0, 1)),
  hd_aktivitas INTEGER CHECK (hd_aktivitas IN (0, 1)),
  hd_obat INTEGER CHECK (hd_obat IN (0, 1)),
  hd_seksual INTEGER CHECK (hd_seksual IN (0, 1)),
  hd_aman INTEGER CHECK (hd_aman IN (0, 1)),
  hd_bunuh_diri INTEGER CHECK (hd_bunuh_diri IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_sekolah_orang ON kunjungan_sekolah (orang_id, tanggal);
CREATE INDEX kunjungan_sekolah_posyandu ON kunjungan_sekolah (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_sekolah_hari_buka ON kunjungan_sekolah (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_sekolah_impor ON kunjungan_sekolah (impor_id) WHERE impor_id IS NOT NULL;
`,
}
