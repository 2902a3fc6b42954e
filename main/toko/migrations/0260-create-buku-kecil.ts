import type { Migration } from '../migrate.ts'

/** The small registers: who served on a day, contraception, women of childbearing age, diarrhoea, what was handed out, official figures. */
export const createBukuKecil: Migration = {
  version: 260,
  name: '0260-create-buku-kecil',
  sql: `
CREATE TABLE hadir_petugas (
  id TEXT PRIMARY KEY,
  hari_buka_id TEXT NOT NULL REFERENCES hari_buka (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'promkes', 'plkb', 'pokja', 'perangkat', 'lainnya')),
  kader_id TEXT REFERENCES kader (id),
  nama TEXT,
  jk TEXT CHECK (jk IN ('L', 'P')),
  datang INTEGER,
  pulang INTEGER,
  langkah TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX hadir_petugas_hari_buka ON hadir_petugas (hari_buka_id, kader_id);
CREATE INDEX hadir_petugas_kader ON hadir_petugas (kader_id) WHERE kader_id IS NOT NULL;
CREATE TABLE kb (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  metode TEXT NOT NULL CHECK (metode IN ('pil', 'suntik', 'implan', 'iud', 'kondom', 'mow', 'mop', 'mal', 'lainnya')),
  jenis TEXT NOT NULL CHECK (jenis IN ('baru', 'ulang', 'ganti', 'berhenti')),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kb_orang ON kb (orang_id);
CREATE TABLE wus (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  anak_hidup INTEGER,
  anak_meninggal TEXT,
  lila_mm INTEGER,
  yodium INTEGER CHECK (yodium IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX wus_orang ON wus (orang_id, tanggal);
CREATE TABLE diare (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  oralit INTEGER CHECK (oralit IN (0, 1)),
  zinc INTEGER CHECK (zinc IN (0, 1)),
  dirujuk INTEGER CHECK (dirujuk IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX diare_orang ON diare (orang_id, tanggal);
CREATE TABLE pemberian (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('vitBiru', 'vitMerah', 'obatCacing', 'oralit', 'zinc', 'sirupBesi', 'pmtPenyuluhan', 'mtLokal', 'taburia')),
  jumlah INTEGER,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX pemberian_orang ON pemberian (orang_id);
CREATE TABLE sasaran (
  id TEXT PRIMARY KEY,
  tahun INTEGER NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  desa TEXT,
  apa TEXT NOT NULL CHECK (apa IN ('hamil', 'bersalin', 'bayi', 'survivingInfant', 'baduta', 'balita', 'sekolah', 'remajaPutri', 'dewasa', 'lansia', 'rumah', 'kk', 'penduduk')),
  jumlah INTEGER NOT NULL,
  sumber TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX sasaran_posyandu ON sasaran (posyandu_id) WHERE posyandu_id IS NOT NULL;
`,
}
