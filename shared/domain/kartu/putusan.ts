import type { Tanggal } from '../tanggal/tanggal.ts'
import type { SetelanKartu } from './setelan.ts'
import type { KodeSumber } from './sumber.ts'

/** Where to send, from nowhere to the farthest. `-` exactly where nothing was judged. */
export type Rujuk = '-' | 'tidak' | 'nakes' | 'puskesmas' | 'rs'

/** What a rule finds: `-` cannot be judged, `tidak-berlaku` does not concern this person, age or month. */
export type Hasil = { readonly hasil: string; readonly rujuk: Rujuk }

/** Stored values, in stored units (grams, millimetres, tenths), by the code of their column; not filled is null or absent. */
export type IsiKartu = Readonly<Record<string, string | number | null>>

/** A row of a card: the person on the day, and what was written. */
export type BarisKartu = {
  readonly tanggal: Tanggal
  /** Of the person judged. */
  readonly lahir: Tanggal | null
  readonly jk: 'L' | 'P' | null
  readonly isi: IsiKartu
}

/** What a rule reads: the row, the settings, and what was judged before it. */
export type Fakta = BarisKartu & {
  readonly setelan: SetelanKartu
  /** What a putusan above this one found. */
  readonly putusan: (kode: string) => Hasil
}

/** What a kader is shown of it: the words; only whether to send on; or nothing more, and not the answers behind it. */
export type TampakKader = 'kata' | 'rujuk' | 'tutup'

/** A rule as its sources have it; it holds from the day of the first. */
export type VersiAturan = {
  readonly sumber: readonly KodeSumber[]
  readonly nilai: (fakta: Fakta) => Hasil
}

export type Putusan = {
  readonly kode: string
  /** What it is called on screen and paper. */
  readonly sebut: string
  /** The printed word of each result. */
  readonly kata: (hasil: string) => string
  readonly kader: TampakKader
  /** What a kader reads instead of the words, where the page says so. */
  readonly kataKader?: (hasil: string) => string
  /** Results that call for no prompt, besides `-` and `tidak-berlaku`. */
  readonly baik: readonly string[]
  /** Codes of the prompts said with every other result. */
  readonly edukasi: readonly string[]
  /** Of those, the ones that fit only some of the results, with these. */
  readonly edukasiHanya?: Readonly<Record<string, readonly string[]>>
  /** The versions of the rule, the earliest first. */
  readonly versi: readonly [VersiAturan, ...VersiAturan[]]
}
