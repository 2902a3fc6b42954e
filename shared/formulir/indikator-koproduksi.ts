import { type NilaiIndikator, nilaiIndikator } from '#shared/domain/koproduksi/indikator.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { atasLembar, gayaLaporan, posyanduDiminta, teksAtauKosong } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selTeks, selTemuan } from './sel.ts'
import { nilaiAtauKosong } from './sip5/sel-hamil.ts'
import { type LebarKolom, susunTabel } from './tabel.ts'

const kode = 'indikator-koproduksi'
const { judul, varian } = resmiOf(kode)
const kertas = { ukuran: 'A4', arah: 'portrait', tepiMm: 10 } as const

/** Amounts of money stand among the figures; words are short. */
const lebar: Readonly<Record<string, LebarKolom>> = {
  ...{ faktor: 'tgl', pembilang: 'cmkg', penyebut: 'cmkg', nilai: 'cmkg', satuan: 'cmkg', bawah: 'kg', atas: 'kg' },
  ...{ status: 'cmkg', jendela: 'tgl' },
}

type Input = Masukan<'bersama'>

const isi: IsiKolom<NilaiIndikator> = {
  kode: ({ indikator }) => selTeks(indikator.kode),
  faktor: ({ indikator }) => selTeks(indikator.faktor),
  nama: ({ indikator }) => selTeks(indikator.nama),
  pembilang: ({ pembilang }) => nilaiAtauKosong(pembilang),
  penyebut: ({ penyebut }) => nilaiAtauKosong(penyebut),
  nilai: ({ nilai }) => nilaiAtauKosong(nilai),
  satuan: ({ indikator }) => teksAtauKosong(indikator.satuan),
  bawah: ({ bawah }) => nilaiAtauKosong(bawah),
  atas: ({ atas }) => nilaiAtauKosong(atas),
  status: ({ status }) => selTemuan(status),
  jendela: ({ indikator }) => selTeks(indikator.jendela),
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const nilai = nilaiIndikator(input.bersama, ids)
  const belum = nilai.flatMap(({ disimpan, indikator }) => (disimpan ? [] : indikator.kode))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaUnit(input),
    kaki: [`Rentang 95 % menurut Wilson. Belum dicatat di buku ini: ${belum.join(', ')}.`],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi).map((satu) => ({
        ...satu,
        lebar: lebar[satu.id] ?? satu.lebar,
      })),
      baris: nilai.map((satu) => ({ id: satu.indikator.kode, sebut: satu.indikator.nama, isi: satu })),
      tata: { kertas, gaya: gayaLaporan },
    }),
  }
}

/**
 * How bidan, kader and residents run a posyandu together: forty-nine figures from what they wrote down.
 *
 * @source docs/aturan/koproduksi.md, "Indicators"
 */
export const indikatorKoproduksi = formulir({
  kode,
  sebut: 'Indikator koproduksi',
  kodeCetak: 'KOPRODUKSI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'catatan',
  pembuat: semuaTempat,
  bahan: ['bersama'],
  varian,
  setelan: {},
  kertas,
  gaya: gayaLaporan,
  nomorKolom: false,
  barisKosong: 0,
  tandaTangan: 'pos',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
