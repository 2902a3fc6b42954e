import type { Tanggal } from '../tanggal/tanggal.ts'
import type { Dinilai, Terisi } from './dosis.ts'
import {
  addJarak,
  daftarTempat,
  isHeksa,
  type Jarak,
  seriAnak,
  seriDariHeksa,
  type Tempat,
  tempatOf,
} from './jadwal.ts'
import { isUmur } from './syarat.ts'
import { tagihSeri, umurLepas } from './tagih.ts'

/**
 * Sets of doses that make a child completely immunised.
 *
 * @source docs/aturan/imunisasi.md, "Sets"
 */
export const namaHimpunan = ['IDL', 'IDL-HEXA', 'IDL-LAMA', 'IBL'] as const
export type NamaHimpunan = (typeof namaHimpunan)[number]

export type PutusanHimpunan =
  | 'tidak-berlaku'
  | 'lengkap'
  | 'lengkap-kejar'
  | 'tidak-bisa-lagi'
  | 'belum'
  | 'tidak-lengkap'
export type PutusanTepat = 'tidak-berlaku' | 'ya' | 'tidak' | 'belum'

export type Himpunan = {
  readonly nama: NamaHimpunan
  readonly putusan: PutusanHimpunan
  /** The dose that made it complete. */
  readonly lengkapDengan: Terisi | null
  /** The day by which it should be; null where it does not apply. */
  readonly batas: Tanggal | null
}

const batasUmur: Readonly<Record<NamaHimpunan, Jarak>> = {
  IDL: '12b',
  'IDL-HEXA': '12b',
  'IDL-LAMA': '12b',
  IBL: '24b',
}
/** The first to whom rotavirus was offered. @source letter IM.02.02/C/3052/2023 */
const rotavirusSejak = '2023-05-16'

type TempatHimpunan = Pick<Tempat, 'seri' | 'tempat'>

/** Places of a set by series and number, in the order of the schedule. */
const isiHimpunan = new Map(
  namaHimpunan.map((nama) => {
    const punya = daftarTempat.filter(({ himpunan }) => himpunan.includes(nama))
    const satu = new Map(punya.map(({ seri, tempat }) => [`${seri} ${tempat}`, { seri, tempat }]))
    return [nama, [...satu.values()].sort((a, b) => seriAnak.indexOf(a.seri) - seriAnak.indexOf(b.seri))] as const
  }),
)

/** Places of a set, in the order of the schedule. */
export function tempatHimpunan(nama: NamaHimpunan): readonly TempatHimpunan[] {
  return isiHimpunan.get(nama) ?? []
}

function isBerlaku(nama: NamaHimpunan, { lahir, heksa }: Dinilai): boolean {
  if (nama === 'IDL') return !heksa && lahir >= rotavirusSejak
  return nama !== 'IDL-HEXA' || heksa
}

const terisiDi = ({ seri }: Dinilai, tempat: TempatHimpunan): Terisi | undefined =>
  seri.get(tempat.seri)?.terisi[tempat.tempat - 1]

/** A set of which every place is filled, and the dose that made it so; null where one is open, or it does not apply. */
export function lengkapHimpunan(
  nama: NamaHimpunan,
  dinilai: Dinilai,
): { readonly dengan: Terisi; readonly dalamBatas: boolean } | null {
  const semua = tempatHimpunan(nama)
  const terisi = semua.flatMap((tempat) => terisiDi(dinilai, tempat) ?? [])
  if (!isBerlaku(nama, dinilai) || terisi.length < semua.length) return null
  const dengan = terisi.reduce((a, b) => (b.pada >= a.pada ? b : a))
  return { dengan, dalamBatas: !isUmur(dinilai.lahir, batasUmur[nama], dengan.pada) }
}

function nilaiHimpunan(nama: NamaHimpunan, dinilai: Dinilai): Himpunan {
  if (!isBerlaku(nama, dinilai)) return { nama, putusan: 'tidak-berlaku', lengkapDengan: null, batas: null }
  const { lahir, per } = dinilai
  const batas = addJarak(lahir, batasUmur[nama])
  const lengkap = lengkapHimpunan(nama, dinilai)
  if (lengkap) {
    const { dengan, dalamBatas } = lengkap
    return { nama, putusan: dalamBatas ? 'lengkap' : 'lengkap-kejar', lengkapDengan: dengan, batas }
  }
  const kurang = tempatHimpunan(nama).filter((tempat) => !terisiDi(dinilai, tempat))
  const mustahil = kurang.some(({ seri }) => tagihSeri(seri, dinilai).putusan === 'tidak-lagi')
  const putusan = mustahil ? 'tidak-bisa-lagi' : per < batas ? 'belum' : 'tidak-lengkap'
  return { nama, putusan, lengkapDengan: null, batas }
}

/** Every set, of a child; none from five years on. */
export function himpunanAnak(dinilai: Dinilai): Himpunan[] {
  if (isUmur(dinilai.lahir, umurLepas, dinilai.per)) return []
  return namaHimpunan.map((nama) => nilaiHimpunan(nama, dinilai))
}

/** Whether a filled place was filled at the recommended age. @edge HB0 the day after birth, but within 24 hours, is */
function isDiPita({ lahir }: Dinilai, tempat: Tempat, { pada, dosis }: Terisi): boolean {
  if (tempat.seri === seriDariHeksa && isHeksa(dosis.kode)) return true
  const sampai = tempat.seri === 'HB0' && dosis.keterangan.dalam24Jam ? '2h' : tempat.putihSampai
  return isUmur(lahir, tempat.putihDari, pada) && !isUmur(lahir, sampai, pada)
}

/** Whether every dose of the first year that applies came at the recommended age. */
export function tepatWaktu(dinilai: Dinilai): PutusanTepat {
  const nama = namaHimpunan.slice(0, 2).find((satu) => isBerlaku(satu, dinilai))
  if (nama === undefined) return 'tidak-berlaku'
  const { lahir, per, heksa } = dinilai
  const keadaan = tempatHimpunan(nama).map((satu): PutusanTepat => {
    const tempat = tempatOf(satu.seri, satu.tempat, heksa, per)
    const terisi = terisiDi(dinilai, satu)
    if (!tempat) return 'tidak'
    if (terisi) return isDiPita(dinilai, tempat, terisi) ? 'ya' : 'tidak'
    return isUmur(lahir, tempat.putihSampai, per) ? 'tidak' : 'belum'
  })
  return keadaan.includes('tidak') ? 'tidak' : keadaan.includes('belum') ? 'belum' : 'ya'
}
