import { persalinan as catatanPersalinan } from '../catatan/persalinan.ts'
import { antarPersalinan } from '../domain/kartu/antar-lahir.ts'
import { putusanPersalinan } from '../domain/kartu/persalinan.ts'
import { bilangan, boleh } from '../isian/isian.ts'
import type { KartuNilai, KelompokKolom } from './kartu.ts'
import { kelompokAkhir, kolomDari } from './kolom.ts'

const kolom = kolomDari(catatanPersalinan)

/** Typed in grams on this card. */
const bbLahir = boleh(bilangan('BB lahir (gram)', { satuan: 'gram', tolak: [300, 7_000], tanya: [1_000, 5_000] }))

/** What is told of a delivery once, however many babies it has. */
const kelompokIbu: readonly KelompokKolom[] = [
  {
    judul: 'Persalinan',
    kolom: [
      kolom('tanggal_bersalin', { lgk: '1n' }),
      kolom('jam_bersalin', { lgk: '1n' }),
      kolom('uk_lahir_mgg', { lgk: '1n' }),
      kolom('penolong', { lgk: '1n' }),
      kolom('cara', { lgk: '1n' }),
      kolom('tempat', { lgk: '1n' }),
      kolom('ibu_keadaan', { lgk: '1n' }),
    ],
  },
  {
    judul: 'Tanda bahaya ibu',
    kolom: ['perdarahan', 'kejang', 'demam', 'lokhia_berbau'].map((kode) => kolom(kode, { lgk: '4n' })),
  },
]

/** What is told of each baby. */
const kelompokBayi: readonly KelompokKolom[] = [
  {
    judul: 'Bayi',
    kolom: [
      kolom('bayi_urut', { lgk: '1n' }),
      kolom('bayi_jk', { lgk: '1n' }),
      kolom('bayi_lahir', { lgk: '1n' }),
      kolom('bb_lahir_g', { sebagai: bbLahir, lgk: '2n' }),
      kolom('pb_lahir_cm', { di: 'pb_lahir_mm', lgk: '2n' }),
      kolom('lk_lahir_cm', { di: 'lk_lahir_mm', lgk: '2n' }),
      kolom('apgar_1', { lgk: '4n' }),
      kolom('apgar_5', { lgk: '4n' }),
    ],
  },
  {
    judul: 'Pelayanan 0–6 jam',
    kolom: ['imd', 'vit_k1', 'salep_mata', 'hb0'].map((kode) => kolom(kode, { lgk: '4n' })),
  },
]

const penutup = kelompokAkhir(kolom)

/** The columns of a form of one delivery: those said once, and those of each baby; which baby it is follows from the form. */
export const bagianPersalinan = {
  ibu: kelompokIbu,
  bayi: kelompokBayi.map((satu) => ({ ...satu, kolom: satu.kolom.filter(({ kode }) => kode !== 'bayi_urut') })),
  penutup: [penutup],
} as const

/** Card of a birth: one row a baby. @source docs/aturan/kartu-persalinan.md */
export const persalinan: KartuNilai = {
  kode: 'persalinan',
  sebut: 'Persalinan',
  siapa: { umur: { satuan: 'tahun', dari: 10, sampai: 60 }, jk: 'P' },
  identitasLain: ['bayi_nama', 'bayi_nik'],
  kelompok: [...kelompokIbu, ...kelompokBayi, penutup],
  putusan: putusanPersalinan,
  antarKolom: antarPersalinan,
}
