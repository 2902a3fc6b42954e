import type { kodeSkdn } from '#shared/domain/skdn/indikator.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaPadat, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { BagianForm, FormModel, Sel } from './model.ts'
import { bulanDalam } from './periode.ts'
import {
  type BahanAnak,
  type BarisAnak,
  barisAnak,
  hurufCetak,
  isDiBulan,
  isiSiapa,
  kurangDi,
  listS,
  selBerat,
  selBulanAnak,
  selPanjang,
} from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selOrang, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'penimbangan-12'
const { judul, varian } = resmiOf(kode)

function isiBulan(bulan: Bulan): IsiKolom<BarisAnak> {
  const mm = bulan.slice(5)
  return {
    [`bb_${mm}`]: (baris) => selBulanAnak(baris, bulan, selBerat),
    [`tb_${mm}`]: (baris) => selBulanAnak(baris, bulan, selPanjang),
    [`nt_${mm}`]: (baris) =>
      selBulanAnak(baris, bulan, (anak) => {
        const huruf = hurufCetak(anak)
        return huruf === null ? null : selTeks(huruf)
      }),
  }
}

/** The sum of weights is D, that of lengths how many were measured, that of letters N. */
const cacah = (bulan: Bulan) => {
  const satu = (awalan: string | null) => ({ dicacah: { awalan, siapa: ({ anak }: BarisAnak) => anak.id } })
  const mm = bulan.slice(5)
  return { [`bb_${mm}`]: satu(null), [`tb_${mm}`]: satu(null), [`nt_${mm}`]: satu('N') }
}

const cocok: { readonly [K in (typeof kodeSkdn)[number]]: (anak: AnakSkdn) => boolean } = {
  S: () => true,
  K: ({ punyaKms }) => punyaKms,
  D: ({ timbang }) => timbang !== null,
  N: ({ timbang }) => timbang?.huruf === 'N',
  T: ({ timbang }) => timbang?.huruf === 'T',
  O: ({ timbang }) => timbang?.huruf === 'O',
  B: ({ timbang }) => timbang?.huruf === 'B',
  '2T': ({ timbang }) => timbang?.duaT === true,
  BGM: ({ timbang }) => timbang?.bgm === true,
}
/** In the order in which they are printed. */
const huruf = ['S', 'K', 'D', 'N', 'T', 'O', 'B', '2T', 'BGM'] as const

type BarisSkdn = { readonly huruf: (typeof huruf)[number]; readonly bulan: ReadonlyMap<Bulan, readonly AnakSkdn[]> }

/** The children of S in each month of which something may be said. */
function bulanSkdn({ anak, buka }: Masukan<BahanAnak>, ids: readonly string[]): Map<Bulan, AnakSkdn[]> {
  return new Map(
    anak.bulan.flatMap((satu) => {
      const isi = ids.filter((id) => isIsi(buka, id, satu.bulan))
      return isi.length === 0 ? [] : [[satu.bulan, isi.flatMap((id) => listS(satu, id).map(({ skdn }) => skdn))]]
    }),
  )
}

function bagianSkdn(input: Masukan<BahanAnak>, bulan: ReadonlyMap<Bulan, readonly AnakSkdn[]>): BagianForm {
  const isi: IsiKolom<BarisSkdn> = {
    huruf: (baris) => selTeks(baris.huruf),
    ...Object.fromEntries(
      bulanDalam(input.periode).map((satu) => [
        `b_${satu.slice(5)}`,
        (baris: BarisSkdn): Sel => {
          const anak = baris.bulan.get(satu)
          return anak ? selOrang(anak.filter(cocok[baris.huruf]).map((a) => a.anak.id)) : selKosong
        },
      ]),
    ),
  }
  const rows = huruf.map((satu) => ({ id: satu, sebut: satu, isi: { huruf: satu, bulan } }))
  return {
    nama: 'skdn',
    judul: 'SKDN tiap bulan',
    ...susunTabel({ kolom: kolomResmi(`${kode} ${input.varian}/skdn`, isi), baris: rows, tata: tataLembar(input) }),
  }
}

/** Of every month, that its letters add up. */
function periksa(bulan: ReadonlyMap<Bulan, readonly AnakSkdn[]>): FormModel['periksa'] {
  const banyak = (anak: readonly AnakSkdn[], satu: (typeof huruf)[number]) => anak.filter(cocok[satu]).length
  const salah = (isSalah: (n: (satu: (typeof huruf)[number]) => number) => boolean) =>
    [...bulan].filter(([, anak]) => isSalah((satu) => banyak(anak, satu))).map(([satu]) => satu)
  const aturan = [
    ['D = N + T + O + B', salah((n) => n('D') !== n('N') + n('T') + n('O') + n('B'))],
    ['K ≤ S dan D ≤ S', salah((n) => n('K') > n('S') || n('D') > n('S'))],
    ['2T ≤ T dan BGM ≤ D', salah((n) => n('2T') > n('T') || n('BGM') > n('D'))],
  ] as const
  return aturan.map(([satu, months]) => ({
    ...{ aturan: satu, benar: months.length === 0, anak: [] },
    angka: months.length === 0 ? `${bulan.size} bulan` : months.join(', '),
  }))
}

function isiForm(input: Masukan<BahanAnak>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const months = bulanDalam(input.periode)
  const isi = Object.assign({ ...isiSiapa }, ...months.map(isiBulan)) as IsiKolom<BarisAnak>
  const baris = ids.flatMap((id) => barisAnak(input, id, (_, bulan) => isDiBulan(input, id, bulan)))
  const bulan = bulanSkdn(input, ids)
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    periksa: periksa(bulan),
    bagian: [bagianSkdn(input, bulan)],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi, Object.assign({}, ...months.map(cacah))),
      baris,
      tata: tataLembar(input),
      jumlah: { kolom: 'nama', sebut: 'JUMLAH', stok: 'jumlah' },
    }),
  }
}

/**
 * The register of weighings of a year: a child a row, each month its weight, its length and its letter.
 *
 * @source docs/aturan/formulir.md, "Register penimbangan dua belas bulan"
 */
export const penimbangan12 = formulir({
  kode,
  sebut: 'Penimbangan 12 bulan',
  kodeCetak: 'PENIMBANGAN 12',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaPadat,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
