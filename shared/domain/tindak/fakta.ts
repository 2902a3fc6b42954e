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
}
