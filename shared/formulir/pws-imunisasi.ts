import { kunciNama, tanpaAwalan } from '#shared/domain/identitas/nama-tempat.ts'
import {
  isUci,
  type KodePws,
  kelasPws,
  type PasanganDo,
  pasanganDo,
  type SasaranPws,
} from '#shared/domain/imunisasi/pws.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { daftarPutus, idsOf, selDicatat, selDo } from './imunisasi/bagian.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { denganJumlah, idJumlah, kakiStatus, lebarPws } from './imunisasi/pws.ts'
import {
  belumLengkap,
  bulanIni,
  bulanLalu,
  kakiTakDicatat,
  type Rentang,
  sampaiIni,
  sasaranWilayah,
  terhitung,
  type Wilayah,
  wilayahOf,
} from './imunisasi/wilayah.ts'
import type { Masukan } from './masukan.ts'
import type { BagianForm, GayaForm, Sel } from './model.ts'
import { namaTempat } from './nama.ts'
import { selKosong, selNilai, selOrang, selStrip, selTeks, selTemuan } from './sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel, type Tata } from './tabel.ts'

/** What a row of the PWS watches; a set of several kinds is that which applies to the child. */
type Indikator = Pick<KodePws, 'sasaran'> & {
  readonly id: string
  readonly judul: string
  readonly kode: readonly string[]
}
const indikator = (id: string, judul: string, sasaran: SasaranPws, kode: readonly string[]): Indikator => ({
  ...{ id, judul, sasaran, kode },
})
const idl = indikator('idl', 'IDL', 'survivingInfant', ['IDL', 'IDL-HEXA'])
const daftarIndikator: readonly Indikator[] = [
  indikator('hb0', 'HB0', 'bayi', ['HB0']),
  indikator('bcg', 'BCG', 'bayi', ['BCG']),
  indikator('dpt1', 'DPT1', 'survivingInfant', ['DPT1']),
  indikator('dpt3', 'DPT3', 'survivingInfant', ['DPT3']),
  indikator('mr1', 'MR1', 'survivingInfant', ['MR1']),
  idl,
  indikator('ibl', 'IBL', 'baduta', ['IBL']),
]

type Baris = { readonly nama: string; readonly w: Wilayah; readonly target: number }
type Kolom = KolomTabel<Baris>

const dihitung = (w: Wilayah, { kode }: Indikator, rentang: Rentang) =>
  kode.flatMap((satu) => terhitung(w, satu, rentang, false))

function selPersen(w: Wilayah, satu: Indikator): Sel {
  if (!w.dicatat) return selKosong
  const nilai = persen(dihitung(w, satu, sampaiIni(w)).length, sasaranWilayah(w, satu.sasaran).length)
  return nilai === null ? selStrip : selNilai(nilai)
}

function selKelas({ w, target }: Baris, satu: Indikator): Sel {
  if (!w.dicatat) return selKosong
  const [ini, lalu, kum] = [bulanIni(w), bulanLalu(w), sampaiIni(w)].map((r) => dihitung(w, satu, r).length)
  const angka = { ini: ini ?? 0, lalu: lalu ?? 0, kum: kum ?? 0, sasaran: sasaranWilayah(w, satu.sasaran).length }
  const kelas = kelasPws(angka, { bulan: Number(w.buku.bulan.slice(5)), target })
  return kelas === null ? selStrip : selTemuan(kelas)
}

function kolomIndikator(satu: Indikator): Kolom[] {
  const bilangan = (akhir: string, judul: string, rentang: (w: Wilayah) => Rentang): Kolom => ({
    ...{ id: `${satu.id}_${akhir}`, judul: [satu.judul, judul], lebar: 'n', jenis: 'angka' },
    isi: ({ w }) => selDicatat(w, dihitung(w, satu, rentang(w))),
  })
  return [
    bilangan('ini', 'Bulan ini', bulanIni),
    bilangan('lalu', 'Bulan lalu', bulanLalu),
    bilangan('kum', 'Kumulatif', sampaiIni),
    {
      ...{ id: `${satu.id}_persen`, judul: [satu.judul, '%'], lebar: 'pc', jenis: 'persen' },
      isi: ({ w }) => selPersen(w, satu),
    },
    {
      ...{ id: `${satu.id}_status`, judul: [satu.judul, 'Status'], lebar: 'n', jenis: 'teks' },
      isi: (baris) => selKelas(baris, satu),
    },
  ]
}

const namaDanIndikator: readonly Kolom[] = [
  {
    ...{ id: 'posyandu', judul: ['Posyandu'], lebar: 'nama', jenis: 'teks', tetap: true },
    isi: ({ nama }) => selTeks(nama),
  },
  ...daftarIndikator.flatMap(kolomIndikator),
]
const kolom = namaDanIndikator.map((satu): Kolom => ({ ...satu, ...lebarPws(satu) }))

const kolomDo: readonly Kolom[] = [
  {
    ...{ id: 'posyandu', judul: ['Posyandu'], lebar: 'nama', jenis: 'teks', tetap: true },
    isi: ({ nama }) => selTeks(nama),
  },
  ...pasanganDo.map(
    (satu: PasanganDo): Kolom => ({
      ...{ id: `do_${satu.terakhir.toLowerCase()}`, judul: [`${satu.kode} (%)`], lebar: 'pc', jenis: 'persen' },
      isi: ({ w }) => selDo(w, satu),
    }),
  ),
]

type Desa = Baris & { readonly batas: number }
const kolomUci: readonly KolomTabel<Desa>[] = [
  { id: 'desa', judul: ['Desa'], lebar: 'nama', jenis: 'teks', tetap: true, isi: ({ nama }) => selTeks(nama) },
  {
    ...{ id: 'sasaran', judul: ['Surviving infant'], lebar: 'n', jenis: 'angka', stok: true },
    isi: ({ w }) => selOrang(idsOf(sasaranWilayah(w, idl.sasaran))),
  },
  {
    ...{ id: 'idl', judul: ['IDL'], lebar: 'n', jenis: 'angka' },
    isi: ({ w }) => selDicatat(w, dihitung(w, idl, sampaiIni(w))),
  },
  { id: 'persen', judul: ['%'], lebar: 'pc', jenis: 'persen', isi: ({ w }) => selPersen(w, idl) },
  {
    ...{ id: 'uci', judul: ['UCI'], lebar: 'n', jenis: 'teks' },
    isi: ({ w, batas }) => {
      if (!w.dicatat) return selKosong
      const uci = isUci(dihitung(w, idl, sampaiIni(w)).length, sasaranWilayah(w, idl.sasaran).length, batas)
      return uci === null ? selStrip : selTeks(uci ? 'tercapai' : 'belum')
    },
  },
]

const persenan = (...angka: readonly number[]) =>
  Object.fromEntries(angka.map((satu) => [String(satu), { label: `${satu} %` }]))
const setelan = {
  target: { judul: 'Target imunisasi setahun', pilihan: persenan(100, 95, 90, 80), awal: '100' },
  uci: { judul: 'Batas UCI desa', pilihan: persenan(80, 90, 95, 100), awal: '80' },
} satisfies SetelanFormulir

/** Drop-out a posyandu, and each desa against the share that makes it UCI. */
function bagianPws(
  input: Masukan<'imunisasi'>,
  baris: readonly BarisTabel<Baris>[],
  { tata, batas }: { readonly tata: Tata; readonly batas: number },
): BagianForm[] {
  const { imunisasi: buku, kepala, tempat } = input
  const desaOf = (id: string) => tanpaAwalan('desa', kepala.get(id)?.desa ?? tempat.desa ?? '–')
  const ids = baris.map(({ id }) => id)
  const desa = [...Map.groupBy(ids, (id) => kunciNama('desa', desaOf(id)))].map(([kunci, list]) => {
    const nama = desaOf(list[0] ?? '')
    return { id: `desa ${kunci}`, sebut: nama, isi: { nama, w: wilayahOf(buku, list), target: 0, batas } }
  })
  return [
    { nama: 'do', judul: 'Putus imunisasi (DO)', ...susunTabel({ kolom: kolomDo, baris, tata }) },
    {
      nama: 'uci',
      judul: `UCI desa: IDL paling sedikit ${batas} %`,
      ...susunTabel({ kolom: kolomUci, baris: desa, tata }),
    },
  ]
}

const barisJumlah = (w: Wilayah, target: number): BarisTabel<Baris> => ({
  ...{ id: idJumlah, sebut: 'JUMLAH' },
  isi: { nama: 'JUMLAH', w, target },
})

const judul = 'PEMANTAUAN WILAYAH SETEMPAT IMUNISASI'
const kertas = { ukuran: 'F4', arah: 'landscape', tepiMm: 10 } as const
const gaya: GayaForm = { hurufPt: 7, sisiPt: 0.8, atasPt: [2.4, 2.4], tinggi: 'rapat' }

function isiPws(input: Masukan<'imunisasi'>): IsiForm | null {
  const { imunisasi: buku, posyanduId, kepala, tempat, pengaturan } = input
  const one = posyanduId === null ? null : kepala.get(posyanduId)
  if (one === undefined) return null
  const asked = new Map(one === null || posyanduId === null ? kepala : [[posyanduId, one]])
  const pilih = readSetelan(setelan, input.setelan)
  const target = Number(pilih.target)
  const semua = wilayahOf(buku, asked.keys())
  const tata = { kertas: { ...kertas, ukuran: pengaturan.kertas }, gaya }
  const baris = [...asked].map(([id, { nama }]) => ({
    id,
    sebut: nama,
    isi: { nama, w: wilayahOf(buku, [id]), target },
  }))
  return {
    cakupan: one === null ? namaTempat(tempat) : one.nama,
    tempat: [one === null ? namaTempat(tempat) : one.nama],
    judul: [judul, formatBulan(buku.bulan).toUpperCase()],
    kepala: kepalaUnit(input),
    daftar: [...belumLengkap(semua), ...(semua.dicatat ? daftarPutus(semua) : [])],
    kaki: [...kakiTakDicatat(semua, asked), kakiStatus],
    ...denganJumlah(susunTabel({ kolom, baris: [...baris, barisJumlah(semua, target)], tata })),
    bagian: bagianPws(input, baris, { tata, batas: Number(pilih.uci) }),
  }
}

/**
 * How far each posyandu has come with its doses: a row a posyandu.
 *
 * @source docs/aturan/imunisasi.md, "PWS"
 */
export const pwsImunisasi = formulir({
  kode: 'pws-imunisasi',
  sebut: 'PWS Imunisasi',
  kodeCetak: 'PWS/IMUNISASI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['imunisasi'],
  varian: ['baku'],
  setelan,
  kertas,
  gaya,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiPws,
})
