import { hariNifasAkhir, isBusui, isHamilDi } from '#shared/domain/siklus/ibu.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm } from './formulir.ts'
import { setelanMenyusui } from './ibu.ts'
import {
  type AnggotaRekap,
  aturanHadir,
  bukan,
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
  tidak,
  ya,
} from './rekap-kartu.ts'
import { setelanStok } from './rekap-tahun.ts'
import { resmiOf } from './resmi.ts'

const kode = 'rekap-bumil'
/** The cards whose last row says by which day she is judged. */
export const kartuIbu = ['ibu-hamil', 'nifas']
const { judul, varian } = resmiOf(kode)

const setelan = {
  ...setelanStok,
  ...setelanMenyusui,
  tbc: {
    judul: 'Bergejala TBC',
    pilihan: {
      kartu: { label: 'Dua gejala atau lebih', ket: 'Seperti kepala kolomnya.' },
      kmk: { label: 'Terduga atau kontak erat', ket: 'Satu gejala sudah cukup.' },
    },
    awal: 'kartu',
  },
} as const satisfies SetelanFormulir
type Setelan = ReturnType<typeof readSetelan<typeof setelan>>

export const hamil: Siapa = ({ ibu, pada }) => ibu !== null && isHamilDi(ibu, bulanOf(pada), pada)
/** @param batas completed months of the child until which she is one who nurses */
export const busuiSampai =
  (batas: number): Siapa =>
  ({ ibu, pada }) =>
    ibu !== null && isBusui(ibu, bulanOf(pada), [pada, batas])

/** The card that says how she is: that of her pregnancy, else that after the birth. */
const kartuOf = (satu: AnggotaRekap) => (hamil(satu) ? 'ibu-hamil' : 'nifas')
const menurut =
  (apa: string, ...hasil: readonly string[]): Siapa =>
  (satu) =>
    hasil.includes(putusanDi(satu.baris(kartuOf(satu)), apa))

/** Of the pregnant: what the row that counts answers. */
const jawab = (kolom: string, nilai: string): Siapa =>
  semua(hamil, (satu) => isiDi(satu.baris('ibu-hamil'), kolom) === nilai)
const diberiHamil = (kolom: string, benar: (nilai: string | number) => boolean): Siapa =>
  semua(hamil, diberi(['ibu-hamil'], kolom, benar))
const paling = (batas: number) => (nilai: string | number) => Number(nilai) >= batas

/** Answers on the rows of the days of nifas, whatever she is on the day she is judged by. */
const jawabanVitaminA = (satu: AnggotaRekap) =>
  satu
    .kunjungan('nifas')
    .filter((baris) => {
      const hari = putusanDi(baris, 'hari_nifas')
      return hari !== '-' && Number(hari) >= 0 && Number(hari) <= hariNifasAkhir
    })
    .map((baris) => isiDi(baris, 'vita_konsumsi'))

const edukasi: Siapa = (satu) => diberi([kartuOf(satu)], 'edukasi', terisi)(satu)

/** Of both, by the card of each. */
const menurutKartu = ({ tbc }: Setelan): Readonly<Record<string, Siapa>> => ({
  bb_hijau: menurut('kurva_bb', 'hijau'),
  bb_merah: menurut('kurva_bb', 'merah'),
  lila_hijau: menurut('kek', 'tidak-kek'),
  lila_merah: menurut('kek', 'kek'),
  td_hijau: menurut('td_ibu', 'normal'),
  td_merah: menurut('td_ibu', 'tinggi', 'sangat-tinggi'),
  tbc: tbc === 'kartu' ? menurut('tbc_kartu', 'dua-atau-lebih') : menurut('tbc_kmk', 'terduga', 'kontak-erat'),
  edukasi,
})

const hanyaHamil: Readonly<Record<string, Siapa>> = {
  ttd_dapat: diberiHamil('ttd_jumlah', paling(1)),
  ttd_harian: jawab('ttd_konsumsi', 'setiap-hari'),
  ttd_tidak: jawab('ttd_konsumsi', 'tidak-setiap-hari'),
  pmt_dapat: diberiHamil('mt_porsi', paling(1)),
  pmt_harian: jawab('mt_konsumsi', 'setiap-hari'),
  pmt_tidak: jawab('mt_konsumsi', 'tidak-setiap-hari'),
  kelas_ya: diberiHamil('kelas_ibu', ya),
  kelas_tidak: semua(diberiHamil('kelas_ibu', tidak), bukan(diberiHamil('kelas_ibu', ya))),
  rujuk_hamil: diberiHamil('rujuk_ke', isDirujuk),
}

const hanyaBusui: Readonly<Record<string, Siapa>> = {
  kb_ya: (satu) => ya(isiDi(satu.baris('nifas'), 'kb')),
  kb_tidak: (satu) => tidak(isiDi(satu.baris('nifas'), 'kb')),
  rujuk_busui: diberi(['nifas'], 'rujuk_ke', isDirujuk),
}

function kolomDi(setelan: Setelan): Readonly<Record<string, KolomRekap>> {
  const busui = busuiSampai(Number(setelan.batasMenyusui))
  const keduanya: Siapa = (satu) => hamil(satu) || busui(satu)
  const dari = (syarat: Siapa, kolom: Readonly<Record<string, Siapa>>) =>
    Object.fromEntries(Object.entries(kolom).map(([id, siapa]) => [id, { siapa: semua(syarat, siapa) }]))
  return {
    ...kolomHadir('hamil', hamil),
    ...kolomHadir('busui', busui),
    ...dari(keduanya, menurutKartu(setelan)),
    ...dari(hamil, hanyaHamil),
    ...dari(busui, hanyaBusui),
    vita_ya: { siapa: (satu) => jawabanVitaminA(satu).some(ya) },
    vita_tidak: { siapa: (satu) => jawabanVitaminA(satu).some(tidak) && !jawabanVitaminA(satu).some(ya) },
  }
}

function isiForm(input: MasukanRekap): IsiForm | null {
  const pilih = readSetelan(setelan, input.setelan)
  const { ibu } = input.warga
  return isiRekapKartu(input, {
    ...{ judul, tabel: `${kode} ${input.varian}`, kartu: kartuIbu, stok: pilih.jumlahStok },
    kolom: kolomDi(pilih),
    aturan: [
      aturanHadir(['hamil', 'busui']),
      {
        aturan: 'Hijau + merah ≤ sasaran',
        benar: (n) =>
          ['bb', 'lila', 'td'].every((satu) => n(`${satu}_hijau`, `${satu}_merah`) <= n('hamil_ada', 'busui_ada')),
      },
    ],
    isBelumLengkap: ({ id }) => ibu.has(id),
  })
}

/**
 * The recap of women who are pregnant, after a birth or nursing: a month a row.
 *
 * @source docs/aturan/formulir.md, "Rekap ibu"
 */
export const rekapBumil = formulir({
  ...samaRekap,
  kode,
  sebut: 'Rekap ibu hamil, nifas, menyusui',
  kodeCetak: 'REKAP BUMIL',
  judul,
  varian,
  setelan,
  susun: isiForm,
})
