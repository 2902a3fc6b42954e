import type { Migration } from '../migrate.ts'

/** Visits at home. */
export const createKunjunganRumah: Migration = {
  version: 306,
  name: '0306-create-kunjungan-rumah',
  sql: `
CREATE TABLE kunjungan_rumah (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  sasaran TEXT CHECK (sasaran IN ('ibu-hamil', 'nifas', 'bayi', 'balita', 'usia-sekolah', 'dewasa', 'lansia', 'tbc')),
  jenis TEXT CHECK (jenis IN ('rutin', 'khusus', 'bersama-nakes')),
  akses_layanan INTEGER CHECK (akses_layanan IN (0, 1)),
  pengobatan TEXT,
  obat_tersedia INTEGER CHECK (obat_tersedia IN (0, 1)),
  obat_diminum INTEGER CHECK (obat_diminum IN (0, 1)),
  suhu_persepuluh INTEGER,
  bahaya TEXT,
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  masalah TEXT,
  tindak_lanjut TEXT,
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_rumah_orang ON kunjungan_rumah (orang_id, tanggal);
CREATE INDEX kunjungan_rumah_posyandu ON kunjungan_rumah (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX kunjungan_rumah_hari_buka ON kunjungan_rumah (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_rumah_impor ON kunjungan_rumah (impor_id) WHERE impor_id IS NOT NULL;
`,
}
