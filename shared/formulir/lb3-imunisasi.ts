import { type KodePws, kodeHb0, kodePws, targetBulan } from '#shared/domain/imunisasi/pws.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { bagianImunisasi, daftarPutus, idsOf, selDicatat } from './imunisasi/bagian.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import {
  belumLengkap,
  bulanIni,
  kakiTakDicatat,
  type Rentang,
  sampaiIni,
  sasaranWilayah,
  terhitung,
  type Wilayah,
  wilayahOf,
} from './imunisasi/wilayah.ts'
import type { Masukan } from './masukan.ts'
import type { FormModel, GayaForm, Sel } from './model.ts'
import { namaTempat } from './nama.ts'
import { jumlahKolom, selKosong, selNilai, selOrang, selTeks } from './sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel } from './tabel.ts'

type Antigen = KodePws & { readonly no: number; readonly target: number; readonly w: Wilayah }
type Kolom = KolomTabel<Antigen>
type Jk = 'L' | 'P'

const kelamin = [
  ['l', 'L'],
  ['p', 'P'],
] as const

/** Persons of a sex in a column, and both in one that adds them. */
function bertiga(
  id: string,
  judul: string,
  isi: (baris: Antigen, jk: Jk | null) => Sel,
  stok: Pick<Kolom, 'stok'> = {},
): Kolom[] {
  const satu = kelamin.map(
    ([akhir, jk]): Kolom => ({
      ...{ id: `${id}_${akhir}`, judul: [judul, jk], lebar: 'nn', jenis: 'angka', ...stok },
      isi: (baris) => isi(baris, jk),
    }),
  )
  const rumus = jumlahKolom(kelamin.map(([akhir]) => `${id}_${akhir}`))
  const jumlah: Kolom = {
    ...{ id, judul: [judul, 'Jumlah'], lebar: 'n', jenis: 'angka', ...stok },
    isi: (baris) => {
      const sel = isi(baris, null)
      return sel.kind === 'angka' ? { ...sel, rumus } : sel
    },
  }
  return [...satu, jumlah]
}

const selSasaran = ({ w, sasaran }: Antigen, jk: Jk | null): Sel =>
  w.posyandu.size === 0
    ? selKosong
    : selOrang(idsOf(sasaranWilayah(w, sasaran).filter((orang) => jk === null || orang.jk === jk)))

const selDosis = (rentang: (w: Wilayah) => Rentang, kejar: boolean) => {
  return ({ w, kode }: Antigen, jk: Jk | null): Sel =>
    selDicatat(
      w,
      terhitung(w, kode, rentang(w), kejar).filter((orang) => jk === null || orang.jk === jk),
    )
}

function selCakupan({ w, kode, sasaran }: Antigen): Sel {
  if (!w.dicatat) return selKosong
  const nilai = persen(terhitung(w, kode, sampaiIni(w), false).length, sasaranWilayah(w, sasaran).length)
  return { kind: 'persen', nilai, rumus: { jenis: 'persenKolom', bagian: ['kum'], dari: ['sasaran'] } }
}

const kolom: readonly Kolom[] = [
  { id: 'no', judul: ['No'], lebar: 'no', jenis: 'angka', tetap: true, isi: ({ no }) => selNilai(no) },
  { id: 'antigen', judul: ['Antigen'], lebar: 'teks', jenis: 'teks', tetap: true, isi: ({ nama }) => selTeks(nama) },
  ...bertiga('sasaran', 'Sasaran', selSasaran, { stok: true }),
  ...bertiga('ini', 'Bulan ini', selDosis(bulanIni, false)),
  ...bertiga('kum', 'Januari s.d. bulan ini', selDosis(sampaiIni, false)),
  {
    ...{ id: 'kejar_ini', judul: ['Kejar', 'Bulan ini'], lebar: 'n', jenis: 'angka' },
    isi: (baris) => selDosis(bulanIni, true)(baris, null),
  },
  {
    ...{ id: 'kejar_kum', judul: ['Kejar', 'Kumulatif'], lebar: 'n', jenis: 'angka' },
    isi: (baris) => selDosis(sampaiIni, true)(baris, null),
  },
  { id: 'persen', judul: ['%'], lebar: 'pc', jenis: 'persen', isi: selCakupan },
  {
    ...{ id: 'target', judul: ['Target s.d. bulan ini (%)'], lebar: 'pc', jenis: 'persen' },
    isi: ({ w, target }) => (w.posyandu.size === 0 ? selKosong : selNilai(target)),
  },
]

const setelan = {
  target: {
    judul: 'Target imunisasi setahun',
    pilihan: {
      '100': { label: '100 %' },
      '95': { label: '95 %' },
      '90': { label: '90 %' },
      '80': { label: '80 %' },
    },
    awal: '100',
  },
} as const satisfies SetelanFormulir

function barisAntigen(w: Wilayah, target: number): BarisTabel<Antigen>[] {
  return kodePws(w.buku.je).map((satu, i) => ({
    id: satu.kode,
    sebut: satu.nama,
    isi: { ...satu, no: i + 1, target, w },
  }))
}

/** Numbers that must agree. */
function periksaImunisasi(w: Wilayah): FormModel['periksa'] {
  if (!w.dicatat) return []
  const banyak = (kode: string) => terhitung(w, kode, sampaiIni(w), false).length
  const [awal, kemudian, semua] = [banyak(kodeHb0.dalam24Jam), banyak(kodeHb0.kemudian), banyak('HB0')]
  const [idl, mr1] = [banyak('IDL'), banyak('MR1')]
  return [
    {
      ...{ aturan: 'HB0 < 24 jam + 1–7 hari = HB0', benar: awal + kemudian === semua, anak: [] },
      angka: `${awal} + ${kemudian} = ${semua}`,
    },
    { aturan: 'IDL ≤ MR 1', benar: idl <= mr1, angka: `${idl} ≤ ${mr1}`, anak: [] },
  ]
}

const judul = 'LAPORAN BULANAN HASIL IMUNISASI RUTIN'
const kertas = { ukuran: 'F4', arah: 'portrait', tepiMm: 10 } as const
const gaya: GayaForm = { hurufPt: 8, sisiPt: 1.5, atasPt: [2, 2], tinggi: 'rapat' }

function isiLb3Imunisasi(input: Masukan<'imunisasi' | 'persediaan'>): IsiForm | null {
  const { imunisasi: buku, posyanduId, kepala, tempat, pengaturan } = input
  const one = posyanduId === null ? null : kepala.get(posyanduId)
  if (one === undefined) return null
  const asked = new Map(one === null || posyanduId === null ? kepala : [[posyanduId, one]])
  const w = wilayahOf(buku, asked.keys())
  const target = targetBulan(Number(readSetelan(setelan, input.setelan).target), Number(buku.bulan.slice(5)))
  const tata = { kertas: { ...kertas, ukuran: pengaturan.kertas }, gaya }
  return {
    cakupan: one === null ? namaTempat(tempat) : one.nama,
    tempat: [one === null ? namaTempat(tempat) : one.nama],
    judul: [judul, formatBulan(buku.bulan).toUpperCase()],
    kepala: kepalaUnit(input),
    periksa: periksaImunisasi(w),
    daftar: [...belumLengkap(w), ...(w.dicatat ? daftarPutus(w) : [])],
    kaki: [
      ...kakiTakDicatat(w, asked),
      'Yang dihitung anggota posyandu pada hari dosisnya, di mana pun diberikan; dosis menempati urutannya, apa pun labelnya.',
      'Kejar: sesudah umur 12 bulan (PCV 3, DPT-HB-Hib dan MR lanjutan: 24 bulan).',
    ],
    ...susunTabel({ kolom, baris: barisAntigen(w, target), tata }),
    bagian: bagianImunisasi(w, input.persediaan, tata),
  }
}

/**
 * The monthly report of routine immunisation: a row an antigen.
 *
 * @source docs/aturan/formulir.md, "Imunisasi"; docs/aturan/imunisasi.md, "PWS"
 */
export const lb3Imunisasi = formulir({
  kode: 'lb3-imunisasi',
  sebut: 'LB3 Imunisasi',
  kodeCetak: 'LB3/IMUNISASI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['imunisasi', 'persediaan'],
  varian: ['2023'],
  setelan,
  kertas,
  gaya,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiLb3Imunisasi,
})
