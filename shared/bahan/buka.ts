import type { HariBukaBulan } from '#shared/domain/skdn/hari-buka.ts'
import type { Bulan, Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** A posyandu over the months of a period. */
export type BulanPosyandu = {
  /** Month of its first hari buka or weighing; null where there is none. */
  readonly awal: Bulan | null
  /** The day by which a month is judged, of the months that were reached. */
  readonly hariBuka: ReadonlyMap<Bulan, HariBukaBulan>
}

/** The months of the posyandu of a book, and who came in them. */
export type BukuBuka = {
  /** The last day that exists. */
  readonly sampai: Tanggal
  readonly posyandu: ReadonlyMap<string, BulanPosyandu>
  /**
   * Whether a member of a posyandu came in a month: marked present anywhere, or with a row of a card or a dose of a day on
   * which her posyandu was open; a child of under six also when it was weighed, wherever.
   */
  readonly datang: (siapa: { readonly id: string; readonly anak: boolean }, posyanduId: string, bulan: Bulan) => boolean
}
