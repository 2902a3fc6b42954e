import { kehamilan } from '../catatan/kehamilan.ts'
import { kunjunganHamil } from '../catatan/kunjungan-hamil.ts'
import { akhirKehamilan } from '../domain/kartu/akhir-kehamilan.ts'
import { antarIbuHamil } from '../domain/kartu/antar.ts'
import { putusanIbuHamil } from '../domain/kartu/ibu-hamil.ts'
import { isKehamilanLain } from '../domain/kartu/kehamilan-lain.ts'
import { riwayatIbuHamil } from '../domain/kartu/riwayat-ibu-hamil.ts'
import { bilangan, boleh } from '../isian/isian.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kelompokTbc, kelompokTd, kolomDari, kolomRiwayat } from './kolom.ts'

const hamil = kolomDari(kehamilan)
const kunjungan = kolomDari(kunjunganHamil)

const anc = (trimester: 1 | 2 | 3) =>
  kolomRiwayat(
    `anc_tm${trimester}`,
    boleh(bilangan(`Kunjungan ke nakes sebelumnya, trimester ${trimester}`, { satuan: 'kali', tolak: [0, 20] })),
  )
const tablet = { satuan: 'tablet', tolak: [0, 1000], tanya: [0, 400] } as const

const kelompok: readonly KelompokKolom[] = [
  {
    judul: 'Kehamilan ini',
    kolom: [
      hamil('hpht', { lgk: '1kn' }),
      hamil('usg_tanggal', { lgk: '4n' }),
      hamil('usg_mgg', { lgk: '4n' }),
      hamil('usg_hari', { lgk: '4n' }),
      hamil('gravida', { nomor: 'kepala', lgk: '1k' }),
      hamil('para', { nomor: 'kepala', lgk: '1k' }),
      hamil('abortus', { nomor: 'kepala', lgk: '1k' }),
      hamil('jarak_th', { di: 'jarak_persepuluh', nomor: 'kepala', lgk: '1k' }),
      hamil('bb_awal_kg', { di: 'bb_awal_g', nomor: 'kepala', lgk: '2k' }),
      hamil('tb_cm', { di: 'tb_mm', nomor: 'kepala', lgk: '2k' }),
      hamil('janin_ganda', { nomor: 'kepala', lgk: '2k' }),
      hamil('golda', { lgk: '4n' }),
      hamil('rhesus', { lgk: '4n' }),
    ],
  },
  { judul: 'Usia kehamilan', kolom: [kunjungan('uk_tulis_mgg', { singkat: 'Usia hamil', nomor: '2', lgk: '1k' })] },
  {
    judul: 'Penimbangan dan pengukuran',
    kolom: [
      kunjungan('bb_kg', { di: 'bb_g', nomor: '3', lgk: '2k' }),
      kunjungan('kurva_bb', { singkat: 'Kurva KIA', nomor: '4', lgk: '3k' }),
      kunjungan('lila_cm', { di: 'lila_mm', nomor: '5', lgk: '2k' }),
    ],
  },
  kelompokTd(kunjungan, '7'),
  kelompokTbc(kunjungan, ['9', '10', '11', '12']),
  {
    judul: 'Tablet tambah darah dan makanan tambahan',
    kolom: [
      kunjungan('ttd_jumlah', { singkat: 'TTD diberi', nomor: '13', lgk: '4n' }),
      kunjungan('ttd_jenis', { nomor: '13', lgk: '4n' }),
      kunjungan('ttd_konsumsi', { nomor: '14', lgk: '4k', edukasi: { saat: 'tidak-setiap-hari', kode: 'E9' } }),
      kunjungan('mt_komposisi', { singkat: 'MT komposisi', nomor: '15', lgk: '4n' }),
      kunjungan('mt_porsi', { singkat: 'MT jumlah', nomor: '15', lgk: '4n' }),
      kunjungan('mt_konsumsi', { nomor: '16', lgk: '4k', edukasi: { saat: 'tidak-setiap-hari', kode: 'E6' } }),
      kunjungan('kelas_ibu', { nomor: '17', lgk: '5k', edukasi: { saat: 0, kode: 'E22' } }),
    ],
  },
  { judul: 'Tanda bahaya', kolom: [kunjungan('bahaya', { lgk: '4kn' })] },
  {
    judul: 'Pemeriksaan kehamilan',
    kolom: [
      kunjungan('status_t', { lgk: '4n' }),
      kunjungan('tfu_cm', { di: 'tfu_mm', lgk: '4n' }),
      kunjungan('presentasi', { lgk: '4n' }),
      kunjungan('djj', { lgk: '4n' }),
      kunjungan('usg', { lgk: '4n' }),
      kunjungan('tt_diberikan', { lgk: '4n' }),
      kunjungan('temu_wicara', { lgk: '4n' }),
      kunjungan('tata_laksana', { lgk: '4n' }),
    ],
  },
  {
    judul: 'Laboratorium',
    kolom: [
      kunjungan('hb_gdl', { di: 'hb_gl', lgk: '4n' }),
      kunjungan('gds_mgdl', { singkat: 'GDS', lgk: '4n' }),
      kunjungan('protein_urin', { lgk: '4n' }),
      kunjungan('hiv', { lgk: '4n' }),
      kunjungan('sifilis', { lgk: '4n' }),
      kunjungan('hbsag', { lgk: '4n' }),
    ],
  },
  kelompokAkhir(kunjungan, { edukasi: '18', rujuk: '19' }),
  {
    judul: 'Sebelum kunjungan ini',
    kolom: [
      anc(1),
      anc(2),
      anc(3),
      kolomRiwayat('ttd_total', boleh(bilangan('TTD diterima selama hamil, dengan hari ini', tablet))),
      kolomRiwayat('ttd_diminum_total', boleh(bilangan('TTD diminum selama hamil, dengan hari ini', tablet))),
    ],
  },
]

/** Card of a pregnant woman: one row a visit. @source docs/aturan/kartu-ibu-hamil.md */
export const ibuHamil: Kartu = {
  kode: 'ibu-hamil',
  judul: 'Kartu Bantu Pemeriksaan Ibu Hamil',
  sebut: 'Ibu hamil',
  kunjungan: 'kunjungan_hamil',
  kepala: 'kehamilan',
  masa: {
    dibuka: 'dibuka',
    berakhir: 'berakhir',
    sebab: 'sebab_akhir',
    mundurHari: 280,
    isLain: isKehamilanLain,
    kataLain:
      'Hari perkiraan lahirnya jauh dari kehamilan yang terbuka. Dicatat sebagai kehamilan baru; periksa apakah memang baru.',
    akhirDari: akhirKehamilan,
  },
  siapa: { umur: { satuan: 'tahun', dari: 10, sampai: 60 }, jk: 'P' },
  kelompok,
  cetak: { tanggal: '1', putusan: { 2: 'uk', 4: 'kurva_bb', 6: 'kek', 8: 'td_ibu' } },
  tampil: {
    pendek: 'Ibu',
    lanjut: { sebut: 'Catat persalinan', alamat: '/persalinan' },
    risiko: ['bahaya', 'td_ibu', 'anemia_hamil', 'djj', 'lab_hamil', 'tfu', 'kek', 'tbc_kmk', 'risiko_4t', 'imt_awal'],
    ringkas: ['bb_kg', 'lila_cm', 'td_sistole', 'td_diastole', 'hb_gdl', 'tfu_cm', 'djj', 'ttd_jumlah'],
    samping: {
      Pengukuran: ['uk', 'kurva_bb', 'kek', 'td_ibu', 'rujukan'],
      Pelayanan: ['bahaya', 'tbc_kmk', 'anemia_hamil', 'rujukan'],
      Penyuluhan: ['k_kunjungan', 'rujukan'],
    },
    tahap: {
      judul: 'Usia kehamilan',
      putusan: 'uk',
      hingga: { putusan: 'hpl', sebut: 'HPL' },
      kosong: 'isi HPHT atau USG',
    },
  },
  putusan: putusanIbuHamil,
  riwayat: riwayatIbuHamil,
  antarKolom: antarIbuHamil,
}
