import type { NilaiGizi } from '../gizi/nilai.ts'
import type { AnakSkdn } from '../skdn/skdn.ts'
import type { Bulan, Tanggal } from '../tanggal/tanggal.ts'

/** A child of S in the month that speaks for its posyandu: the running one once somebody was weighed there, else the one before. */
export type FaktaTimbang = Pick<AnakSkdn, 'timbang' | 'umur'> & {
  readonly bulan: Bulan
  /** Months running in which it did not come, 0 when it was weighed. */
  readonly tidakHadir: number
  /** Whether a length or height was ever written down. */
  readonly pernahDiukur: boolean
}

/** What the rules of follow-up may know of somebody. A part that concerns somebody else, or of which nothing is known, is absent. */
export type FaktaTindak = {
  readonly timbang?: FaktaTimbang
  /** What the measures of that month say. */
  readonly gizi?: NilaiGizi
  /** Doses that are due: in time, and overdue; by their codes. */
  readonly dosis?: { readonly waktunya: readonly string[]; readonly tertunggak: readonly string[] }
  /** The capsule of the month that was not given yet, once the posyandu was open. */
  readonly vitaminA?: 'biru' | 'merah'
  /** The last KPSP was doubtful, or found a deviation. */
  readonly kpsp?: { readonly hasil: 'meragukan' | 'penyimpangan'; readonly pada: Tanggal }
  /** A cycle of supplementary food that nobody ended. */
  readonly pmt?: { readonly mulai: Tanggal; readonly berakhir: Tanggal }
  /** The earliest referral that has no answer. */
  readonly rujukan?: { readonly pada: Tanggal; readonly ke: string }
  /** A pregnancy that goes on. */
  readonly hamil?: FaktaHamil
  /** A mother in the weeks after a birth: the day of it, and the visits by health workers she had. */
  readonly nifas?: { readonly bersalin: Tanggal; readonly sudah: readonly string[] }
  /** A newborn of the first four weeks, likewise. */
  readonly neonatal?: { readonly lahir: Tanggal; readonly sudah: readonly string[] }
  /** What the last row of her cards found, of grown-ups and of school age. */
  readonly dewasa?: FaktaDewasa
}

export type FaktaHamil = {
  readonly mulai: Tanggal
  /** Completed weeks on the day of the list; null where no date is known. */
  readonly minggu: number | null
  readonly hpl: Tanggal | null
  /** The last visit to a health worker. */
  readonly nakes: Tanggal | null
  /** The last day on which tablets were given. */
  readonly tablet: Tanggal | null
  /** What the last row that says so found. */
  readonly kek: Tanggal | null
  readonly anemia: Tanggal | null
  readonly tensi: Tanggal | null
}

/** A finding, as the last row that was judged so says it; absent where it was good. */
export type Temuan = { readonly pada: Tanggal; readonly kata: string }

export type FaktaDewasa = {
  readonly tensi?: Temuan
  readonly gula?: Temuan
  readonly tbc?: Temuan
  /** Not able by herself, with the last visit at home since. */
  readonly aks?: Temuan & { readonly dikunjungi: Tanggal | null }
  readonly anemia?: Temuan
  readonly tablet?: Temuan
}
