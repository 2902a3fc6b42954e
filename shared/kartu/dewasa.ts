import { kunjunganDewasa } from '../catatan/kunjungan-dewasa.ts'
import { antarTd } from '../domain/kartu/antar.ts'
import { putusanDewasa } from '../domain/kartu/dewasa.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokKebiasaan, kelompokPeriksa, kelompokUkuran } from './kelompok-dewasa.ts'
import { kelompokAkhir, kolomDari } from './kolom.ts'

const kolom = kolomDari(kunjunganDewasa)

const kelompok: readonly KelompokKolom[] = [
  kelompokKebiasaan(kolom, [kolom('hamil', { singkat: 'Hamil', nomor: 'kepala', lgk: '1k' })]),
  kelompokUkuran(kolom),
  ...kelompokPeriksa(kolom),
  {
    judul: 'Kontrasepsi',
    kolom: [
      kolom('kontrasepsi', { singkat: 'KB', nomor: 'AA', lgk: '4kn' }),
      kolom('kontrasepsi_jenis', { singkat: 'KB jenis', nomor: 'AA', lgk: '4kn' }),
    ],
  },
  kelompokAkhir(kolom, { edukasi: 'AB', rujuk: 'AC' }),
]

/** Card of a grown-up: one row a visit. @source docs/aturan/kartu-dewasa.md */
export const dewasa: Kartu = {
  kode: 'dewasa',
  judul: 'Kartu Bantu Pemeriksaan Usia Dewasa dan Lansia',
  sebut: 'Dewasa',
  kunjungan: 'kunjungan_dewasa',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'tahun', dari: 19, sampai: 59 }, jk: null },
  kelompok,
  cetak: { tanggal: 'A', putusan: { D: 'imt_kartu', H: 'td_kartu', J: 'gds' } },
  tampil: {
    risiko: ['td_kartu', 'gds', 'gdp', 'kolesterol', 'imt_kartu', 'lp', 'kek_wus', 'mata', 'telinga', 'tbc_kmk'],
    samping: {
      Pengukuran: ['imt', 'imt_kartu', 'lp', 'kek_wus', 'td_kartu', 'rujukan'],
      Pelayanan: ['sasaran_gds', 'gds', 'sasaran_puma', 'mata', 'telinga', 'tbc_kmk', 'rujukan'],
      Penyuluhan: ['imt_kartu', 'td_kartu', 'rujukan'],
    },
  },
  putusan: putusanDewasa,
  riwayat: () => ({}),
  antarKolom: antarTd,
}
