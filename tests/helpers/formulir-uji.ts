import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { createForm } from '#shared/formulir/buat.ts'
import { formulir, semuaTempat } from '#shared/formulir/formulir.ts'
import { judulTahun, kepalaIlp, kepalaSip } from '#shared/formulir/kepala.ts'
import type { Masukan } from '#shared/formulir/masukan.ts'
import type { FormModel, GayaForm, Sel } from '#shared/formulir/model.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import {
  selHitam,
  selKosong,
  selNilai,
  selOrang,
  selStrip,
  selTanda,
  selTanggal,
  selTeks,
} from '#shared/formulir/sel.ts'
import { type BarisTabel, type KolomTabel, kakiStok, susunTabel } from '#shared/formulir/tabel.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { type MasukanForm, sampleMasukan } from './form-sample.ts'

/** Forms nobody prints: what the shapes of forms can say, described as a real one would be. */

const kertas = { ukuran: 'F4', arah: 'landscape', tepiMm: 10 } as const
const rapat: GayaForm = { hurufPt: 8, sisiPt: 1.5, atasPt: [2.4, 2.4], tinggi: 'rapat' }
const padat: GayaForm = { ...rapat, hurufPt: 6.5, sisiPt: 0.6 }

type Anak = { readonly no: number; readonly anak: AnakSkdn }

/** The children of the posyandu, by name. */
function barisAnak(input: Masukan<'skdn'>): BarisTabel<Anak>[] {
  const places = input.skdn.posyandu.filter(
    ({ posyandu }) => input.posyanduId === null || posyandu.id === input.posyanduId,
  )
  return places.flatMap(({ posyandu, anak }) =>
    anak
      .toSorted((a, b) => a.anak.nama.localeCompare(b.anak.nama, 'id'))
      .map((one, i) => ({
        id: one.anak.id,
        sebut: one.anak.nama,
        isi: { no: i + 1, anak: one },
        posyandu: posyandu.nama,
      })),
  )
}

const no: KolomTabel<Anak> = {
  id: 'no',
  judul: ['NO'],
  lebar: 'no',
  jenis: 'angka',
  tetap: true,
  isi: ({ no: n }) => selNilai(n),
}
const nama: KolomTabel<Anak> = {
  id: 'nama',
  judul: ['NAMA BALITA'],
  lebar: 'nama',
  jenis: 'teks',
  tetap: true,
  isi: ({ anak }) => selTeks(anak.anak.nama),
}

const berat = ({ anak: { timbang } }: Anak): Sel =>
  timbang?.penimbangan.bbG ? selNilai(timbang.penimbangan.bbG / 1000) : selStrip
const huruf = ({ anak: { timbang } }: Anak): Sel => (timbang ? selTeks(timbang.huruf) : selStrip)

const kolomRegister: readonly KolomTabel<Anak>[] = [
  no,
  nama,
  { id: 'jk', judul: ['L/P'], lebar: 'tik', jenis: 'teks', isi: ({ anak }) => selTeks(anak.jk) },
  {
    id: 'tgl_lahir',
    judul: ['TANGGAL LAHIR'],
    lebar: 'tgl',
    jenis: 'tanggal',
    isi: ({ anak }) => (anak.anak.tanggalLahir === null ? selKosong : selTanggal(anak.anak.tanggalLahir)),
  },
  { id: 'umur', judul: ['UMUR (bln)'], lebar: 'n', jenis: 'angka', isi: ({ anak }) => selNilai(anak.umur) },
  {
    id: 'kms',
    judul: ['PUNYA KMS'],
    lebar: 'tik',
    jenis: 'tanda',
    isi: ({ anak }) => (anak.punyaKms ? selTanda : selKosong),
  },
  { id: 'bb', judul: ['PENIMBANGAN BULAN INI', 'BERAT (kg)'], lebar: 'kg', jenis: 'kg', isi: berat },
  { id: 'nt', judul: ['PENIMBANGAN BULAN INI', 'HASIL', 'N/T/O/B'], lebar: 'tik', jenis: 'teks', isi: huruf },
  {
    id: 'asi',
    judul: ['PENIMBANGAN BULAN INI', 'HASIL', 'ASI 0–5 BULAN'],
    lebar: 'tik',
    jenis: 'tanda',
    isi: ({ anak }) => (anak.umur > 5 ? selHitam : selStrip),
  },
  { id: 'ket', judul: ['KETERANGAN'], lebar: 'ket', jenis: 'teks', isi: () => selTeks('') },
]

const sama = {
  satuan: 'anak',
  pembuat: semuaTempat,
  setelan: {},
  kertas,
  nomorKolom: true,
  tandaTangan: 'tiga',
  lampiran: [],
  tiapBulan: false,
} as const

/** One child a row, ten columns. */
export const registerUji = formulir({
  ...sama,
  kode: 'uji-register',
  sebut: 'Uji Register',
  kodeCetak: 'UJI 1',
  judul: 'REGISTER UJI BALITA DALAM WILAYAH KERJA POSYANDU',
  periode: 'bulan',
  bentuk: 'register',
  cakupan: 'posyandu',
  bahan: ['skdn'],
  varian: ['sepuluh'],
  gaya: rapat,
  barisKosong: 5,
  susun: (input) => ({
    cakupan: 'Posyandu uji',
    tempat: [input.posyanduId ?? 'semua'],
    judul: ['REGISTER UJI BALITA DALAM WILAYAH KERJA POSYANDU'],
    kepala: kepalaSip(input),
    ...susunTabel({ kolom: kolomRegister, baris: barisAnak(input), tata: { kertas, gaya: rapat } }),
  }),
})

const bulanSetahun = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`)
const ini = '2026-10'

/** Three columns a month: too many for the page, so that heads turn. */
const kolomTahun: readonly KolomTabel<Anak>[] = [
  no,
  nama,
  ...bulanSetahun.flatMap((bulan): KolomTabel<Anak>[] => {
    const judul = ['HASIL PENIMBANGAN', namaBulan(bulan).toUpperCase()] as const
    const here = (isi: (one: Anak) => Sel) => (one: Anak) => (bulan === ini ? isi(one) : selKosong)
    const mm = bulan.slice(5)
    return [
      { id: `bb_${mm}`, judul: [...judul, 'Berat badan'], lebar: 'kg', jenis: 'kg', isi: here(berat) },
      { id: `tb_${mm}`, judul: [...judul, 'Tinggi badan'], lebar: 'kg', jenis: 'cm', isi: () => selKosong },
      { id: `nt_${mm}`, judul: [...judul, 'N/T'], lebar: 'tik', jenis: 'teks', isi: here(huruf) },
    ]
  }),
  { id: 'ket', judul: ['KETERANGAN'], lebar: 'ket', jenis: 'teks', isi: () => selTeks('') },
]

export const registerTahunUji = formulir({
  ...sama,
  kode: 'uji-tahun',
  sebut: 'Uji Tahun',
  kodeCetak: 'UJI 2',
  judul: 'REGISTER UJI DUA BELAS BULAN',
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  bahan: ['skdn'],
  varian: ['baku'],
  gaya: padat,
  tandaTangan: 'pos',
  barisKosong: 5,
  susun: (input) => ({
    cakupan: 'Posyandu uji',
    tempat: [input.posyanduId ?? 'semua'],
    judul: ['REGISTER UJI DUA BELAS BULAN', judulTahun(input)],
    kepala: kepalaSip(input),
    ...susunTabel({ kolom: kolomTahun, baris: barisAnak(input), tata: { kertas, gaya: padat } }),
  }),
})

type Bulan = { readonly bulan: string; readonly angka: { readonly S: number; readonly D: number } | null }

const orang = (n: number): Sel => selOrang(Array.from({ length: n }, (_, i) => `anak-${i}`))
const sejauh =
  (isi: (angka: NonNullable<Bulan['angka']>) => Sel) =>
  ({ angka }: Bulan) =>
    angka === null ? selKosong : isi(angka)

const kolomRekap: readonly KolomTabel<Bulan>[] = [
  {
    id: 'bulan',
    judul: ['BULAN'],
    lebar: 'bulan',
    jenis: 'teks',
    tetap: true,
    isi: ({ bulan }) => selTeks(namaBulan(bulan)),
  },
  { id: 's', judul: ['BALITA', 'S'], lebar: 'n', jenis: 'angka', stok: true, isi: sejauh(({ S }) => orang(S)) },
  { id: 'd', judul: ['BALITA', 'D'], lebar: 'n', jenis: 'angka', isi: sejauh(({ D }) => orang(D)) },
  { id: 'ds', judul: ['BALITA', 'D/S'], lebar: 'pc', jenis: 'persen', isi: { bagian: ['d'], dari: ['s'] } },
  { id: 'ket', judul: ['KETERANGAN'], lebar: 'ket', jenis: 'teks', isi: () => selTeks('') },
]

/** A year sheet: a row a month, and their sum; with a further table. */
export const rekapUji = formulir({
  ...sama,
  kode: 'uji-rekap',
  sebut: 'Uji Rekap',
  kodeCetak: 'UJI 3',
  judul: 'REKAPITULASI UJI',
  periode: 'tahun',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  bahan: ['balok'],
  varian: ['baku', 'hitam'],
  gaya: rapat,
  tandaTangan: 'desa',
  barisKosong: 0,
  susun: (input) => {
    const reached = new Map(input.balok.map((b) => [b.bulan, b]))
    const baris = bulanSetahun.map((bulan) => ({
      id: bulan,
      sebut: namaBulan(bulan),
      isi: { bulan, angka: reached.get(bulan) ?? null },
    }))
    const stok = input.varian === 'hitam' ? 'hitam' : 'jumlah'
    const tata = { kertas, gaya: rapat }
    const tabel = susunTabel({ kolom: kolomRekap, baris, tata, jumlah: { kolom: 'bulan', sebut: 'JUMLAH', stok } })
    const atas = susunTabel({ kolom: kolomRekap, baris: baris.slice(0, 3), tata })
    return {
      cakupan: 'Posyandu uji',
      tempat: [input.posyanduId ?? 'semua'],
      judul: ['REKAPITULASI UJI', judulTahun(input)],
      kepala: kepalaIlp(input),
      kaki: stok === 'jumlah' ? [kakiStok] : [],
      ...tabel,
      bagian: [{ nama: 'triwulan', judul: 'Triwulan pertama', ...atas }],
    }
  },
})

function pasti(model: FormModel | null): FormModel {
  if (!model) throw new Error('no form')
  return model
}

const sample = (anakPerPosyandu = 31): MasukanForm =>
  sampleMasukan({}, { posyandu: 2, anakPerPosyandu, bulan: ini }).balokOf('pos-2')

export function buatRegisterUji(posyanduId: string | null = 'pos-2', anak?: number): FormModel {
  return pasti(createForm(registerUji, { ...sample(anak), posyanduId, varian: 'sepuluh' }))
}
export function buatRegisterTahunUji(): FormModel {
  return pasti(createForm(registerTahunUji, { ...sample(), periode: periodeOf('tahun', ini) }))
}
export function buatRekapUji(varian: 'baku' | 'hitam' = 'baku'): FormModel {
  return pasti(createForm(rekapUji, { ...sample(), varian, periode: periodeOf('tahun', ini) }))
}
