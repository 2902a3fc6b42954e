import { readSetelan } from '../setelan/setelan.ts'
import { formulir, type IsiForm } from './formulir.ts'
import {
  aturanHadir,
  dariKelompok,
  diberi,
  isDirujuk,
  isiDi,
  isiRekapKartu,
  type KolomRekap,
  kolomHadir,
  type MasukanRekap,
  putusanDi,
  type Siapa,
  samaRekap,
  semua,
  terisi,
  ya,
} from './rekap-kartu.ts'
import { setelanStok } from './rekap-tahun.ts'
import { resmiOf } from './resmi.ts'

/** The recaps of adults and of the elderly: one set of columns, of one group or of both. */

/** The card of measures of each group, and the questionnaires of both. */
const ukur = ['dewasa', 'lansia'] as const
export const kartuDewasa = [...ukur, 'srq20', 'puma'] as const

type Kelompok = 'dewasa' | 'lansia'
const dari =
  (...nama: readonly Kelompok[]): Siapa =>
  ({ kelompok }) =>
    nama.some((satu) => satu === kelompok)
const lansia = dari('lansia')

const batasKolesterol = 200
/** By what was judged of the row that counts. */
const menurut = (
  kartu: readonly (typeof kartuDewasa)[number][],
  apa: string,
  ...hasil: readonly string[]
): KolomRekap => ({
  siapa: (satu) => hasil.includes(putusanDi(satu.baris(...kartu), apa)),
  dari: kartu,
})
const kolesterol = (benar: (mgdl: number) => boolean): KolomRekap => ({
  siapa: (satu) => {
    const mgdl = isiDi(satu.baris(...ukur), 'kolesterol_mgdl')
    return mgdl !== null && benar(Number(mgdl))
  },
  dari: ukur,
})
const perutBesar = (jk: 'L' | 'P'): KolomRekap => ({
  siapa: semua((satu) => satu.jk === jk, menurut(ukur, 'lp', 'obesitas-sentral').siapa),
  dari: ukur,
})

/** What the questions of the elderly are of, and whether there was trouble in it; of those judged. */
const ranah = ['kognitif', 'mobilisasi', 'malnutrisi', 'pendengaran', 'penglihatan', 'depresi'] as const
const skilas = (satu: (typeof ranah)[number], ada: boolean): KolomRekap => ({
  siapa: semua(lansia, (orang) => {
    const hasil = putusanDi(orang.baris('lansia'), 'skilas')
    return hasil !== '-' && hasil.split('+').includes(satu) === ada
  }),
  dari: ['lansia'],
})
const aks = (hasil: string): KolomRekap => ({
  siapa: semua(lansia, menurut(['lansia'], 'aks', hasil).siapa),
  dari: ['lansia'],
})

const kolomHasil: Readonly<Record<string, KolomRekap>> = {
  imt_sangat_kurus: menurut(ukur, 'imt_kartu', 'sangat-kurus'),
  imt_kurus: menurut(ukur, 'imt_kartu', 'kurus'),
  imt_normal: menurut(ukur, 'imt_kartu', 'normal'),
  imt_gemuk: menurut(ukur, 'imt_kartu', 'gemuk'),
  imt_obesitas: menurut(ukur, 'imt_kartu', 'obesitas'),
  lp_l: perutBesar('L'),
  lp_p: perutBesar('P'),
  td_rendah: menurut(ukur, 'td_kartu', 'rendah'),
  td_normal: menurut(ukur, 'td_kartu', 'normal'),
  td_tinggi: menurut(ukur, 'td_kartu', 'tinggi'),
  gd_rendah: menurut(ukur, 'gds', 'rendah'),
  gd_normal: menurut(ukur, 'gds', 'normal', 'prediabetes'),
  gd_tinggi: menurut(ukur, 'gds', 'tinggi'),
  kol_normal: kolesterol((mgdl) => mgdl < batasKolesterol),
  kol_tinggi: kolesterol((mgdl) => mgdl >= batasKolesterol),
  jiwa_normal: menurut(['srq20'], 'srq', 'normal'),
  jiwa_tinggi: menurut(['srq20'], 'srq', 'abnormal'),
  jiwa_p17: menurut(['srq20'], 'srq_bunuh_diri', 'ya'),
  puma_rendah: menurut(['puma'], 'puma', 'rendah'),
  puma_tinggi: menurut(['puma'], 'puma', 'tinggi'),
  aks_m: aks('mandiri'),
  aks_r: aks('ringan'),
  aks_s: aks('sedang'),
  aks_b: aks('berat'),
  aks_t: aks('total'),
  ...Object.fromEntries(
    ranah.flatMap((satu) => [
      [`${satu}_ya`, skilas(satu, true)],
      [`${satu}_tidak`, skilas(satu, false)],
    ]),
  ),
  covid: {
    siapa: semua(lansia, (satu) => ya(isiDi(satu.baris('lansia'), 'covid'))),
    dari: ['lansia'],
  },
  edukasi: { siapa: diberi(kartuDewasa, 'edukasi', terisi), dari: kartuDewasa },
  rujuk: { siapa: diberi(kartuDewasa, 'rujuk_ke', isDirujuk), dari: kartuDewasa },
}

type Resmi = 'rekap-dewasa' | 'rekap-lansia'

function isiForm(kode: Resmi, input: MasukanRekap, nama: readonly Kelompok[]): IsiForm | null {
  const isIkut = dari(...nama)
  const hasil = Object.entries(kolomHasil).map(([id, { siapa, ...lain }]) => [
    id,
    { siapa: semua(isIkut, siapa), ...lain },
  ])
  return isiRekapKartu(input, {
    ...{ judul: resmiOf(kode).judul, tabel: `${kode} ${input.varian}`, kartu: kartuDewasa },
    stok: readSetelan(setelanStok, input.setelan).jumlahStok,
    kolom: Object.assign(
      Object.fromEntries(hasil) as Record<string, KolomRekap>,
      ...nama.map((satu) => kolomHadir(satu, dari(satu))),
    ),
    aturan: [
      aturanHadir(nama),
      {
        aturan: 'Pertanyaan 17 = ya termasuk yang tinggi',
        benar: (n) => n('jiwa_p17') <= n('jiwa_tinggi'),
      },
    ],
    isBelumLengkap: dariKelompok(input.warga.sampai, nama),
  })
}

/** The recap of adults and the elderly. @source docs/aturan/formulir.md, "Rekap dewasa dan lansia" */
export const rekapDewasa = formulir({
  ...samaRekap,
  setelan: setelanStok,
  kode: 'rekap-dewasa',
  sebut: 'Rekap dewasa dan lansia',
  kodeCetak: 'REKAP DEWASA',
  judul: resmiOf('rekap-dewasa').judul,
  varian: resmiOf('rekap-dewasa').varian,
  susun: (input) => isiForm('rekap-dewasa', input, input.varian === 'pisah' ? ['dewasa'] : ['dewasa', 'lansia']),
})

/** The recap of the elderly alone. @source docs/aturan/formulir.md, "Rekap dewasa dan lansia" */
export const rekapLansia = formulir({
  ...samaRekap,
  setelan: setelanStok,
  kode: 'rekap-lansia',
  sebut: 'Rekap lansia',
  kodeCetak: 'REKAP LANSIA',
  judul: resmiOf('rekap-lansia').judul,
  varian: resmiOf('rekap-lansia').varian,
  susun: (input) => isiForm('rekap-lansia', input, ['lansia']),
})
