import type { Migration } from '../migrate.ts'

/** What bidan, kader and residents write down to run a posyandu together. */
export const createBersama: Migration = {
  version: 420,
  name: '0420-create-bersama',
  sql: `
CREATE TABLE rencana_buka (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  bidan TEXT,
  dibuat_pada TEXT,
  status TEXT NOT NULL CHECK (status IN ('rencana', 'terlaksana', 'dipindah', 'batal')),
  dipindah_ke TEXT,
  diubah_pada TEXT,
  sebab TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX rencana_buka_posyandu ON rencana_buka (posyandu_id, tanggal);
CREATE TABLE pengumuman (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  rencana_buka_id TEXT REFERENCES rencana_buka (id),
  jenis TEXT NOT NULL CHECK (jenis IN ('undangan', 'pengumuman', 'pengingat')),
  saluran TEXT CHECK (saluran IN ('waGrup', 'waPribadi', 'kertas', 'pengerasSuara', 'pengajian', 'arisan', 'pintuKePintu', 'sekolah', 'lainnya')),
  penyusun_peran TEXT CHECK (penyusun_peran IN ('kader', 'bidan', 'warga', 'desa', 'puskesmas', 'pembina')),
  tanggal_kirim TEXT,
  jumlah INTEGER,
  teks TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX pengumuman_posyandu ON pengumuman (posyandu_id);
CREATE INDEX pengumuman_hari_buka ON pengumuman (hari_buka_id) WHERE hari_buka_id IS NOT NULL;
CREATE INDEX pengumuman_rencana_buka ON pengumuman (rencana_buka_id) WHERE rencana_buka_id IS NOT NULL;
CREATE TABLE keluarga (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  nama_kk TEXT NOT NULL,
  rt TEXT,
  rw TEXT,
  dusun TEXT,
  jiwa INTEGER,
  rumah INTEGER CHECK (rumah IN (0, 1)),
  dana_sehat INTEGER CHECK (dana_sehat IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX keluarga_posyandu ON keluarga (posyandu_id);
CREATE TABLE alasan_absen (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  keluarga_id TEXT REFERENCES keluarga (id),
  bulan TEXT NOT NULL,
  alasan TEXT NOT NULL CHECK (alasan IN ('tidakTahu', 'lupa', 'kerja', 'jauh', 'panasSempit', 'antreLama', 'takut', 'sakit', 'pindahSementara', 'tidakPerlu', 'izin', 'lainnya')),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX alasan_absen_posyandu ON alasan_absen (posyandu_id);
CREATE INDEX alasan_absen_keluarga ON alasan_absen (keluarga_id) WHERE keluarga_id IS NOT NULL;
CREATE TABLE musyawarah (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('pengurus', 'evaluasiBulanan', 'smd', 'mmd', 'pokja', 'musrenbang', 'lintasSektor')),
  tempat TEXT,
  pemimpin_peran TEXT CHECK (pemimpin_peran IN ('kader', 'bidan', 'warga', 'desa', 'puskesmas', 'pembina')),
  notulis TEXT,
  hadir TEXT,
  jalannya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX musyawarah_posyandu ON musyawarah (posyandu_id);
CREATE TABLE keputusan (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  musyawarah_id TEXT REFERENCES musyawarah (id),
  tanggal TEXT NOT NULL,
  isi TEXT NOT NULL,
  faktor TEXT CHECK (faktor IN ('kelembagaan', 'perencanaan', 'komunikasi', 'kader', 'profesional', 'kepemimpinan', 'akuntabilitas')),
  pengusul_peran TEXT NOT NULL CHECK (pengusul_peran IN ('kader', 'bidan', 'warga', 'desa', 'puskesmas', 'pembina')),
  dikonfirmasi_pada TEXT,
  cara TEXT NOT NULL CHECK (cara IN ('mufakat', 'suara', 'sendiri')),
  setuju INTEGER,
  tidak INTEGER,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX keputusan_posyandu ON keputusan (posyandu_id);
CREATE INDEX keputusan_musyawarah ON keputusan (musyawarah_id) WHERE musyawarah_id IS NOT NULL;
CREATE TABLE tindak_lanjut (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  keputusan_id TEXT REFERENCES keputusan (id),
  tanggal TEXT,
  apa TEXT NOT NULL,
  siapa TEXT,
  siapa_peran TEXT CHECK (siapa_peran IN ('kader', 'bidan', 'warga', 'desa', 'puskesmas', 'pembina')),
  batas TEXT,
  selesai_pada TEXT,
  hasil TEXT,
  dijanjikan INTEGER CHECK (dijanjikan IN (0, 1)),
  indikator TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX tindak_lanjut_posyandu ON tindak_lanjut (posyandu_id);
CREATE INDEX tindak_lanjut_keputusan ON tindak_lanjut (keputusan_id) WHERE keputusan_id IS NOT NULL;
CREATE TABLE kas (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  arah TEXT NOT NULL CHECK (arah IN ('masuk', 'keluar')),
  sumber TEXT CHECK (sumber IN ('saldoAwal', 'tabunganSampah', 'iuranWarga', 'danaSehat', 'usahaPosyandu', 'sumbanganWarga', 'csr', 'bmt', 'apbdes', 'apbd', 'dakBok', 'lainnya')),
  pos TEXT CHECK (pos IN ('pmt', 'transportKader', 'alat', 'tempat', 'kegiatan', 'rujukan', 'lainnya')),
  uraian TEXT,
  rupiah INTEGER NOT NULL,
  bukti TEXT,
  setuju TEXT,
  membalik_id TEXT REFERENCES kas (id),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX kas_posyandu ON kas (posyandu_id);
CREATE INDEX kas_membalik ON kas (membalik_id) WHERE membalik_id IS NOT NULL;
CREATE TABLE papan (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  bulan TEXT NOT NULL,
  disusun_pada TEXT,
  disahkan_kader TEXT,
  disahkan_bidan TEXT,
  dipasang_pada TEXT,
  sidik TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;
CREATE INDEX papan_posyandu ON papan (posyandu_id, bulan);
`,
}
