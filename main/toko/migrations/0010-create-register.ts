import type { Migration } from '../migrate.ts'

/** The first schema: facilities, people, memberships, sessions, weighings, and the journal they are projected from. */
export const createRegister: Migration = {
  version: 10,
  name: '0010-create-register',
  sql: `
CREATE TABLE meta (
  kunci TEXT PRIMARY KEY,
  nilai TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE replika (
  nomor INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL
) STRICT;

CREATE TABLE perubahan (
  nomor INTEGER PRIMARY KEY,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kelompok INTEGER NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('ketik', 'impor', 'urungkan', 'contoh', 'siapkan')),
  pelaku TEXT NOT NULL,
  waktu TEXT NOT NULL,
  alasan TEXT,
  sumber TEXT,
  entitas TEXT NOT NULL,
  entitas_id TEXT NOT NULL,
  isi TEXT NOT NULL,
  dasar INTEGER REFERENCES perubahan (nomor),
  UNIQUE (replika, seq)
) STRICT;
CREATE INDEX perubahan_entitas ON perubahan (entitas, entitas_id, nomor);
CREATE INDEX perubahan_kelompok ON perubahan (kelompok);
CREATE INDEX perubahan_lamport ON perubahan (lamport);

CREATE TABLE pengaturan (
  id TEXT PRIMARY KEY,
  nilai TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE fasilitas (
  id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('kabupaten', 'kecamatan', 'puskesmas', 'pustu', 'ponkesdes', 'posyandu')),
  nama TEXT NOT NULL,
  induk_id TEXT REFERENCES fasilitas (id),
  desa TEXT,
  dusun TEXT,
  rt TEXT,
  rw TEXT,
  alamat TEXT,
  telepon TEXT,
  urutan INTEGER NOT NULL DEFAULT 0,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX fasilitas_induk ON fasilitas (induk_id);

CREATE TABLE kader (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  nama TEXT NOT NULL,
  ketua INTEGER NOT NULL DEFAULT 0 CHECK (ketua IN (0, 1)),
  dilatih INTEGER NOT NULL DEFAULT 0 CHECK (dilatih IN (0, 1)),
  telepon TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kader_posyandu ON kader (posyandu_id);

CREATE TABLE penandatangan (
  id TEXT PRIMARY KEY,
  peran TEXT NOT NULL CHECK (peran IN ('kepalaPuskesmas', 'bidan', 'pengelolaGizi', 'lainnya')),
  jabatan TEXT NOT NULL,
  nama TEXT NOT NULL,
  nip TEXT,
  urutan INTEGER NOT NULL DEFAULT 0,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE orang (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  jk TEXT CHECK (jk IN ('L', 'P')),
  tanggal_lahir TEXT,
  tanggal_lahir_perkiraan INTEGER NOT NULL DEFAULT 0 CHECK (tanggal_lahir_perkiraan IN (0, 1)),
  nik TEXT,
  nik_status TEXT NOT NULL DEFAULT 'belum' CHECK (nik_status IN ('resmi', 'sementara', 'belum')),
  kode_sementara TEXT,
  no_kk TEXT,
  ibu_id TEXT REFERENCES orang (id),
  nama_ibu TEXT,
  nik_ibu TEXT,
  nama_ayah TEXT,
  alamat TEXT,
  dusun TEXT,
  rt TEXT,
  rw TEXT,
  telepon TEXT,
  no_jkn TEXT,
  gakin INTEGER CHECK (gakin IN (0, 1)),
  anak_ke INTEGER,
  bb_lahir_g INTEGER,
  pb_lahir_mm INTEGER,
  lk_lahir_mm INTEGER,
  imd INTEGER CHECK (imd IN (0, 1)),
  urutan_register INTEGER,
  meninggal_pada TEXT,
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX orang_nik ON orang (nik) WHERE nik IS NOT NULL;
CREATE INDEX orang_nama ON orang (nama COLLATE NOCASE);

CREATE TABLE keanggotaan (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  mulai TEXT NOT NULL,
  sebab_mulai TEXT NOT NULL CHECK (sebab_mulai IN ('lahir', 'pindahMasuk', 'terdaftar')),
  sampai TEXT,
  sebab_sampai TEXT CHECK (sebab_sampai IN ('pindah', 'meninggal')),
  keterangan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX keanggotaan_orang ON keanggotaan (orang_id, mulai);
CREATE INDEX keanggotaan_posyandu ON keanggotaan (posyandu_id, mulai);

CREATE TABLE kms (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  punya INTEGER NOT NULL CHECK (punya IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kms_orang ON kms (orang_id, tanggal);

CREATE TABLE hari_buka (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  selesai INTEGER NOT NULL DEFAULT 0 CHECK (selesai IN (0, 1)),
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX hari_buka_tanggal ON hari_buka (tanggal, posyandu_id);

CREATE TABLE kehadiran (
  id TEXT PRIMARY KEY,
  hari_buka_id TEXT NOT NULL REFERENCES hari_buka (id),
  orang_id TEXT REFERENCES orang (id),
  kader_id TEXT REFERENCES kader (id),
  hadir INTEGER NOT NULL CHECK (hadir IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL,
  CHECK ((orang_id IS NULL) <> (kader_id IS NULL))
) STRICT;
CREATE INDEX kehadiran_hari ON kehadiran (hari_buka_id);

CREATE TABLE penimbangan (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  urut INTEGER NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  bb_g INTEGER CHECK (bb_g > 0),
  bb_ketikan TEXT,
  tb_mm INTEGER CHECK (tb_mm > 0),
  tb_ketikan TEXT,
  cara_ukur TEXT CHECK (cara_ukur IN ('terlentang', 'berdiri')),
  lila_mm INTEGER CHECK (lila_mm > 0),
  lk_mm INTEGER CHECK (lk_mm > 0),
  vitamin_a TEXT CHECK (vitamin_a IN ('biru', 'merah')),
  obat_cacing INTEGER CHECK (obat_cacing IN (0, 1)),
  asi TEXT CHECK (asi IN ('ya', 'tidak')),
  edema INTEGER NOT NULL DEFAULT 0 CHECK (edema IN (0, 1)),
  catatan TEXT,
  pengganti_nt TEXT CHECK (pengganti_nt IN ('N', 'T')),
  pengganti_alasan TEXT,
  pengganti_bb_g INTEGER,
  pengganti_bb_lalu_g INTEGER,
  jawaban_periksa TEXT,
  naik_menurut_berkas TEXT,
  impor_id TEXT REFERENCES impor (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX penimbangan_orang ON penimbangan (orang_id, tanggal, urut);
CREATE INDEX penimbangan_hari ON penimbangan (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX penimbangan_tanggal ON penimbangan (tanggal, orang_id);

CREATE TABLE impor (
  id TEXT PRIMARY KEY,
  berkas TEXT NOT NULL,
  sidik TEXT NOT NULL,
  lembar TEXT NOT NULL,
  waktu TEXT NOT NULL,
  ringkasan TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
`,
}
