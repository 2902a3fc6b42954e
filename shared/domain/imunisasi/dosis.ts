import type { Tanggal } from '../tanggal/tanggal.ts'
import type { Keterangan } from './keterangan.ts'

/** What is said of a recorded dose. @source docs/aturan/imunisasi.md, "Verdict of a dose" */
export type PutusanDosis =
  | 'tidak-diberikan'
  | 'tanpa-tanggal'
  | 'sesudah-per'
  | 'ganda'
  | 'tambahan'
  | 'terlalu-dini'
  | 'lewat-umur'
  | 'interval-pendek'
  | 'terlambat-kejar'
  | 'sah'

/** A dose as it was written down. */
export type Dosis = {
  /** Code of the schedule, in capitals. */
  readonly kode: string
  /** A day, a month of which no day is known, or nothing. */
  readonly tanggal: string | null
  readonly keterangan: Keterangan
}

export type DosisDinilai = {
  readonly dosis: Dosis
  readonly putusan: PutusanDosis
  /** Of one too early or too close: the first day on which it would have counted. */
  readonly jatuhTempo: Tanggal | null
  /** The day it is taken as given on; null where it was not given, or on no known day. */
  readonly pada: Tanggal | null
  /** The place it fills. */
  readonly tempat: number | null
}

/** A place that is filled. */
export type Terisi = { readonly pada: Tanggal; readonly dosis: Dosis }

/** Where a series of a person stands. */
export type KeadaanSeri = {
  /** By place, from the first. */
  readonly terisi: readonly Terisi[]
  /** Latest day of any dose of it that was given, counted or not. */
  readonly terakhir: Tanggal | null
  /** Latest day it was said that it must not be given. */
  readonly kontraindikasi: Tanggal | null
}

export const seriKosong: KeadaanSeri = { terisi: [], terakhir: null, kontraindikasi: null }

/** Protection against tetanus: the step, and the dose with which it was reached. */
export type StatusT = { readonly t: number; readonly sejak: Terisi | null }

/** All that is known of the doses of one person on a day. */
export type Dinilai = {
  readonly lahir: Tanggal
  readonly per: Tanggal
  readonly heksa: boolean
  /** In the order in which they were given in. */
  readonly dosis: readonly DosisDinilai[]
  readonly seri: ReadonlyMap<string, KeadaanSeri>
  /** Days and series of injected live vaccines. */
  readonly hidup: readonly { readonly pada: Tanggal; readonly seri: string }[]
  readonly t: StatusT
  /** Doses by which status T rose, earliest first: the n-th reached Tn. */
  readonly naikT: readonly Terisi[]
}

/** Whether a dose was given on a known day and is no repetition: it is vaccine used, and others keep away from it. */
export function isDiberikan({ putusan }: Pick<DosisDinilai, 'putusan'>): boolean {
  return !(['tidak-diberikan', 'tanpa-tanggal', 'sesudah-per', 'ganda'] as const).some((satu) => satu === putusan)
}
