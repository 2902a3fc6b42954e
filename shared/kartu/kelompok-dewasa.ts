import type { KelompokKolom } from './kartu.ts'
import { type BuatKolom, kelompokIndra, kelompokTbc, kelompokTd } from './kolom.ts'

/** The groups of columns the cards of grown-ups and of the elderly both have, by the numbers they are printed under. */

/** @param lagi further columns of the head */
export function kelompokKebiasaan(kolom: BuatKolom, lagi: KelompokKolom['kolom'] = []): KelompokKolom {
  const kepala = (kode: string, singkat: string) => kolom(kode, { singkat, nomor: 'kepala', lgk: '1k' })
  return {
    judul: 'Riwayat dan kebiasaan',
    kolom: [
      kepala('riwayat_keluarga', 'Riwayat keluarga'),
      kepala('riwayat_diri', 'Riwayat diri'),
      kepala('merokok', 'Merokok'),
      kepala('gula', 'Gula'),
      kepala('garam', 'Garam'),
      kepala('lemak', 'Lemak'),
      ...lagi,
    ],
  }
}

/** @param lagi further measures */
export function kelompokUkuran(kolom: BuatKolom, lagi: KelompokKolom['kolom'] = []): KelompokKolom {
  return {
    judul: 'Penimbangan dan pengukuran',
    kolom: [
      kolom('bb_kg', { di: 'bb_g', nomor: 'B', lgk: '2k' }),
      kolom('tb_cm', { di: 'tb_mm', nomor: 'C', lgk: '2k' }),
      kolom('lp_cm', { di: 'lp_mm', singkat: 'LP', nomor: 'E', lgk: '2k' }),
      kolom('lila_cm', { di: 'lila_mm', nomor: 'F', lgk: '2k' }),
      ...lagi,
    ],
  }
}

export function kelompokPeriksa(kolom: BuatKolom): readonly KelompokKolom[] {
  return [
    kelompokTd(kolom, 'G'),
    {
      judul: 'Gula darah dan kolesterol',
      kolom: [
        kolom('gds_mgdl', { singkat: 'GDS', nomor: 'I', lgk: '4kn' }),
        kolom('gdp_mgdl', { singkat: 'GDP', nomor: 'I', lgk: '4kn' }),
        kolom('kolesterol_mgdl', { singkat: 'Kolesterol', nomor: 'I', lgk: '4kn' }),
      ],
    },
    kelompokIndra(kolom, ['K', 'L', 'M', 'N']),
    kelompokTbc(kolom, ['W', 'X', 'Y', 'Z']),
  ]
}
