CREATE VIEW perubahan AS SELECT nomor, replika, seq, lamport, kelompok, (SELECT teks FROM kamus WHERE nomor = jurnal.jenis) AS jenis,
  (SELECT teks FROM kamus WHERE nomor = jurnal.pelaku) AS pelaku, coalesce(waktu_teks, strftime('%Y-%m-%dT%H:%M:%fZ', waktu / 1000.0, 'unixepoch')) AS waktu, alasan, sumber,
  (SELECT teks FROM kamus WHERE nomor = jurnal.entitas) AS entitas, entitas_id,
  isi_teks((SELECT teks FROM kamus WHERE nomor = jurnal.entitas), isi, (SELECT teks FROM kamus WHERE nomor = jurnal.rujuk1), (SELECT teks FROM kamus WHERE nomor = jurnal.rujuk2), (SELECT teks FROM kamus WHERE nomor = jurnal.rujuk3)) AS isi, dasar
FROM jurnal;

CREATE TABLE akun (
  id TEXT PRIMARY KEY,
  nama TEXT NOT NULL,
  peran TEXT NOT NULL CHECK (peran IN ('bidan', 'kader', 'petugas', 'admin')),
  posyandu TEXT NOT NULL DEFAULT '[]',
  aktif INTEGER NOT NULL DEFAULT 1 CHECK (aktif IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE alasan_absen (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  keluarga_id TEXT REFERENCES keluarga (id),
  bulan TEXT NOT NULL,
  alasan TEXT NOT NULL CHECK (alasan IN ('tidakTahu', 'lupa', 'kerja', 'jauh', 'panasSempit', 'antreLama', 'takut', 'sakit', 'pindahSementara', 'tidakPerlu', 'izin', 'lainnya')),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE anak_kini (
  anak INTEGER PRIMARY KEY,
  sampai INTEGER NOT NULL,
  tanda INTEGER NOT NULL,
  diketik INTEGER,
  timbang INTEGER,
  anggota INTEGER
) STRICT;

CREATE TABLE antrean (
  id TEXT PRIMARY KEY,
  hari_buka_id TEXT NOT NULL REFERENCES hari_buka (id),
  orang_id TEXT NOT NULL REFERENCES orang (id),
  nomor INTEGER NOT NULL,
  langkah INTEGER NOT NULL,
  daftar INTEGER,
  l2 INTEGER,
  l3 INTEGER,
  l4 INTEGER,
  l5 INTEGER,
  selesai INTEGER,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE awal_data (
  posyandu INTEGER NOT NULL,
  bulan INTEGER NOT NULL,
  anak INTEGER NOT NULL,
  impor INTEGER NOT NULL,
  PRIMARY KEY (posyandu, bulan, anak)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE hari_buka (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  selesai INTEGER NOT NULL DEFAULT 0 CHECK (selesai IN (0, 1)),
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
, pmt_penyuluhan INTEGER CHECK (pmt_penyuluhan IN (0, 1)), pengunjung_hitung INTEGER) STRICT;

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

CREATE TABLE jawaban_temuan (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  kode TEXT NOT NULL CHECK (kode IN ('tertukar', 'komaGeser', 'bbTurun', 'bbNaikTajam', 'tbTurun', 'tbNaikTajam', 'salinan', 'zLuarRentang', 'posisiDiragukan', 'ketikanTerbuka', 'nikTanggal', 'nikJk', 'nikBentuk', 'nikSama', 'ganda', 'mungkinGanda', 'angkaAkhirBB', 'angkaAkhirTB', 'salinanMassal', 'sdBesar', 'benderaBanyak', 'umurBulat', 'rasioJk', 'lahirTanggalSatu')),
  orang_id TEXT REFERENCES orang (id),
  pasangan TEXT,
  tanggal TEXT,
  bulan TEXT,
  isian TEXT CHECK (isian IN ('bb', 'tb', 'bb+tb')),
  atas TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE jumlah_bulan (
  bulan INTEGER NOT NULL,
  posyandu INTEGER NOT NULL,
  hari INTEGER NOT NULL,
  modus INTEGER NOT NULL,
  datang TEXT NOT NULL,
  isi TEXT NOT NULL,
  PRIMARY KEY (bulan, posyandu)
) STRICT, WITHOUT ROWID;

CREATE TABLE jumlah_kotor (
  bulan INTEGER NOT NULL,
  posyandu INTEGER NOT NULL,
  PRIMARY KEY (bulan, posyandu)
) STRICT, WITHOUT ROWID;

CREATE TABLE "jurnal" (
  nomor INTEGER PRIMARY KEY,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kelompok INTEGER NOT NULL,
  jenis INTEGER NOT NULL,
  pelaku INTEGER NOT NULL,
  -- Milliseconds since 1970; the text beside it where it was written otherwise than this number would be.
  waktu INTEGER NOT NULL,
  waktu_teks TEXT,
  alasan TEXT,
  sumber TEXT,
  entitas INTEGER NOT NULL,
  entitas_id TEXT NOT NULL,
  -- Short, or JSON: main/toko/isi-padat.ts. The records it points at stand in rujuk1 to 3.
  isi TEXT NOT NULL,
  rujuk1 INTEGER,
  rujuk2 INTEGER,
  rujuk3 INTEGER,
  dasar INTEGER REFERENCES jurnal (nomor),
  UNIQUE (replika, seq)
) STRICT;

CREATE TABLE kabar (
  replika TEXT PRIMARY KEY,
  fasilitas_id TEXT NOT NULL,
  vektor TEXT NOT NULL,
  -- Counts what was heard from the facility: a computer long silent no longer holds the others back.
  terdengar INTEGER NOT NULL
) STRICT;

CREATE TABLE kader (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  nama TEXT NOT NULL,
  ketua INTEGER NOT NULL DEFAULT 0 CHECK (ketua IN (0, 1)),
  dilatih INTEGER NOT NULL DEFAULT 0 CHECK (dilatih IN (0, 1)),
  telepon TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
, jk TEXT CHECK (jk IN ('L', 'P')), mulai TEXT, sampai TEXT) STRICT;

CREATE TABLE kamus (
  nomor INTEGER PRIMARY KEY,
  teks TEXT NOT NULL UNIQUE
) STRICT;

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

CREATE TABLE kb (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  metode TEXT NOT NULL CHECK (metode IN ('pil', 'suntik', 'implan', 'iud', 'kondom', 'mow', 'mop', 'mal', 'lainnya')),
  jenis TEXT NOT NULL CHECK (jenis IN ('baru', 'ulang', 'ganti', 'berhenti')),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
, kembali TEXT) STRICT;

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

CREATE TABLE keguguran (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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
, jawaban_tanya TEXT) STRICT;

CREATE TABLE kejadian (
  nomor INTEGER PRIMARY KEY,
  waktu TEXT NOT NULL,
  akun_id TEXT NOT NULL,
  jenis TEXT NOT NULL,
  rincian TEXT NOT NULL
) STRICT;

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

CREATE TABLE kenalan (
  fasilitas_id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('pustu', 'ponkesdes', 'puskesmas')),
  nama TEXT NOT NULL,
  kunci_tanda TEXT NOT NULL UNIQUE,
  kunci_sandi TEXT NOT NULL,
  dipercaya TEXT NOT NULL
) STRICT;

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

CREATE TABLE kiriman (
  id TEXT PRIMARY KEY,
  fasilitas_id TEXT NOT NULL REFERENCES fasilitas (id),
  bulan TEXT NOT NULL,
  revisi INTEGER NOT NULL,
  waktu TEXT NOT NULL,
  oleh TEXT NOT NULL,
  sidik TEXT NOT NULL,
  laporan TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE kms (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  punya INTEGER NOT NULL CHECK (punya IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE konflik (
  entitas TEXT NOT NULL,
  entitas_id TEXT NOT NULL,
  isian TEXT NOT NULL,
  nomor INTEGER NOT NULL REFERENCES "jurnal" (nomor),
  nilai TEXT NOT NULL,
  putusan INTEGER REFERENCES "jurnal" (nomor),
  PRIMARY KEY (entitas, entitas_id, isian, nomor)
) STRICT, WITHOUT ROWID;

CREATE TABLE konteks (
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  vektor TEXT NOT NULL,
  PRIMARY KEY (replika, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE kunjungan_dewasa (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  riwayat_keluarga TEXT,
  riwayat_diri TEXT,
  merokok INTEGER CHECK (merokok IN (0, 1)),
  gula INTEGER CHECK (gula IN (0, 1)),
  garam INTEGER CHECK (garam IN (0, 1)),
  lemak INTEGER CHECK (lemak IN (0, 1)),
  bb_g INTEGER,
  tb_mm INTEGER,
  lp_mm INTEGER,
  lila_mm INTEGER,
  td_sistole INTEGER,
  td_diastole INTEGER,
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  gds_mgdl INTEGER,
  gdp_mgdl INTEGER,
  kolesterol_mgdl INTEGER,
  mata_kanan TEXT CHECK (mata_kanan IN ('normal', 'gangguan')),
  mata_kiri TEXT CHECK (mata_kiri IN ('normal', 'gangguan')),
  telinga_kanan TEXT CHECK (telinga_kanan IN ('normal', 'gangguan')),
  telinga_kiri TEXT CHECK (telinga_kiri IN ('normal', 'gangguan')),
  hamil INTEGER CHECK (hamil IN (0, 1)),
  kontrasepsi INTEGER CHECK (kontrasepsi IN (0, 1)),
  kontrasepsi_jenis TEXT CHECK (kontrasepsi_jenis IN ('pil', 'suntik', 'implan', 'iud', 'kondom', 'mow', 'mop', 'mal', 'lainnya')),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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
, jawaban_tanya TEXT) STRICT;

CREATE TABLE kunjungan_lansia (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  riwayat_keluarga TEXT,
  riwayat_diri TEXT,
  merokok INTEGER CHECK (merokok IN (0, 1)),
  gula INTEGER CHECK (gula IN (0, 1)),
  garam INTEGER CHECK (garam IN (0, 1)),
  lemak INTEGER CHECK (lemak IN (0, 1)),
  bb_g INTEGER,
  tb_mm INTEGER,
  lp_mm INTEGER,
  lila_mm INTEGER,
  td_sistole INTEGER,
  td_diastole INTEGER,
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  gds_mgdl INTEGER,
  gdp_mgdl INTEGER,
  kolesterol_mgdl INTEGER,
  mata_kanan TEXT CHECK (mata_kanan IN ('normal', 'gangguan')),
  mata_kiri TEXT CHECK (mata_kiri IN ('normal', 'gangguan')),
  telinga_kanan TEXT CHECK (telinga_kanan IN ('normal', 'gangguan')),
  telinga_kiri TEXT CHECK (telinga_kiri IN ('normal', 'gangguan')),
  betis_mm INTEGER,
  covid INTEGER CHECK (covid IN (0, 1)),
  aks_bab INTEGER,
  aks_bak INTEGER,
  aks_bersih INTEGER,
  aks_wc INTEGER,
  aks_makan INTEGER,
  aks_pindah INTEGER,
  aks_jalan INTEGER,
  aks_pakaian INTEGER,
  aks_tangga INTEGER,
  aks_mandi INTEGER,
  sk_orientasi INTEGER CHECK (sk_orientasi IN (0, 1)),
  sk_ulang_kata INTEGER CHECK (sk_ulang_kata IN (0, 1)),
  sk_kursi INTEGER CHECK (sk_kursi IN (0, 1)),
  sk_bb_turun INTEGER CHECK (sk_bb_turun IN (0, 1)),
  sk_makan INTEGER CHECK (sk_makan IN (0, 1)),
  sk_lila INTEGER CHECK (sk_lila IN (0, 1)),
  sk_mata INTEGER CHECK (sk_mata IN (0, 1)),
  sk_tes_lihat INTEGER CHECK (sk_tes_lihat IN (0, 1)),
  sk_bisik TEXT CHECK (sk_bisik IN ('bisa', 'gagal', 'tidak-dapat')),
  sk_sedih INTEGER CHECK (sk_sedih IN (0, 1)),
  sk_minat INTEGER CHECK (sk_minat IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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

CREATE TABLE kunjungan_pembina (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  tanggal TEXT NOT NULL,
  tingkat TEXT NOT NULL CHECK (tingkat IN ('desa', 'kecamatan', 'kabupaten', 'provinsi', 'puskesmas', 'lain')),
  instansi TEXT,
  nama TEXT,
  temuan TEXT,
  saran TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE kunjungan_puma (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  merokok INTEGER CHECK (merokok IN (0, 1)),
  rokok_batang INTEGER,
  rokok_tahun INTEGER,
  puma_napas INTEGER CHECK (puma_napas IN (0, 1)),
  puma_dahak INTEGER CHECK (puma_dahak IN (0, 1)),
  puma_batuk INTEGER CHECK (puma_batuk IN (0, 1)),
  puma_spirometri INTEGER CHECK (puma_spirometri IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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

CREATE TABLE kunjungan_srq20 (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  posyandu_id TEXT REFERENCES fasilitas (id),
  hari_buka_id TEXT REFERENCES hari_buka (id),
  srq_1 INTEGER CHECK (srq_1 IN (0, 1)),
  srq_2 INTEGER CHECK (srq_2 IN (0, 1)),
  srq_3 INTEGER CHECK (srq_3 IN (0, 1)),
  srq_4 INTEGER CHECK (srq_4 IN (0, 1)),
  srq_5 INTEGER CHECK (srq_5 IN (0, 1)),
  srq_6 INTEGER CHECK (srq_6 IN (0, 1)),
  srq_7 INTEGER CHECK (srq_7 IN (0, 1)),
  srq_8 INTEGER CHECK (srq_8 IN (0, 1)),
  srq_9 INTEGER CHECK (srq_9 IN (0, 1)),
  srq_10 INTEGER CHECK (srq_10 IN (0, 1)),
  srq_11 INTEGER CHECK (srq_11 IN (0, 1)),
  srq_12 INTEGER CHECK (srq_12 IN (0, 1)),
  srq_13 INTEGER CHECK (srq_13 IN (0, 1)),
  srq_14 INTEGER CHECK (srq_14 IN (0, 1)),
  srq_15 INTEGER CHECK (srq_15 IN (0, 1)),
  srq_16 INTEGER CHECK (srq_16 IN (0, 1)),
  srq_17 INTEGER CHECK (srq_17 IN (0, 1)),
  srq_18 INTEGER CHECK (srq_18 IN (0, 1)),
  srq_19 INTEGER CHECK (srq_19 IN (0, 1)),
  srq_20 INTEGER CHECK (srq_20 IN (0, 1)),
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  catatan TEXT,
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE kunjungan_tindak (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  hasil TEXT NOT NULL CHECK (hasil IN ('ditemui', 'diukur', 'dirujuk', 'tidakAda', 'menolak', 'pindah')),
  sebab TEXT,
  catatan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE luar (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

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

CREATE TABLE meta (
  kunci TEXT PRIMARY KEY,
  nilai TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
, digabung_ke_id TEXT REFERENCES orang (id), status_kawin TEXT CHECK (status_kawin IN ('kawin', 'belum', 'ceraiHidup', 'ceraiMati')), nama_suami TEXT, dawis TEXT, tahapan_ks TEXT, disabilitas TEXT, no_kms TEXT, suami_id TEXT REFERENCES orang (id), hubungan_kk TEXT CHECK (hubungan_kk IN ('kepala', 'istri', 'suami', 'anak', 'menantu', 'cucu', 'orangTua', 'mertua', 'famili', 'lainnya'))) STRICT;

CREATE TABLE paket_keluar (
  nomor INTEGER PRIMARY KEY,
  untuk TEXT NOT NULL,
  waktu TEXT NOT NULL,
  berkas TEXT NOT NULL,
  sidik TEXT NOT NULL,
  ukuran INTEGER NOT NULL,
  jumlah TEXT NOT NULL,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  sampai INTEGER NOT NULL
) STRICT;

CREATE TABLE paket_masuk (
  replika TEXT NOT NULL,
  nomor INTEGER NOT NULL,
  sebelumnya INTEGER,
  sidik TEXT NOT NULL,
  fasilitas_id TEXT NOT NULL,
  dibuat TEXT NOT NULL,
  diterima TEXT NOT NULL,
  jumlah TEXT NOT NULL,
  -- The package itself while something before it is missing; null once all of it is in the tables.
  tertunda BLOB, asing TEXT,
  PRIMARY KEY (replika, nomor)
) STRICT;

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

CREATE TABLE pelaku_luar (id TEXT PRIMARY KEY, nama TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE pemberian (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('vitBiru', 'vitMerah', 'obatCacing', 'oralit', 'zinc', 'sirupBesi', 'pmtPenyuluhan', 'mtLokal', 'taburia')),
  jumlah INTEGER,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE pemeriksaan_balita (
  id TEXT PRIMARY KEY,
  penimbangan_id TEXT NOT NULL REFERENCES penimbangan (id),
  tanggal TEXT NOT NULL,
  ceklis TEXT CHECK (ceklis IN ('lengkap', 'tidak-lengkap')),
  tbc_batuk INTEGER CHECK (tbc_batuk IN (0, 1)),
  tbc_demam INTEGER CHECK (tbc_demam IN (0, 1)),
  tbc_bb_turun INTEGER CHECK (tbc_bb_turun IN (0, 1)),
  tbc_kontak INTEGER CHECK (tbc_kontak IN (0, 1)),
  tbc_lesu INTEGER CHECK (tbc_lesu IN (0, 1)),
  mpasi INTEGER CHECK (mpasi IN (0, 1)),
  imunisasi INTEGER CHECK (imunisasi IN (0, 1)),
  imunisasi_jenis TEXT,
  vitamin_a_tidak INTEGER CHECK (vitamin_a_tidak IN (0, 1)),
  mt_patuh INTEGER CHECK (mt_patuh IN (0, 1)),
  mt_porsi TEXT,
  sakit INTEGER CHECK (sakit IN (0, 1)),
  sakit_gejala TEXT,
  edema_tidak INTEGER CHECK (edema_tidak IN (0, 1)),
  kpsp_ya INTEGER,
  edukasi TEXT,
  rujuk_ke TEXT CHECK (rujuk_ke IN ('tidak', 'pustu', 'puskesmas', 'rs')),
  pemeriksa TEXT CHECK (pemeriksa IN ('kader', 'bidan', 'perawat', 'dokter', 'gizi', 'lainnya')),
  impor_id TEXT REFERENCES impor (id),
  jawaban_tanya TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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

CREATE TABLE pengaturan (
  id TEXT PRIMARY KEY,
  nilai TEXT NOT NULL,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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

CREATE TABLE pihak (
  fasilitas_id TEXT PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('pustu', 'ponkesdes', 'puskesmas')),
  nama TEXT NOT NULL,
  kunci_tanda TEXT NOT NULL,
  kunci_sandi TEXT NOT NULL,
  -- What the card is signed with; null for one that was read before cards were kept.
  tanda TEXT,
  -- ISO instant and account, where somebody compared its words though nothing is sent to it.
  dipercaya TEXT,
  oleh TEXT
, sebelum TEXT) STRICT;

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

CREATE TABLE replika (
  nomor INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  nama TEXT NOT NULL
, fasilitas_id TEXT, sampai INTEGER NOT NULL DEFAULT 0, untuk TEXT, oleh INTEGER REFERENCES replika (nomor)) STRICT;

CREATE TABLE ringkasan_kotor (
  ringkasan TEXT NOT NULL,
  kunci TEXT NOT NULL,
  PRIMARY KEY (ringkasan, kunci)
) STRICT, WITHOUT ROWID;

CREATE TABLE ringkasan_nomor (
  nomor INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE rujukan (
  id TEXT PRIMARY KEY,
  orang_id TEXT NOT NULL REFERENCES orang (id),
  tanggal TEXT NOT NULL,
  ke TEXT NOT NULL CHECK (ke IN ('puskesmas', 'rs', 'lainnya')),
  tujuan TEXT,
  alasan TEXT NOT NULL,
  tindakan TEXT,
  pengirim TEXT,
  dijawab TEXT,
  hasil TEXT CHECK (hasil IN ('kembali', 'rawatJalan', 'rawatInap', 'rujukLagi', 'tidakDatang')),
  jawaban TEXT,
  saran TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE salinan (
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  -- seq of the first copy of what was written together.
  kelompok INTEGER NOT NULL,
  nomor INTEGER NOT NULL,
  asal INTEGER NOT NULL REFERENCES replika (nomor),
  asal_seq INTEGER NOT NULL,
  PRIMARY KEY (replika, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE segel (
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  rantai TEXT NOT NULL,
  tanda TEXT NOT NULL,
  PRIMARY KEY (replika, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE sisihan (
  nomor INTEGER PRIMARY KEY,
  replika INTEGER NOT NULL REFERENCES replika (nomor),
  seq INTEGER NOT NULL,
  lamport INTEGER NOT NULL,
  kelompok INTEGER NOT NULL,
  jenis TEXT NOT NULL,
  pelaku TEXT NOT NULL,
  waktu TEXT NOT NULL,
  alasan TEXT,
  sumber TEXT,
  entitas TEXT NOT NULL,
  entitas_id TEXT NOT NULL,
  isi TEXT NOT NULL,
  sebab TEXT NOT NULL CHECK (sebab IN ('luar', 'turunan', 'sama', 'ikut')),
  -- What a person decided here; null while nobody did.
  putusan TEXT CHECK (putusan IN ('diterima', 'dibiarkan')),
  UNIQUE (replika, seq)
) STRICT;

CREATE TABLE stok (
  id TEXT PRIMARY KEY,
  posyandu_id TEXT NOT NULL REFERENCES fasilitas (id),
  bahan TEXT NOT NULL CHECK (bahan IN ('kms', 'bukuKia', 'oralit', 'zinc', 'vitBiru', 'vitMerah', 'ttd', 'mms', 'obatCacing', 'stikGula', 'pmtKemasan', 'vaksinHb0', 'vaksinBcg', 'vaksinOpv', 'vaksinDpt', 'vaksinHeksa', 'vaksinPcv', 'vaksinRv', 'vaksinIpv', 'vaksinMr', 'vaksinJe', 'vaksinTd', 'lainnya')),
  tanggal TEXT NOT NULL,
  jenis TEXT NOT NULL CHECK (jenis IN ('terima', 'keluar', 'rusak', 'opname')),
  jumlah INTEGER NOT NULL,
  batch TEXT,
  kedaluwarsa TEXT,
  keterangan TEXT,
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

CREATE TABLE tanda_terima (
  nomor INTEGER NOT NULL REFERENCES paket_keluar (nomor),
  fasilitas_id TEXT NOT NULL,
  waktu TEXT NOT NULL,
  oleh TEXT NOT NULL,
  jumlah TEXT NOT NULL,
  PRIMARY KEY (nomor, fasilitas_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE timbang_bulan (
  bulan INTEGER NOT NULL,
  posyandu INTEGER NOT NULL,
  anak INTEGER NOT NULL,
  jk INTEGER NOT NULL,
  lahir INTEGER NOT NULL,
  hari INTEGER NOT NULL,
  huruf INTEGER NOT NULL,
  luar INTEGER NOT NULL,
  sasaran INTEGER NOT NULL,
  kms INTEGER NOT NULL,
  buka INTEGER NOT NULL,
  tahan INTEGER NOT NULL,
  jeda INTEGER,
  bb_g INTEGER,
  tb_mm INTEGER,
  naik_g INTEGER,
  z_hari INTEGER,
  z_bulan INTEGER,
  tanda INTEGER NOT NULL,
  PRIMARY KEY (bulan, posyandu, anak)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE umpan_balik (
  id TEXT PRIMARY KEY,
  fasilitas_id TEXT NOT NULL REFERENCES fasilitas (id),
  bulan TEXT NOT NULL,
  orang_id TEXT REFERENCES orang (id),
  isi TEXT NOT NULL,
  waktu TEXT NOT NULL,
  oleh TEXT NOT NULL,
  selesai INTEGER NOT NULL DEFAULT 0 CHECK (selesai IN (0, 1)),
  dihapus INTEGER NOT NULL DEFAULT 0 CHECK (dihapus IN (0, 1)),
  versi INTEGER NOT NULL
) STRICT;

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

CREATE INDEX alasan_absen_keluarga ON alasan_absen (keluarga_id) WHERE keluarga_id IS NOT NULL;

CREATE INDEX alasan_absen_posyandu ON alasan_absen (posyandu_id);

CREATE INDEX anak_kini_sampai ON anak_kini (sampai, tanda);

CREATE INDEX antrean_hari_buka ON antrean (hari_buka_id, orang_id);

CREATE INDEX antrean_orang ON antrean (orang_id);

CREATE INDEX awal_data_anak ON awal_data (anak);

CREATE INDEX diare_orang ON diare (orang_id, tanggal);

CREATE INDEX diare_tanggal ON diare (tanggal);

CREATE INDEX fasilitas_dihapus ON fasilitas (versi) WHERE dihapus = 1;

CREATE INDEX fasilitas_induk ON fasilitas (induk_id);

CREATE INDEX hadir_petugas_hari_buka ON hadir_petugas (hari_buka_id, kader_id);

CREATE INDEX hadir_petugas_kader ON hadir_petugas (kader_id) WHERE kader_id IS NOT NULL;

CREATE INDEX hari_buka_dihapus ON hari_buka (versi) WHERE dihapus = 1;

CREATE INDEX hari_buka_tanggal ON hari_buka (tanggal, posyandu_id);

CREATE INDEX imunisasi_hari_buka ON imunisasi (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX imunisasi_impor ON imunisasi (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX imunisasi_orang ON imunisasi (orang_id);

CREATE INDEX imunisasi_posyandu ON imunisasi (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX jawaban_temuan_orang ON jawaban_temuan (orang_id) WHERE orang_id IS NOT NULL;

CREATE INDEX jawaban_temuan_posyandu ON jawaban_temuan (posyandu_id);

CREATE INDEX jurnal_anggota1 ON jurnal (rujuk1) WHERE entitas = 1;

CREATE INDEX jurnal_anggota2 ON jurnal (rujuk2) WHERE entitas = 1;

CREATE INDEX jurnal_anggota3 ON jurnal (rujuk3) WHERE entitas = 1 AND rujuk3 IS NOT NULL;

CREATE INDEX jurnal_contoh_orang ON jurnal (entitas_id) WHERE jenis = 2 AND entitas = 3 AND dasar IS NULL;

CREATE INDEX jurnal_contoh_tempat ON jurnal (entitas_id) WHERE jenis = 2 AND entitas = 4 AND dasar IS NULL;

CREATE INDEX jurnal_entitas ON jurnal (entitas_id);

CREATE INDEX jurnal_kelompok ON jurnal (kelompok) WHERE nomor <> kelompok;

CREATE INDEX jurnal_pelaku ON jurnal (pelaku) WHERE nomor = kelompok;

CREATE INDEX jurnal_pindah ON jurnal (entitas, entitas_id) WHERE dasar IS NOT NULL AND rujuk1 IS NOT NULL;

CREATE INDEX jurnal_waktu ON jurnal (waktu, pelaku) WHERE nomor = kelompok;

CREATE INDEX kader_posyandu ON kader (posyandu_id);

CREATE INDEX kas_membalik ON kas (membalik_id) WHERE membalik_id IS NOT NULL;

CREATE INDEX kas_posyandu ON kas (posyandu_id);

CREATE INDEX kb_kembali ON kb (kembali) WHERE kembali IS NOT NULL;

CREATE INDEX kb_orang ON kb (orang_id);

CREATE INDEX keanggotaan_orang ON keanggotaan (orang_id, mulai);

CREATE INDEX keanggotaan_posyandu ON keanggotaan (posyandu_id, mulai);

CREATE INDEX keguguran_orang ON keguguran (orang_id, tanggal);

CREATE INDEX kehadiran_hari ON kehadiran (hari_buka_id);

CREATE INDEX kehadiran_orang ON kehadiran (orang_id) WHERE orang_id IS NOT NULL;

CREATE INDEX kehamilan_impor ON kehamilan (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kehamilan_orang ON kehamilan (orang_id, dibuka);

CREATE INDEX kejadian_jenis ON kejadian (jenis, akun_id, nomor);

CREATE INDEX keluarga_posyandu ON keluarga (posyandu_id);

CREATE INDEX kematian_orang ON kematian (orang_id, tanggal);

CREATE INDEX keputusan_musyawarah ON keputusan (musyawarah_id) WHERE musyawarah_id IS NOT NULL;

CREATE INDEX keputusan_posyandu ON keputusan (posyandu_id);

CREATE INDEX kiriman_bulan ON kiriman (bulan, fasilitas_id, revisi);

CREATE INDEX kms_orang ON kms (orang_id, tanggal);

CREATE INDEX konflik_putusan ON konflik (putusan);

CREATE INDEX kunjungan_dewasa_hari_buka ON kunjungan_dewasa (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_dewasa_impor ON kunjungan_dewasa (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_dewasa_orang ON kunjungan_dewasa (orang_id, tanggal);

CREATE INDEX kunjungan_dewasa_posyandu ON kunjungan_dewasa (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_hamil_hari ON kunjungan_hamil (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_hamil_impor ON kunjungan_hamil (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_hamil_kehamilan ON kunjungan_hamil (kehamilan_id, tanggal);

CREATE INDEX kunjungan_hamil_tanggal ON kunjungan_hamil (tanggal, kehamilan_id);

CREATE INDEX kunjungan_lansia_hari_buka ON kunjungan_lansia (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_lansia_impor ON kunjungan_lansia (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_lansia_orang ON kunjungan_lansia (orang_id, tanggal);

CREATE INDEX kunjungan_lansia_posyandu ON kunjungan_lansia (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_neonatal_hari_buka ON kunjungan_neonatal (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_neonatal_impor ON kunjungan_neonatal (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_neonatal_orang ON kunjungan_neonatal (orang_id, tanggal);

CREATE INDEX kunjungan_neonatal_posyandu ON kunjungan_neonatal (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_nifas_hari_buka ON kunjungan_nifas (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_nifas_impor ON kunjungan_nifas (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_nifas_masa_nifas ON kunjungan_nifas (masa_nifas_id, tanggal);

CREATE INDEX kunjungan_nifas_posyandu ON kunjungan_nifas (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_pembina_posyandu ON kunjungan_pembina (posyandu_id);

CREATE INDEX kunjungan_puma_hari_buka ON kunjungan_puma (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_puma_impor ON kunjungan_puma (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_puma_orang ON kunjungan_puma (orang_id, tanggal);

CREATE INDEX kunjungan_puma_posyandu ON kunjungan_puma (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_rumah_hari_buka ON kunjungan_rumah (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_rumah_impor ON kunjungan_rumah (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_rumah_orang ON kunjungan_rumah (orang_id, tanggal);

CREATE INDEX kunjungan_rumah_posyandu ON kunjungan_rumah (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_sekolah_hari_buka ON kunjungan_sekolah (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_sekolah_impor ON kunjungan_sekolah (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_sekolah_orang ON kunjungan_sekolah (orang_id, tanggal);

CREATE INDEX kunjungan_sekolah_posyandu ON kunjungan_sekolah (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_srq20_hari_buka ON kunjungan_srq20 (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX kunjungan_srq20_impor ON kunjungan_srq20 (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX kunjungan_srq20_orang ON kunjungan_srq20 (orang_id, tanggal);

CREATE INDEX kunjungan_srq20_posyandu ON kunjungan_srq20 (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX kunjungan_tindak_orang ON kunjungan_tindak (orang_id, tanggal);

CREATE INDEX masa_nifas_impor ON masa_nifas (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX masa_nifas_orang ON masa_nifas (orang_id, tanggal_bersalin);

CREATE INDEX musyawarah_posyandu ON musyawarah (posyandu_id);

CREATE INDEX orang_digabung ON orang (digabung_ke_id) WHERE digabung_ke_id IS NOT NULL;

CREATE INDEX orang_dihapus ON orang (versi) WHERE dihapus = 1;

CREATE INDEX orang_ibu ON orang (ibu_id) WHERE ibu_id IS NOT NULL;

CREATE INDEX orang_kurang ON orang (id) WHERE jk IS NULL OR tanggal_lahir IS NULL;

CREATE INDEX orang_nama ON orang (nama COLLATE NOCASE);

CREATE INDEX orang_nik ON orang (nik) WHERE nik IS NOT NULL;

CREATE INDEX orang_no_kk ON orang (no_kk) WHERE no_kk IS NOT NULL;

CREATE INDEX orang_perkiraan ON orang (id) WHERE tanggal_lahir_perkiraan = 1;

CREATE INDEX orang_suami_id ON orang (suami_id) WHERE suami_id IS NOT NULL;

CREATE INDEX papan_posyandu ON papan (posyandu_id, bulan);

CREATE INDEX pemberian_orang ON pemberian (orang_id);

CREATE INDEX pemberian_tanggal ON pemberian (tanggal);

CREATE INDEX pemeriksaan_balita_impor ON pemeriksaan_balita (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX pemeriksaan_balita_penimbangan ON pemeriksaan_balita (penimbangan_id, tanggal);

CREATE INDEX pengumuman_hari_buka ON pengumuman (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX pengumuman_posyandu ON pengumuman (posyandu_id);

CREATE INDEX pengumuman_rencana_buka ON pengumuman (rencana_buka_id) WHERE rencana_buka_id IS NOT NULL;

CREATE INDEX penimbangan_dihapus ON penimbangan (versi) WHERE dihapus = 1;

CREATE INDEX penimbangan_hari ON penimbangan (hari_buka_id) WHERE hari_buka_id IS NOT NULL;

CREATE INDEX penimbangan_orang ON penimbangan (orang_id);

CREATE INDEX penimbangan_tanggal ON penimbangan (tanggal);

CREATE INDEX persalinan_bayi ON persalinan (bayi_id) WHERE bayi_id IS NOT NULL;

CREATE INDEX persalinan_impor ON persalinan (impor_id) WHERE impor_id IS NOT NULL;

CREATE INDEX persalinan_kehamilan ON persalinan (kehamilan_id) WHERE kehamilan_id IS NOT NULL;

CREATE INDEX persalinan_orang ON persalinan (orang_id, tanggal);

CREATE INDEX pmt_hari_pmt ON pmt_hari (pmt_id);

CREATE INDEX pmt_orang ON pmt (orang_id);

CREATE INDEX rencana_buka_posyandu ON rencana_buka (posyandu_id, tanggal);

CREATE INDEX rujukan_orang ON rujukan (orang_id);

CREATE INDEX salinan_nomor ON salinan (nomor);

CREATE INDEX sasaran_posyandu ON sasaran (posyandu_id) WHERE posyandu_id IS NOT NULL;

CREATE INDEX sisihan_entitas ON sisihan (entitas, entitas_id);

CREATE INDEX stok_posyandu ON stok (posyandu_id, tanggal);

CREATE INDEX timbang_bulan_anak ON timbang_bulan (anak);

CREATE INDEX timbang_bulan_buka ON timbang_bulan (buka, bulan) WHERE buka <> posyandu AND buka > 0;

CREATE INDEX tindak_lanjut_keputusan ON tindak_lanjut (keputusan_id) WHERE keputusan_id IS NOT NULL;

CREATE INDEX tindak_lanjut_posyandu ON tindak_lanjut (posyandu_id);

CREATE INDEX umpan_balik_bulan ON umpan_balik (fasilitas_id, bulan);

CREATE INDEX umpan_balik_orang ON umpan_balik (orang_id) WHERE orang_id IS NOT NULL;

CREATE INDEX wus_orang ON wus (orang_id, tanggal);
