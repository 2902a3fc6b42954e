import { kunjunganLansia } from '../catatan/kunjungan-lansia.ts'
import { antarTd } from '../domain/kartu/antar.ts'
import { putusanLansia } from '../domain/kartu/lansia.ts'
import type { Kartu, KelompokKolom } from './kartu.ts'
import { kelompokKebiasaan, kelompokPeriksa, kelompokUkuran } from './kelompok-dewasa.ts'
import { kelompokAkhir, kolomDari } from './kolom.ts'

const kolom = kolomDari(kunjunganLansia)

const aks = {
  ...{ aks_bab: 'BAB', aks_bak: 'BAK', aks_bersih: 'Bersih diri', aks_wc: 'WC', aks_makan: 'Makan minum' },
  ...{ aks_pindah: 'Pindah', aks_jalan: 'Jalan', aks_pakaian: 'Pakaian', aks_tangga: 'Tangga', aks_mandi: 'Mandi' },
} as const

const skilas = {
  ...{ sk_orientasi: 'Orientasi', sk_ulang_kata: 'Ulang kata', sk_kursi: 'Kursi', sk_bb_turun: 'BB turun' },
  ...{ sk_makan: 'Sulit makan', sk_lila: 'LILA < 21', sk_mata: 'Masalah mata', sk_tes_lihat: 'Tes lihat' },
  ...{ sk_bisik: 'Tes bisik', sk_sedih: 'Sedih', sk_minat: 'Sedikit minat' },
} as const

const semua = (kata: Readonly<Record<string, string>>) =>
  Object.entries(kata).map(([kode, singkat]) => kolom(kode, { singkat, lgk: '4kn' }))

const kelompok: readonly KelompokKolom[] = [
  kelompokKebiasaan(kolom),
  kelompokUkuran(kolom, [kolom('betis_cm', { di: 'betis_mm', singkat: 'Betis', lgk: '2k' })]),
  ...kelompokPeriksa(kolom),
  { judul: 'Imunisasi', kolom: [kolom('covid', { singkat: 'COVID', lgk: '4kn' })] },
  { judul: 'AKS', kolom: semua(aks) },
  { judul: 'SKILAS', kolom: semua(skilas) },
  kelompokAkhir(kolom, { edukasi: 'AB', rujuk: 'AC' }),
]

/** Card of an elderly person: one row a visit. @source docs/aturan/kartu-lansia.md */
export const lansia: Kartu = {
  kode: 'lansia',
  judul: 'Kartu Bantu Pemeriksaan Lansia (AKS dan SKILAS)',
  sebut: 'Lansia',
  kunjungan: 'kunjungan_lansia',
  kepala: null,
  masa: null,
  siapa: { umur: { satuan: 'tahun', dari: 60, sampai: null }, jk: null },
  kelompok,
  cetak: { tanggal: 'A', putusan: { D: 'imt_kartu', H: 'td_kartu', J: 'gds' } },
  tampil: {
    risiko: ['td_kartu', 'gds', 'gdp', 'kolesterol', 'aks', 'skilas', 'imt_kartu', 'lp', 'mata', 'telinga', 'tbc_kmk'],
    samping: {
      Pengukuran: ['imt', 'imt_kartu', 'lp', 'td_kartu', 'rujukan'],
      Pelayanan: ['gds', 'mata', 'telinga', 'tbc_kmk', 'aks_skor', 'aks', 'skilas', 'rujukan'],
      Penyuluhan: ['aks', 'skilas', 'rujukan'],
    },
  },
  putusan: putusanLansia,
  riwayat: () => ({}),
  antarKolom: antarTd,
}
