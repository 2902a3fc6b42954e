/**
 * The numbers by which the journal keeps names of fields and words of choices: a place in a list.
 *
 * Books in use are written by them: append, never remove, move or rename. A field that is retired keeps its place; one
 * that is not here is kept by its name.
 */

const daftar = (text: string): readonly string[] => text.trim().split(/\s+/)

export const nomorIsian: Readonly<Record<string, readonly string[]>> = {
  pengaturan: daftar('nilai dihapus'),
  fasilitas: daftar('jenis nama induk_id desa dusun rt rw alamat telepon urutan dihapus'),
  kader: daftar('posyandu_id nama ketua dilatih telepon jk mulai sampai dihapus'),
  penandatangan: daftar('peran jabatan nama nip urutan dihapus'),
  orang: daftar(`
    nama jk tanggal_lahir tanggal_lahir_perkiraan nik nik_status kode_sementara no_kk ibu_id nama_ibu nik_ibu
    nama_ayah alamat dusun rt rw telepon no_jkn gakin anak_ke bb_lahir_g pb_lahir_mm lk_lahir_mm imd
    urutan_register meninggal_pada catatan digabung_ke_id status_kawin nama_suami dawis tahapan_ks disabilitas
    no_kms dihapus suami_id hubungan_kk`),
  keanggotaan: daftar('orang_id posyandu_id mulai sebab_mulai sampai sebab_sampai keterangan dihapus'),
  kms: daftar('orang_id tanggal punya dihapus'),
  hari_buka: daftar('posyandu_id tanggal selesai catatan pmt_penyuluhan pengunjung_hitung dihapus'),
  kehadiran: daftar('hari_buka_id orang_id kader_id hadir dihapus'),
  penimbangan: daftar(`
    orang_id tanggal urut posyandu_id hari_buka_id bb_g bb_ketikan tb_mm tb_ketikan cara_ukur lila_mm lk_mm
    vitamin_a obat_cacing asi edema catatan pengganti_nt pengganti_alasan pengganti_bb_g pengganti_bb_lalu_g
    jawaban_periksa naik_menurut_berkas impor_id dihapus`),
  kehamilan: daftar(`
    orang_id dibuka hpht usg_tanggal usg_mgg usg_hari gravida para abortus jarak_persepuluh bb_awal_g tb_mm
    janin_ganda golda rhesus nama_suami berakhir sebab_akhir catatan impor_id dihapus jawaban_tanya`),
  kunjungan_hamil: daftar(`
    kehamilan_id tanggal posyandu_id hari_buka_id uk_tulis_mgg status_t bb_g kurva_bb lila_mm td_sistole
    td_diastole tbc_batuk tbc_demam tbc_bb_turun tbc_kontak tbc_lesu ttd_jumlah ttd_jenis ttd_konsumsi
    mt_komposisi mt_porsi mt_konsumsi kelas_ibu tfu_mm presentasi djj hb_gl gds_mgdl protein_urin hiv sifilis
    hbsag usg tt_diberikan temu_wicara tata_laksana bahaya edukasi rujuk_ke pemeriksa catatan impor_id dihapus jawaban_tanya`),
  impor: daftar('berkas sidik lembar waktu ringkasan dihapus'),
  akun: daftar('nama peran posyandu aktif dihapus'),
  kiriman: daftar('fasilitas_id bulan revisi waktu oleh sidik laporan dihapus'),
  umpan_balik: daftar('fasilitas_id bulan orang_id isi waktu oleh selesai dihapus'),
  persalinan: daftar(`
    orang_id kehamilan_id bayi_id tanggal posyandu_id tanggal_bersalin jam_bersalin uk_lahir_mgg penolong cara
    ibu_keadaan tempat perdarahan kejang demam lokhia_berbau bayi_urut bayi_jk bayi_lahir bb_lahir_g pb_lahir_mm
    lk_lahir_mm apgar_1 apgar_5 imd vit_k1 salep_mata hb0 edukasi rujuk_ke pemeriksa catatan impor_id dihapus`),
  keguguran: daftar('orang_id tanggal catatan dihapus'),
  kematian: daftar('orang_id tanggal golongan sebab tempat umur_teks dihapus'),
  pmt: daftar('orang_id mulai siklus sasaran alasan jenis sumber selesai dihapus'),
  pmt_hari: daftar('pmt_id minggu tanggal hari_habis bb_g tb_mm lanjut dihapus'),
  pemeriksaan_balita: daftar(`
    penimbangan_id tanggal ceklis tbc_batuk tbc_demam tbc_bb_turun tbc_kontak tbc_lesu mpasi imunisasi imunisasi_jenis
    vitamin_a_tidak mt_patuh mt_porsi sakit sakit_gejala edema_tidak kpsp_ya edukasi rujuk_ke pemeriksa impor_id
    jawaban_tanya dihapus`),
  imunisasi: daftar(`
    orang_id dosis tanggal bulan posyandu_id hari_buka_id luar riwayat dalam_24_jam tidak alasan batch kedaluwarsa
    pemberi catatan impor_id dihapus`),
  masa_nifas: daftar(`
    orang_id tanggal_bersalin jam_bersalin anak_ke cara bb_bayi_g tb_bayi_mm berakhir sebab_akhir impor_id
    dihapus`),
  kunjungan_nifas: daftar(`
    masa_nifas_id tanggal posyandu_id hari_buka_id jam bb_g kurva_bb lila_mm td_sistole td_diastole tbc_batuk
    tbc_demam tbc_bb_turun tbc_kontak tbc_lesu vita_jumlah vita_konsumsi menyusui kb kb_jenis suhu_persepuluh
    nadi napas perdarahan lokhia jalan_lahir kontraksi payudara konseling edukasi rujuk_ke pemeriksa catatan
    impor_id jawaban_tanya dihapus`),
  kunjungan_neonatal: daftar(`
    orang_id tanggal posyandu_id hari_buka_id jam_lahir jam bb_lahir_g uk_lahir_mgg bb_g pb_mm lk_mm
    suhu_persepuluh bahaya kuning asi hb0 hb0_jam shk vit_k1 salep_mata edukasi rujuk_ke pemeriksa catatan
    impor_id jawaban_tanya dihapus`),
  kunjungan_sekolah: daftar(`
    orang_id tanggal posyandu_id hari_buka_id kelas bb_g tb_mm lp_mm td_sistole td_diastole tbc_batuk tbc_demam
    tbc_bb_turun tbc_kontak tbc_lesu hb_gl gds_mgdl mata_kanan mata_kiri telinga_kanan telinga_kiri merokok
    paparan_rokok ttd_minum rokok_jenis rokok_mulai_th rokok_batang co_ppm hd_rumah hd_sekolah hd_makan
    hd_aktivitas hd_obat hd_seksual hd_aman hd_bunuh_diri edukasi rujuk_ke pemeriksa catatan impor_id
    jawaban_tanya dihapus`),
  kunjungan_dewasa: daftar(`
    orang_id tanggal posyandu_id hari_buka_id riwayat_keluarga riwayat_diri merokok gula garam lemak bb_g tb_mm
    lp_mm lila_mm td_sistole td_diastole tbc_batuk tbc_demam tbc_bb_turun tbc_kontak tbc_lesu gds_mgdl gdp_mgdl
    kolesterol_mgdl mata_kanan mata_kiri telinga_kanan telinga_kiri hamil kontrasepsi kontrasepsi_jenis edukasi
    rujuk_ke pemeriksa catatan impor_id jawaban_tanya dihapus`),
  kunjungan_lansia: daftar(`
    orang_id tanggal posyandu_id hari_buka_id riwayat_keluarga riwayat_diri merokok gula garam lemak bb_g tb_mm
    lp_mm lila_mm td_sistole td_diastole tbc_batuk tbc_demam tbc_bb_turun tbc_kontak tbc_lesu gds_mgdl gdp_mgdl
    kolesterol_mgdl mata_kanan mata_kiri telinga_kanan telinga_kiri betis_mm covid aks_bab aks_bak aks_bersih
    aks_wc aks_makan aks_pindah aks_jalan aks_pakaian aks_tangga aks_mandi sk_orientasi sk_ulang_kata sk_kursi
    sk_bb_turun sk_makan sk_lila sk_mata sk_tes_lihat sk_bisik sk_sedih sk_minat edukasi rujuk_ke pemeriksa
    catatan impor_id jawaban_tanya dihapus`),
  kunjungan_srq20: daftar(`
    orang_id tanggal posyandu_id hari_buka_id srq_1 srq_2 srq_3 srq_4 srq_5 srq_6 srq_7 srq_8 srq_9 srq_10
    srq_11 srq_12 srq_13 srq_14 srq_15 srq_16 srq_17 srq_18 srq_19 srq_20 edukasi rujuk_ke pemeriksa catatan
    impor_id jawaban_tanya dihapus`),
  kunjungan_puma: daftar(`
    orang_id tanggal posyandu_id hari_buka_id merokok rokok_batang rokok_tahun puma_napas puma_dahak puma_batuk
    puma_spirometri edukasi rujuk_ke pemeriksa catatan impor_id jawaban_tanya dihapus`),
  kunjungan_rumah: daftar(`
    orang_id tanggal posyandu_id hari_buka_id sasaran jenis akses_layanan pengobatan obat_tersedia obat_diminum
    suhu_persepuluh bahaya tbc_batuk tbc_demam tbc_bb_turun tbc_kontak tbc_lesu masalah tindak_lanjut edukasi
    rujuk_ke pemeriksa catatan impor_id jawaban_tanya dihapus`),
  stok: daftar('posyandu_id bahan tanggal jenis jumlah batch kedaluwarsa keterangan dihapus'),
  kunjungan_tindak: daftar('orang_id tanggal hasil sebab catatan dihapus'),
  rujukan: daftar('orang_id tanggal ke tujuan alasan tindakan pengirim dijawab hasil jawaban saran dihapus'),
  jawaban_temuan: daftar('posyandu_id kode orang_id pasangan tanggal bulan isian atas dihapus'),
  hadir_petugas: daftar('hari_buka_id jenis kader_id nama jk datang pulang langkah dihapus'),
  antrean: daftar('hari_buka_id orang_id nomor langkah daftar l2 l3 l4 l5 selesai dihapus'),
  kb: daftar('orang_id tanggal metode jenis dihapus kembali'),
  wus: daftar('orang_id tanggal anak_hidup anak_meninggal lila_mm yodium dihapus'),
  diare: daftar('orang_id tanggal oralit zinc dirujuk dihapus'),
  pemberian: daftar('orang_id tanggal jenis jumlah dihapus'),
  sasaran: daftar('tahun posyandu_id desa apa jumlah sumber dihapus'),
  rencana_buka: daftar('posyandu_id tanggal bidan dibuat_pada status dipindah_ke diubah_pada sebab dihapus'),
  pengumuman: daftar(
    'posyandu_id hari_buka_id rencana_buka_id jenis saluran penyusun_peran tanggal_kirim jumlah teks dihapus',
  ),
  keluarga: daftar('posyandu_id nama_kk rt rw dusun jiwa rumah dana_sehat dihapus'),
  alasan_absen: daftar('posyandu_id keluarga_id bulan alasan dihapus'),
  musyawarah: daftar('posyandu_id tanggal jenis tempat pemimpin_peran notulis hadir jalannya dihapus'),
  keputusan: daftar(
    'posyandu_id musyawarah_id tanggal isi faktor pengusul_peran dikonfirmasi_pada cara setuju tidak dihapus',
  ),
  tindak_lanjut: daftar(`
    posyandu_id keputusan_id tanggal apa siapa siapa_peran batas selesai_pada hasil dijanjikan indikator dihapus`),
  kas: daftar('posyandu_id tanggal arah sumber pos uraian rupiah bukti setuju membalik_id dihapus'),
  papan: daftar('posyandu_id bulan disusun_pada disahkan_kader disahkan_bidan dipasang_pada sidik dihapus'),
  kunjungan_pembina: daftar('posyandu_id tanggal tingkat instansi nama temuan saran dihapus'),
}

export const nomorKata = daftar(`
  terlentang berdiri biru merah ya tidak lahir pindah pindahMasuk terdaftar meninggal resmi sementara belum
  kabupaten kecamatan puskesmas pustu ponkesdes posyandu kepalaPuskesmas bidan pengelolaGizi lainnya kawin
  ceraiHidup ceraiMati ab positif negatif bersalin keguguran t0 t1 t2 t3 t4 t5 hijau ttd mms setiap-hari
  tidak-setiap-hari kepala sungsang lintang belum-jelas nonreaktif reaktif rs kader perawat dokter gizi
  petugas admin dukun keluarga normal tindakan sc sehat sakit klinik pmb polindes rumah perjalanan hidup mati
  ibuHamil ibuBersalin ibuNifas neonatal bayi balita bumil wasting underweight tidakNaik kek pabrikan lokal
  dakNonfisik apbd mitra danaDesa swadaya lanjut selesai rujuk
  HB0 BCG OPV1 OPV2 OPV3 OPV4 DPT1 DPT2 DPT3 DPT4 PCV1 PCV2 PCV3 RV1 RV2 RV3 IPV1 IPV2 MR1 MR2 JE1 HEXA1 HEXA2
  HEXA3 BIASMR BIASDT BIASTD2 BIASTD5 HPV1 HPV2 TD1 TD2 TD3 TD4 TD5 tolak tunda kosong kontraindikasi
  plkb pil suntik implan iud kondom mow mop mal baru ulang ganti berhenti vitBiru vitMerah obatCacing oralit zinc
  sirupBesi pmtPenyuluhan mtLokal taburia`)
