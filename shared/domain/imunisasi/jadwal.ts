import { addHari, type Tanggal } from '../tanggal/tanggal.ts'
import { addBulanPenuh } from '../tanggal/umur.ts'
import { isiJadwal, isiProvinsi } from './jadwal.generated.ts'

/**
 * The schedules as dated data.
 *
 * @source resources/imunisasi/*.csv and SOURCE.md; docs/aturan/imunisasi.md, "Schedule"
 */

/** Days (`42h`), completed months (`9b`), or months of the calendar whose day does not count (`6k`). */
export type Jarak = `${number}${'h' | 'b' | 'k'}`

/** A place of a series: the n-th dose it needs. Ages since birth; `putihSampai` and `stop` are excluded. */
export type Tempat = {
  readonly jadwal: '2023' | 'HEKSA' | 'BIAS' | 'WUS'
  readonly seri: string
  /** From 1. */
  readonly tempat: number
  readonly kode: string
  readonly nama: string
  readonly hidupSuntik: boolean
  readonly umurMin: Jarak
  readonly putihDari: Jarak | null
  readonly putihSampai: Jarak | null
  readonly kejarDari: Jarak | null
  readonly stop: Jarak | null
  /** Since the counted dose before. */
  readonly interval: Jarak | null
  /** Days of the dose for which this row holds. */
  readonly mulai: Tanggal | null
  readonly sampai: Tanggal | null
  /** How long the step of status T protects. */
  readonly lindung: Jarak | null
  readonly himpunan: readonly string[]
  /** How other programs write it, in capitals. */
  readonly sebutan: readonly string[]
}

type Provinsi = {
  readonly kode: string
  readonly nama: string
  readonly heksaMulai: Tanggal | null
  readonly jeMulai: Tanggal | null
}

export const daftarTempat: readonly Tempat[] = isiJadwal
export const daftarProvinsi: readonly Provinsi[] = isiProvinsi

/** The province of that code, as in a NIK; undefined where there is none. */
export function provinsiOf(kode: string): Provinsi | undefined {
  return daftarProvinsi.find((satu) => satu.kode === kode)
}

/** Doses of one series keep at least so many days between any two, counted or not. @source docs/aturan/imunisasi.md, "Dates and ages" */

export const jeda: Jarak = '28h'

/** The first day that lies so far behind another. */
export function addJarak(tanggal: Tanggal, jarak: Jarak): Tanggal {
  const banyak = Number.parseInt(jarak, 10)
  if (jarak.endsWith('h')) return addHari(tanggal, banyak)
  return jarak.endsWith('k')
    ? `${addBulanPenuh(`${tanggal.slice(0, 7)}-01`, banyak).slice(0, 7)}-01`
    : addBulanPenuh(tanggal, banyak)
}

/** The schedule a child is on. */
export type JadwalAnak = {
  readonly heksa: boolean
  readonly je: boolean
}

/** @param per the day it is looked at */
export function jadwalAnak(lahir: Tanggal, provinsi: string, per: Tanggal): JadwalAnak {
  const { heksaMulai = null, jeMulai = null } = provinsiOf(provinsi) ?? {}
  return {
    heksa: heksaMulai !== null && addBulanPenuh(lahir, 2) >= heksaMulai,
    je: jeMulai !== null && jeMulai <= per,
  }
}

/** A dose of heksavalen holds polio as well: counted in its own series, it is offered to this one. */
export const seriDariHeksa = 'IPV'

/** The Td ladder of women, which has rules of its own. */
export const seriTd = 'T'

const perKode = new Map(daftarTempat.map((satu) => [satu.kode, satu]))

/** What a code names; undefined where it is none. Of a place with several dated rows the last. */
export function kodeOf(kode: string): Tempat | undefined {
  return perKode.get(kode)
}

const perSeri = Map.groupBy(daftarTempat, ({ seri }) => seri)

/** The series of a child's years, in the order of the schedule. */
export const seriAnak: readonly string[] = [...perSeri].flatMap(([seri, [pertama]]) =>
  pertama?.jadwal === '2023' ? [seri] : [],
)

/** How many places a series has, whatever the day. */
export function banyakTempat(seri: string): number {
  return Math.max(...(perSeri.get(seri) ?? []).map(({ tempat }) => tempat))
}

/** The n-th place of a series as it is on a day; undefined where there is none, or none any more. */
export function tempatOf(seri: string, n: number, heksa: boolean, pada: Tanggal): Tempat | undefined {
  const berlaku = (perSeri.get(seri) ?? []).filter(
    ({ tempat, mulai, sampai }) => tempat === n && (mulai ?? '') <= pada && (sampai === null || pada <= sampai),
  )
  const isJadwal = ({ jadwal }: Tempat) => (jadwal === 'HEKSA') === heksa
  return berlaku.find(isJadwal) ?? berlaku.find(({ jadwal }) => jadwal !== 'HEKSA')
}

export const isHeksa = (kode: string): boolean => kodeOf(kode)?.jadwal === 'HEKSA'
