import type { BukuPersediaan, DosisDiSini, OrangImunisasi } from '#shared/bahan/bahan.ts'
import { daftarTempat } from '#shared/domain/imunisasi/jadwal.ts'
import {
  himpunanPws,
  isPutus,
  type KodePws,
  kodeTepat,
  type PasanganDo,
  pasanganDo,
  persenDo,
  vaksinOf,
} from '#shared/domain/imunisasi/pws.ts'
import { bahanOf, type KodeBahan, kodeBahan } from '#shared/domain/persediaan/bahan.ts'
import { type BulanStok, bulanStok } from '#shared/domain/persediaan/persediaan.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { gerakDari } from '../gerak-stok.ts'
import type { BagianForm, DaftarAnak, Sel } from '../model.ts'
import { selHitam, selKosong, selNilai, selOrang, selStrip, selTeks } from '../sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel, type Tata } from '../tabel.ts'
import {
  bulanIni,
  isDicatat,
  type Rentang,
  rumahPada,
  sampaiIni,
  sasaranWilayah,
  terhitung,
  type Wilayah,
} from './wilayah.ts'

/** The tables beside the monthly report of immunisation. */

export const idsOf = (orang: readonly OrangImunisasi[]): string[] => orang.map(({ id }) => id)

/** A number of persons; empty where nobody writes doses down. */
export const selDicatat = ({ dicatat }: Wilayah, orang: readonly OrangImunisasi[]): Sel =>
  dicatat ? selOrang(idsOf(orang)) : selKosong

type Baris<T> = T & { readonly w: Wilayah }
const kolomKode = <T extends { readonly kode: string }>(): KolomTabel<T> => ({
  ...{ id: 'kode', judul: ['Kode'], lebar: 'n', jenis: 'teks', tetap: true },
  isi: ({ kode }) => selTeks(kode),
})

type Set = Baris<KodePws>
const selSet = (rentang: (w: Wilayah) => Rentang, kejar: boolean) => {
  return ({ kode, w }: Set): Sel =>
    kejar && kode === kodeTepat ? selHitam : selDicatat(w, terhitung(w, kode, rentang(w), kejar))
}

function selPersenSet({ kode, sasaran, w }: Set): Sel {
  if (!w.dicatat) return selKosong
  const nilai = persen(terhitung(w, kode, sampaiIni(w), false).length, sasaranWilayah(w, sasaran).length)
  return nilai === null ? selStrip : selNilai(nilai)
}

const kolomSet: readonly KolomTabel<Set>[] = [
  kolomKode(),
  { id: 'lengkap_ini', judul: ['Lengkap ini'], lebar: 'n', jenis: 'angka', isi: selSet(bulanIni, false) },
  { id: 'kejar_ini', judul: ['Kejar ini'], lebar: 'n', jenis: 'angka', isi: selSet(bulanIni, true) },
  { id: 'lengkap_kum', judul: ['Lengkap kum'], lebar: 'n', jenis: 'angka', isi: selSet(sampaiIni, false) },
  { id: 'kejar_kum', judul: ['Kejar kum'], lebar: 'n', jenis: 'angka', isi: selSet(sampaiIni, true) },
  { id: 'persen', judul: ['Persen'], lebar: 'pc', jenis: 'persen', isi: selPersenSet },
]

type Do = Baris<PasanganDo>
const jumlahDo = ({ w }: Do, kode: string) => terhitung(w, kode, sampaiIni(w), false)

/** Drop-out in percent; a number below zero is printed as one. */
export function selDo(w: Wilayah, { pertama, terakhir }: PasanganDo): Sel {
  if (!w.dicatat) return selKosong
  const banyak = (kode: string) => terhitung(w, kode, sampaiIni(w), false).length
  const nilai = persenDo(banyak(pertama), banyak(terakhir))
  return nilai === null ? selStrip : selNilai(nilai)
}

const kolomDo: readonly KolomTabel<Do>[] = [
  kolomKode(),
  {
    ...{ id: 'pertama', judul: ['Pertama'], lebar: 'n', jenis: 'angka' },
    isi: (one) => selDicatat(one.w, jumlahDo(one, one.pertama)),
  },
  {
    ...{ id: 'terakhir', judul: ['Terakhir'], lebar: 'n', jenis: 'angka' },
    isi: (one) => selDicatat(one.w, jumlahDo(one, one.terakhir)),
  },
  { id: 'do_persen', judul: ['Do persen'], lebar: 'pc', jenis: 'persen', isi: (one) => selDo(one.w, one) },
]

type T = Baris<{ readonly kode: string; readonly t: number }>
/** Women of childbearing age, completed months. @source docs/aturan/formulir.md, "Imunisasi" */
const umurWus = [15 * 12, 50 * 12] as const

function selTd({ w, t }: T, hamil: boolean, [dari, sampai]: Rentang): Sel {
  const orang = w.buku.orang.filter(({ jk, lahir, td, ...rest }) => {
    const naik = td.find((one) => one.t === t)
    if (jk !== 'P' || lahir === null || !naik || naik.hamil !== hamil) return false
    const rumah = rumahPada({ jk, lahir, td, ...rest }, naik.pada)
    if (rumah === null || !w.posyandu.has(rumah)) return false
    const umur = umurBulanPenuh(lahir, naik.pada)
    const bulan = bulanOf(naik.pada)
    return dari <= bulan && bulan <= sampai && (hamil || (umur >= umurWus[0] && umur < umurWus[1]))
  })
  return selDicatat(w, orang)
}

const kolomT: readonly KolomTabel<T>[] = [
  kolomKode(),
  {
    ...{ id: 'hamil_ini', judul: ['Hamil ini'], lebar: 'n', jenis: 'angka' },
    isi: (one) => selTd(one, true, bulanIni(one.w)),
  },
  {
    ...{ id: 'wus_ini', judul: ['Wus ini'], lebar: 'n', jenis: 'angka' },
    isi: (one) => selTd(one, false, bulanIni(one.w)),
  },
  {
    ...{ id: 'hamil_kum', judul: ['Hamil kum'], lebar: 'n', jenis: 'angka' },
    isi: (one) => selTd(one, true, sampaiIni(one.w)),
  },
  {
    ...{ id: 'wus_kum', judul: ['Wus kum'], lebar: 'n', jenis: 'angka' },
    isi: (one) => selTd(one, false, sampaiIni(one.w)),
  },
]

/** A dose given here in the month, and to whom. */
export type Diberi = DosisDiSini & { readonly orang: OrangImunisasi; readonly tamu: boolean }

/** Doses given this month at these posyandu, to whomever; of somebody who belongs elsewhere as a guest. */
export function diberiDi(w: Wilayah): Diberi[] {
  return w.buku.orang.flatMap((orang) =>
    orang.diberi.flatMap((dosis): Diberi[] => {
      if (bulanOf(dosis.pada) !== w.buku.bulan) return []
      const rumah = rumahPada(orang, dosis.pada, dosis.posyanduId)
      const tempat = dosis.posyanduId ?? rumah
      if (tempat === null || !w.posyandu.has(tempat) || !isDicatat(w.buku, tempat)) return []
      return [{ ...dosis, orang, tamu: rumah === null || !w.posyandu.has(rumah) }]
    }),
  )
}

type Vaksin = {
  readonly kode: KodeBahan
  readonly w: Wilayah
  readonly bulan: readonly BulanStok[]
  readonly dosis: readonly OrangImunisasi[]
}

const jumlahBulan = (bulan: readonly BulanStok[], apa: (satu: BulanStok) => number): number =>
  bulan.reduce((sum, satu) => sum + apa(satu), 0)

const kolomStok = (id: string, judul: string, apa: (satu: BulanStok) => number): KolomTabel<Vaksin> => ({
  ...{ id, judul: [judul], lebar: 'n', jenis: 'angka' },
  isi: ({ bulan }) => (bulan.length === 0 ? selKosong : selNilai(jumlahBulan(bulan, apa))),
})

/** Doses a vial gave on the average, one decimal, half up. */
function selIp({ bulan, dosis, w }: Vaksin): Sel {
  if (bulan.length === 0 || !w.dicatat) return selKosong
  const vial = jumlahBulan(bulan, ({ keluar }) => keluar)
  return vial === 0 ? selStrip : selNilai(Math.floor((20 * dosis.length + vial) / (2 * vial)) / 10)
}

const kolomVaksin: readonly KolomTabel<Vaksin>[] = [
  {
    ...{ id: 'kode', judul: ['Kode'], lebar: 'n', jenis: 'teks', tetap: true },
    isi: ({ kode }) => selTeks(bahanOf(kode).nama.replace('vaksin ', '')),
  },
  kolomStok('awal', 'Awal', ({ sisaLalu }) => sisaLalu),
  kolomStok('terima', 'Terima', ({ terima }) => terima),
  { id: 'dosis', judul: ['Dosis'], lebar: 'n', jenis: 'angka', isi: ({ w, dosis }) => selDicatat(w, dosis) },
  kolomStok('vial', 'Vial', ({ keluar }) => keluar),
  kolomStok('sisa', 'Sisa', ({ sisa }) => sisa),
  { id: 'ip', judul: ['Ip'], lebar: 'n', jenis: 'angka', isi: selIp },
]

/** Vaccines with their doses and vials: of heksavalen and JE only where there is something to tell. */
function barisVaksin(w: Wilayah, stok: BukuPersediaan): BarisTabel<Vaksin>[] {
  const gerakOf = gerakDari(stok, w.posyandu)
  const diberi = Map.groupBy(diberiDi(w), ({ kode }) => vaksinOf(kode))
  return kodeBahan.flatMap((kode) => {
    if (!bahanOf(kode).vaksin) return []
    const gerak = gerakOf(kode)
    const dosis = (diberi.get(kode) ?? []).map(({ orang }) => orang)
    const jarang = kode === 'vaksinHeksa' || kode === 'vaksinJe'
    if (jarang && gerak.flat().length + dosis.length === 0) return []
    const bulan = gerak.map((list) => bulanStok(list, stok.bulan))
    return { id: kode, sebut: bahanOf(kode).nama, isi: { kode, w, bulan, dosis } }
  })
}

type Luar = { readonly kode: string; readonly orang: readonly OrangImunisasi[] }
const kolomLuar: readonly KolomTabel<Luar>[] = [
  kolomKode(),
  {
    ...{ id: 'l', judul: ['L'], lebar: 'n', jenis: 'angka' },
    isi: ({ orang }) => selOrang(idsOf(orang.filter(({ jk }) => jk === 'L'))),
  },
  {
    ...{ id: 'p', judul: ['P'], lebar: 'n', jenis: 'angka' },
    isi: ({ orang }) => selOrang(idsOf(orang.filter(({ jk }) => jk === 'P'))),
  },
  { id: 'jumlah', judul: ['Jumlah'], lebar: 'n', jenis: 'angka', isi: ({ orang }) => selOrang(idsOf(orang)) },
]

/** Guests by the code that was written, in the order of the schedules. */
function barisLuar(w: Wilayah): BarisTabel<Luar>[] {
  const tamu = Map.groupBy(
    diberiDi(w).filter(({ tamu: ya, orang }) => ya && orang.jk !== null),
    ({ kode }) => kode,
  )
  return [...new Set(daftarTempat.map(({ kode }) => kode))].flatMap((kode) => {
    const orang = tamu.get(kode)?.map((one) => one.orang)
    return orang ? { id: kode, sebut: kode, isi: { kode, orang } } : []
  })
}

const barisOf = <B extends { readonly kode: string }>(w: Wilayah, list: readonly B[]): BarisTabel<Baris<B>>[] =>
  list.map((one) => ({ id: one.kode, sebut: one.kode, isi: { ...one, w } }))

const naikT = [1, 2, 3, 4, 5].map((t) => ({ kode: `TD${t}`, t }))

/** Sets, drop-out, Td of women, doses given to others, and the vaccine that was used. */
export function bagianImunisasi(w: Wilayah, stok: BukuPersediaan, tata: Tata): BagianForm[] {
  return [
    {
      ...{ nama: 'set', judul: 'Imunisasi lengkap' },
      ...susunTabel({ kolom: kolomSet, baris: barisOf(w, himpunanPws), tata }),
    },
    {
      nama: 'do',
      judul: 'Putus imunisasi (DO)',
      ...susunTabel({ kolom: kolomDo, baris: barisOf(w, pasanganDo), tata }),
    },
    { nama: 't', judul: 'Td wanita usia subur', ...susunTabel({ kolom: kolomT, baris: barisOf(w, naikT), tata }) },
    {
      ...{ nama: 'luar', judul: 'Diberikan kepada orang luar wilayah' },
      ...susunTabel({ kolom: kolomLuar, baris: barisLuar(w), tata }),
    },
    {
      ...{ nama: 'vaksin', judul: 'Pemakaian vaksin' },
      ...susunTabel({ kolom: kolomVaksin, baris: barisVaksin(w, stok), tata }),
    },
  ]
}

/** The children behind a drop-out: of the years that are to be reached, began and past the age of the last dose. */
export function daftarPutus(w: Wilayah): DaftarAnak[] {
  const anak = [...sasaranWilayah(w, 'survivingInfant'), ...sasaranWilayah(w, 'baduta')]
  return pasanganDo.map((pasangan) => ({
    judul: `Putus ${pasangan.kode}`,
    anak: anak
      .filter(({ dinilai, meninggal }) => dinilai !== null && meninggal === null && isPutus(pasangan, dinilai))
      .map(({ id, nama }) => ({ id, nama, keterangan: `${pasangan.pertama} sudah, ${pasangan.terakhir} belum` })),
  }))
}
