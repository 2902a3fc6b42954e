import type { Migration } from '../migrate.ts'

/** Doses of vaccines, given or not. */
export const createImunisasi: Migration = {
  version: 180,
  name: '0180-create-imunisasi',
  sql: `
CREATE TABLE imunisasi (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  dosis TEXT NOT NULL CHECK (dosis IN ('HB0', 'BCG', 'OPV1', 'OPV2', 'OPV3', 'OPV4', 'DPT1', 'DPT2', 'DPT3', 'DPT4', 'PCV1', 'PCV2', 'PCV3', 'RV1', 'RV2', 'RV3', 'IPV1', 'IPV2', 'MR1', 'MR2', 'JE1', 'HEXA1', 'HEXA2', 'HEXA3', 'BIASMR', 'BIASDT', 'BIASTD2', 'BIASTD5', 'HPV1', 'HPV2', 'TD1', 'TD2', 'TD3', 'TD4', 'TD5')),
  tanggal TEXT,
  bulan TEXT,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  luar INTEGER NOT NULL DEFAULT 0 CHECK (luar IN (0, 1)),
  riwayat INTEGER NOT NULL DEFAULT 0 CHECK (riwayat IN (0, 1)),
  dalam_24_jam INTEGER NOT NULL DEFAULT 0 CHECK (dalam_24_jam IN (0, 1)),
  tidak TEXT CHECK (tidak IN ('tolak', 'tunda', 'kosong', 'kontraindikasi')),
  alasan TEXT,
  batch TEXT,
  kedaluwarsa TEXT,
  pemberi TEXT,
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX imunisasi_orang ON imunisasi (orang_id);
CREATE INDEX imunisasi_posyandu ON imunisasi (posyandu_id) WHERE posyandu_id IS NOT NULL;
CREATE INDEX imunisasi_hari_buka ON imunisasi (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX imunisasi_impor ON imunisasi (impor_id) WHERE impor_id IS NOT NULL;
`,
}
