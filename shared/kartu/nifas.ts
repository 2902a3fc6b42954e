import { kunjunganNifas } from '../catatan/kunjungan-nifas.ts'
import { masaNifas } from '../catatan/masa-nifas.ts'
import { antarNifas } from '../domain/kartu/antar-lahir.ts'
import { akhirNifas, putusanNifas } from '../domain/kartu/nifas.ts'
import { riwayatNifas } from '../domain/kartu/riwayat-nifas.ts'
import { hariNifasAkhir } from '../domain/siklus/ibu.ts'
import { bilangan, boleh, yaTidak } from '../isian/isian.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kelompokTbc, kelompokTd, kolomDari, kolomRiwayat } from './kolom.ts'

const masa = kolomDari(masaNifas)
const kunjungan = kolomDari(kunjunganNifas)

const kelompok: readonly KelompokKolom[] = [
  {
    judul: 'Persalinan ini',
    kolom: [
      masa('tanggal_bersalin', { nomor: 'kepala', lgk: '1k' }),
      masa('jam_bersalin', { nomor: 'kepala', lgk: '1k' }),
      masa('anak_ke', { nomor: 'kepala', lgk: '1k' }),
      masa('cara', { nomor: 'kepala', lgk: '1k' }),
      masa('bb_bayi_kg', { di: 'bb_bayi_g', nomor: 'kepala', lgk: '1k' }),
      masa('tb_bayi_cm', { di: 'tb_bayi_mm', nomor: 'kepala', lgk: '1k' }),
    ],
  },
  {
    judul: 'Penimbangan dan pengukuran',
    kolom: [
      kunjungan('jam', { singkat: 'Pukul', lgk: '1k' }),
      kunjungan('bb_kg', { di: 'bb_g', nomor: '2', lgk: '2k' }),
      kunjungan('kurva_bb', { singkat: 'Kurva KIA', nomor: '3', lgk: '3k' }),
      kunjungan('lila_cm', { di: 'lila_mm', nomor: '4', lgk: '2k' }),
    ],
  },
  kelompokTd(kunjungan, '6'),
  kelompokTbc(kunjungan, ['8', '9', '10', '11']),
  {
    judul: 'Vitamin A, menyusui dan KB',
    kolom: [
      kunjungan('vita_jumlah', { singkat: 'Vit A kapsul', nomor: '12', lgk: '4n' }),
      kunjungan('vita_konsumsi', {
        singkat: 'Minum vit A',
        nomor: '13',
        lgk: '4k',
        edukasi: { saat: 0, kode: 'E11' },
      }),
      kunjungan('menyusui', { nomor: '14', lgk: '4k', edukasi: { saat: 0, kode: 'E23' } }),
      kunjungan('kb', { singkat: 'KB', nomor: '15', lgk: '4k', edukasi: { saat: 0, kode: 'E23' } }),
      kunjungan('kb_jenis', { nomor: '15', lgk: '4k' }),
    ],
  },
  {
    judul: 'Pemeriksaan nakes',
    kolom: [
      kunjungan('suhu_c', { di: 'suhu_persepuluh', lgk: '4n' }),
      kunjungan('nadi', { lgk: '4n' }),
      kunjungan('napas', { lgk: '4n' }),
      kunjungan('perdarahan', { lgk: '4n' }),
      kunjungan('lokhia', { lgk: '4n' }),
      kunjungan('jalan_lahir', { lgk: '4n' }),
      kunjungan('kontraksi', { lgk: '4n' }),
      kunjungan('payudara', { lgk: '4n' }),
      kunjungan('konseling', { lgk: '4n' }),
    ],
  },
  kelompokAkhir(kunjungan, { edukasi: '16', rujuk: '17' }),
  {
    judul: 'Sebelum kunjungan ini',
    kolom: [
      ...['1', '2', '3', '4'].map((ke) => kolomRiwayat(`kf${ke}`, boleh(yaTidak(`KF${ke} sudah`)))),
      kolomRiwayat(
        'vita_total',
        boleh(bilangan('Vitamin A sejak bersalin, dengan hari ini', { satuan: 'kapsul', tolak: [0, 4] })),
      ),
    ],
  },
]

/** Card of a mother after a birth: one row a visit. @source docs/aturan/kartu-nifas.md */
export const nifas: Kartu = {
  kode: 'nifas',
  judul: 'Kartu Bantu Pemeriksaan Ibu Nifas dan Menyusui',
  sebut: 'Ibu nifas',
  kunjungan: 'kunjungan_nifas',
  kepala: 'masa_nifas',
  masa: {
    dibuka: 'tanggal_bersalin',
    berakhir: 'berakhir',
    sebab: 'sebab_akhir',
    mundurHari: 0,
    hariLangkah: hariNifasAkhir,
    isLain: () => false,
    kataLain:
      'Persalinan tanggal ini belum ada di buku. Nifasnya dicatat sebagai nifas baru; periksa tanggal bersalinnya.',
    akhirDari: akhirNifas,
  },
  siapa: { umur: { satuan: 'tahun', dari: 10, sampai: 60 }, jk: 'P' },
  kelompok,
  cetak: { tanggal: '1', putusan: { 5: 'kek', 7: 'td_ibu' } },
  tampil: {
    risiko: ['bahaya_nifas', 'td_ibu', 'kek', 'kurva_bb', 'vit_a_nifas', 'tbc_kmk'],
    samping: {
      Pengukuran: ['hari_nifas', 'kurva_bb', 'kek', 'td_ibu', 'rujukan'],
      Pelayanan: ['bahaya_nifas', 'vit_a_nifas', 'tbc_kmk', 'rujukan'],
      Penyuluhan: ['kf', 'kf_lengkap', 'rujukan'],
    },
  },
  putusan: putusanNifas,
  riwayat: riwayatNifas,
  antarKolom: antarNifas,
}
