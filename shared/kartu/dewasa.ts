import { kunjunganDewasa } from '../catatan/kunjungan-dewasa.ts'
import { antarTd } from '../domain/kartu/antar.ts'
import { putusanDewasa } from '../domain/kartu/dewasa.ts'
import type { KartuNilai, KelompokKolom } from './kartu.ts'
import { kelompokKebiasaan, kelompokPeriksa, kelompokUkuran } from './kelompok-dewasa.ts'
import { kelompokAkhir, kolomBerkas } from './kolom.ts'

const kolom = kolomBerkas(kunjunganDewasa)

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
export const dewasa: KartuNilai = {
  kode: 'dewasa',
  sebut: 'Dewasa',
  siapa: { umur: { satuan: 'tahun', dari: 19, sampai: 59 }, jk: null },
  kelompok,
  putusan: putusanDewasa,
  antarKolom: antarTd,
}
