import type { Migration } from '../migrate.ts'

/** Pregnancies, and the visits made during them. */
export const createIbuHamil: Migration = {
  version: 90,
  name: '0090-create-ibu-hamil',
  sql: `
CREATE TABLE kehamilan (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  dibuka TEXT NOT NULL,
  hpht TEXT,
  usg_tanggal TEXT,
  usg_mgg INTEGER,
  usg_hari INTEGER,
  gravida INTEGER,
  para INTEGER,
  abortus INTEGER,
  jarak_persepuluh INTEGER,
  bb_awal_g INTEGER,
  tb_mm INTEGER,
  janin_ganda INTEGER CHECK (janin_ganda IN (0, 1)),
  golda TEXT CHECK (golda IN ('a', 'b', 'ab', 'o')),
  rhesus TEXT CHECK (rhesus IN ('positif', 'negatif')),
  nama_suami TEXT,
  berakhir TEXT,
  sebab_akhir TEXT CHECK (sebab_akhir IN ('bersalin', 'keguguran', 'meninggal')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kehamilan_orang ON kehamilan (orang_id, dibuka);
CREATE INDEX kehamilan_impor ON kehamilan (impor_id) WHERE impor_id IS NOT NULL;

CREATE TABLE kunjungan_hamil (
  id TEXT PRIMARY KEY,
  kehamilan_id TEXT NOT NULL REFERENCES kehamilan (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  uk_tulis_mgg INTEGER,
  status_t TEXT CHECK (status_t IN ('t0', 't1', 't2', 't3', 't4', 't5')),
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
  ttd_jumlah INTEGER,
  ttd_jenis TEXT CHECK (ttd_jenis IN ('ttd', 'mms')),
  ttd_konsumsi TEXT CHECK (ttd_konsumsi IN ('setiap-hari', 'tidak-setiap-hari')),
  mt_komposisi TEXT,
  mt_porsi INTEGER,
  mt_konsumsi TEXT CHECK (mt_konsumsi IN ('setiap-hari', 'tidak-setiap-hari')),
  kelas_ibu INTEGER CHECK (kelas_ibu IN (0, 1)),
  tfu_mm INTEGER,
  presentasi TEXT CHECK (presentasi IN ('kepala', 'sungsang', 'lintang', 'belum-jelas')),
  djj INTEGER,
  hb_gl INTEGER,
  gds_mgdl INTEGER,
  protein_urin TEXT CHECK (protein_urin IN ('1', '2', '3', '4', 'negatif')),
  hiv TEXT CHECK (hiv IN ('nonreaktif', 'reaktif')),
  sifilis TEXT CHECK (sifilis IN ('nonreaktif', 'reaktif')),
  hbsag TEXT CHECK (hbsag IN ('nonreaktif', 'reaktif')),
  usg INTEGER CHECK (usg IN (0, 1)),
  tt_diberikan INTEGER CHECK (tt_diberikan IN (0, 1)),
  temu_wicara INTEGER CHECK (temu_wicara IN (0, 1)),
  tata_laksana TEXT,
  bahaya TEXT,
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kunjungan_hamil_kehamilan ON kunjungan_hamil (kehamilan_id, tanggal);
CREATE INDEX kunjungan_hamil_hari ON kunjungan_hamil (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX kunjungan_hamil_tanggal ON kunjungan_hamil (tanggal, kehamilan_id);
CREATE INDEX kunjungan_hamil_impor ON kunjungan_hamil (impor_id) WHERE impor_id IS NOT NULL;
`,
}
