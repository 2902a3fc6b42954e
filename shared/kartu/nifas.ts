import { kunjunganNifas } from '../catatan/kunjungan-nifas.ts'
import { nifas as catatanNifas } from '../catatan/nifas.ts'
import { antarNifas } from '../domain/kartu/antar-lahir.ts'
import { putusanNifas } from '../domain/kartu/nifas.ts'
import { bilangan, boleh, yaTidak } from '../isian/isian.ts'
import type { KartuNilai, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kelompokTbc, kelompokTd, kolomBerkas, kolomRiwayat } from './kolom.ts'

const masa = kolomBerkas(catatanNifas)
const kunjungan = kolomBerkas(kunjunganNifas)

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
export const nifas: KartuNilai = {
  kode: 'nifas',
  sebut: 'Ibu nifas',
  siapa: { umur: { satuan: 'tahun', dari: 10, sampai: 60 }, jk: 'P' },
  kelompok,
  putusan: putusanNifas,
  antarKolom: antarNifas,
}
