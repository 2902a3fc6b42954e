import type { KodeBahan } from '../persediaan/bahan.ts'
import { persen } from '../skdn/indikator.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurHari } from '../tanggal/umur.ts'
import { type Dinilai, type DosisDinilai, isDiberikan, type Terisi } from './dosis.ts'
import { lengkapHimpunan, namaHimpunan, tempatHimpunan, tepatWaktu } from './himpunan.ts'
import { daftarTempat, isHeksa, type Jarak, kodeOf, seriAnak, tempatOf } from './jadwal.ts'
import { isUmur } from './syarat.ts'

/**
 * Pemantauan Wilayah Setempat: what the monthly reports of immunisation count.
 *
 * @source docs/aturan/imunisasi.md, "PWS"
 */

/** Against whom a code is counted: all born alive, those of them who lived a year, or those of the year before. */
export type SasaranPws = 'bayi' | 'survivingInfant' | 'baduta'

export type KodePws = {
  readonly kode: string
  readonly nama: string
  readonly sasaran: SasaranPws
}

/** A place of the schedule that is counted: in time below the age, later as catching up. */
type TempatPws = KodePws & { readonly seri: string; readonly tempat: number; readonly batas: Jarak }

/** Doses of the second year. */
const seriBaduta = new Set(tempatHimpunan('IBL').map(({ seri, tempat }) => `${seri} ${tempat}`))
const bayiLahir: ReadonlySet<string> = new Set(['HB0', 'BCG'])
const akhirJadwal = '9999-12-31'

function toTempatPws(seri: string, tempat: number): TempatPws | [] {
  const isi = tempatOf(seri, tempat, false, akhirJadwal)
  if (!isi) return []
  const baduta = seriBaduta.has(`${seri} ${tempat}`)
  const sasaran = baduta ? 'baduta' : bayiLahir.has(seri) ? 'bayi' : 'survivingInfant'
  return { kode: isi.kode, nama: isi.nama, seri, tempat, sasaran, batas: baduta ? '24b' : '12b' }
}

const umurTempat = ({ seri, tempat }: TempatPws): number =>
  Number.parseInt(tempatOf(seri, tempat, false, akhirJadwal)?.putihDari ?? '0', 10)

const semuaTempat = seriAnak.flatMap((seri) => {
  const banyak = daftarTempat.filter((satu) => satu.seri === seri).map(({ tempat }) => tempat)
  return [...new Set(banyak)].flatMap((tempat) => toTempatPws(seri, tempat))
})
const bayi = semuaTempat.filter(({ sasaran }) => sasaran !== 'baduta')
/** Doses of the second year in the order of their ages. */
const baduta = semuaTempat.filter(({ sasaran }) => sasaran === 'baduta').sort((a, b) => umurTempat(a) - umurTempat(b))

/** HB0 is told within a day of birth and later in the first week, besides as one. */
export const kodeHb0 = { dalam24Jam: 'HB0-24', kemudian: 'HB0-7' } as const
const hb0: readonly KodePws[] = [
  { kode: kodeHb0.dalam24Jam, nama: 'HB0 < 24 jam', sasaran: 'bayi' },
  { kode: kodeHb0.kemudian, nama: 'HB0 1–7 hari', sasaran: 'bayi' },
]

/** The codes that are counted, in the order of the report. @param je whether the province gives JE */
export function kodePws(je: boolean): KodePws[] {
  const tanpaHb0 = [...bayi, ...baduta].filter(({ seri }) => seri !== 'HB0' && (je || seri !== 'JE'))
  const satu = bayi.filter(({ seri }) => seri === 'HB0').map((tempat) => ({ ...tempat, nama: 'HB0 jumlah' }))
  return [...hb0, ...satu, ...tanpaHb0].map(({ kode, nama, sasaran }) => ({ kode, nama, sasaran }))
}

export const kodeTepat = 'IDL-TEPAT'
/** The sets, and how many are complete in time, dose by dose. */
export const himpunanPws: readonly KodePws[] = [
  ...namaHimpunan.map(
    (kode): KodePws => ({ kode, nama: kode, sasaran: kode === 'IBL' ? 'baduta' : 'survivingInfant' }),
  ),
  { kode: kodeTepat, nama: 'IDL tepat waktu', sasaran: 'survivingInfant' },
]

/** Something that is counted of a person: a place that was filled, or a set that became complete. */
export type HitunganPws = {
  readonly kode: string
  readonly pada: Tanggal
  /** After the age at which it counts as in time. */
  readonly kejar: boolean
  /** Given elsewhere; it counts at home all the same. */
  readonly luar: boolean
}

/** Within a day of birth: on the day itself, or on the next where it says so. */
function isDalam24Jam(lahir: Tanggal, { pada, dosis }: Terisi): boolean {
  const hari = umurHari(lahir, pada)
  return hari === 0 || (hari === 1 && dosis.keterangan.dalam24Jam)
}

/** Everything that is counted of a person until the day it was judged on. */
export function hitunganPws(dinilai: Dinilai): HitunganPws[] {
  const { lahir, seri } = dinilai
  const tempat = semuaTempat.flatMap(({ seri: nama, tempat: n, kode, batas }): HitunganPws[] => {
    const terisi = seri.get(nama)?.terisi[n - 1]
    if (!terisi) return []
    const satu = {
      kode,
      pada: terisi.pada,
      kejar: isUmur(lahir, batas, terisi.pada),
      luar: terisi.dosis.keterangan.luar,
    }
    if (nama !== 'HB0') return [satu]
    const kolom = isDalam24Jam(lahir, terisi) ? kodeHb0.dalam24Jam : kodeHb0.kemudian
    return [satu, { ...satu, kode: kolom }]
  })
  const lengkap = namaHimpunan.flatMap((nama): HitunganPws[] => {
    const set = lengkapHimpunan(nama, dinilai)
    if (!set) return []
    const satu = { kode: nama, pada: set.dengan.pada, kejar: !set.dalamBatas, luar: set.dengan.dosis.keterangan.luar }
    const tepat = nama.startsWith('IDL') && nama !== 'IDL-LAMA' && tepatWaktu(dinilai) === 'ya'
    return tepat ? [satu, { ...satu, kode: kodeTepat }] : [satu]
  })
  return [...tempat, ...lengkap]
}

/** First and last dose between which children drop out. */
export const pasanganDo = [
  { kode: 'DPT1–DPT3', pertama: 'DPT1', terakhir: 'DPT3' },
  { kode: 'DPT1–MR1', pertama: 'DPT1', terakhir: 'MR1' },
] as const
export type PasanganDo = (typeof pasanganDo)[number]

/** Drop-out in percent of those who began; below zero where more finished than began. Null where nobody began. */
export function persenDo(pertama: number, terakhir: number): number | null {
  return persen(pertama - terakhir, pertama)
}

/** Whether a child began, has not had the last dose, and is past the age at which that is given. */
export function isPutus({ pertama, terakhir }: PasanganDo, { seri, lahir, per }: Dinilai): boolean {
  const [awal, akhir] = [kodeOf(pertama), kodeOf(terakhir)]
  if (!awal || !akhir) return false
  const isi = (satu: typeof awal) => (seri.get(satu.seri)?.terisi.length ?? 0) >= satu.tempat
  return isi(awal) && !isi(akhir) && isUmur(lahir, akhir.putihSampai, per)
}

/** Words of the class of a posyandu or desa. */
export type KelasPws = 'baik' | 'cukup' | 'kurang' | 'jelek'

/**
 * The class of a month: whether what was reached until then is enough, and whether more were reached than the month before.
 *
 * @param target of the year, percent; a twelfth of it is asked for each month
 * @returns null where nobody is to be reached
 */
export function kelasPws(
  { ini, lalu, kum, sasaran }: { readonly [K in 'ini' | 'lalu' | 'kum' | 'sasaran']: number },
  { bulan, target }: { readonly bulan: number; readonly target: number },
): KelasPws | null {
  if (sasaran === 0) return null
  const cukup = kum * 1200 >= sasaran * target * bulan
  if (cukup) return ini >= lalu ? 'baik' : 'cukup'
  return ini > lalu ? 'kurang' : 'jelek'
}

/** The part of the year's target that is asked for until a month, percent, one decimal. */
export function targetBulan(target: number, bulan: number): number {
  return persen(target * bulan, 1200) ?? 0
}

/** A desa that reached so many of its surviving infants has universal child immunisation. */
export function isUci(idl: number, sasaran: number, batas: number): boolean | null {
  return sasaran === 0 ? null : idl * 100 >= batas * sasaran
}

/** The vaccine that a dose takes, by its code; null where a posyandu keeps none of it. */
export function vaksinOf(kode: string): KodeBahan | null {
  if (isHeksa(kode)) return 'vaksinHeksa'
  const seri = kodeOf(kode)?.seri ?? ''
  return vaksinSeri[seri] ?? null
}

const vaksinSeri: Readonly<Record<string, KodeBahan>> = {
  HB0: 'vaksinHb0',
  BCG: 'vaksinBcg',
  OPV: 'vaksinOpv',
  DPT: 'vaksinDpt',
  PCV: 'vaksinPcv',
  RV: 'vaksinRv',
  IPV: 'vaksinIpv',
  MR: 'vaksinMr',
  JE: 'vaksinJe',
  T: 'vaksinTd',
  BIASMR: 'vaksinMr',
  BIASTD2: 'vaksinTd',
  BIASTD5: 'vaksinTd',
}

/** Whether a dose was given by this book's own posts: it took vaccine here, whether it counts or not. */
export function isDiberikanDiSini(satu: Pick<DosisDinilai, 'putusan' | 'dosis'>): boolean {
  const { luar, riwayat } = satu.dosis.keterangan
  return isDiberikan(satu) && !luar && !riwayat
}
