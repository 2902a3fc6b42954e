import { kunjunganNeonatal } from '../catatan/kunjungan-neonatal.ts'
import { antarNeonatal } from '../domain/kartu/antar-lahir.ts'
import { putusanNeonatal } from '../domain/kartu/neonatal.ts'
import { riwayatNeonatal } from '../domain/kartu/riwayat-neonatal.ts'
import { boleh, yaTidak } from '../isian/isian.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kolomDari, kolomRiwayat } from './kolom.ts'

const kolom = kolomDari(kunjunganNeonatal)

const kelompok: readonly KelompokKolom[] = [
  {
    judul: 'Lahir',
    kolom: [
      kolom('jam_lahir', { lgk: '1n' }),
      kolom('jam', { lgk: '1n' }),
      kolom('bb_lahir_g', { singkat: 'BB lahir', lgk: '1n' }),
      kolom('uk_lahir_mgg', { singkat: 'Usia hamil', lgk: '1n' }),
    ],
  },
  {
    judul: 'Penimbangan dan pengukuran',
    kolom: [
      kolom('bb_kg', { di: 'bb_g', lgk: '2n' }),
      kolom('pb_cm', { di: 'pb_mm', lgk: '2n' }),
      kolom('lk_cm', { di: 'lk_mm', singkat: 'LK', lgk: '2n' }),
      kolom('suhu_c', { di: 'suhu_persepuluh', lgk: '2n' }),
    ],
  },
  {
    judul: 'Tanda bahaya dan ASI',
    kolom: [
      kolom('bahaya', { lgk: '4kn' }),
      kolom('kuning', { lgk: '4kn' }),
      kolom('asi', { lgk: '4kn', edukasi: { saat: 0, kode: 'E23' } }),
    ],
  },
  {
    judul: 'Pelayanan nakes',
    kolom: [
      kolom('hb0', { singkat: 'HB0', lgk: '4n' }),
      kolom('hb0_jam', { singkat: 'HB0 umur jam', lgk: '4n' }),
      kolom('shk', { singkat: 'SHK', lgk: '4n' }),
      kolom('vit_k1', { lgk: '4n' }),
      kolom('salep_mata', { lgk: '4n' }),
    ],
  },
  kelompokAkhir(kolom),
  {
    judul: 'Sebelum kunjungan ini',
    kolom: ['1', '2', '3'].map((ke) => kolomRiwayat(`kn${ke}`, boleh(yaTidak(`KN${ke} sudah`)))),
  },
]

/** Card of a newborn: one row a visit. @source docs/aturan/kartu-neonatal.md */
export const neonatal: Kartu = {
  kode: 'neonatal',
  judul: 'Kartu Pemeriksaan Neonatal (KN)',
  sebut: 'Neonatal',
  kunjungan: 'kunjungan_neonatal',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'hari', dari: 0, sampai: 59 }, jk: null },
  kelompok,
  cetak: null,
  tampil: {
    risiko: ['bahaya', 'bblr', 'bb_neonatal', 'suhu_bayi', 'hb0', 'shk'],
    samping: {
      Pengukuran: ['umur_hari', 'bblr', 'bb_neonatal', 'suhu_bayi', 'rujukan'],
      Pelayanan: ['bahaya', 'hb0', 'shk', 'kn_lengkap', 'rujukan'],
      Penyuluhan: ['kn', 'rujukan'],
    },
  },
  putusan: putusanNeonatal,
  riwayat: riwayatNeonatal,
  antarKolom: antarNeonatal,
}
