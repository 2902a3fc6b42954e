import type { KelasGizi, KelasTBU } from '#shared/domain/antropometri/kelas.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'

/** What a form tells of a child beyond the SKDN; null where it was not recorded or not measured this month. */
export type FaktaAnak = {
  readonly vitaminA: 'biru' | 'merah' | null
  readonly asi: 'ya' | 'tidak' | null
  /** BB/PB or BB/TB of this month's counting weighing */
  readonly bbTb: KelasGizi | null
  /** PB/U or TB/U of this month's counting weighing */
  readonly tbU: KelasTBU | null
}

/** Facts by child id. Null as a whole: the book keeps none, and rows that need them are left out. */
export type FaktaBulan = ReadonlyMap<string, FaktaAnak> | null

/** A place that several posyandu count for, as one column: their Pustu, or their desa. */
export type UnitKolom = { readonly id: string; readonly nama: string; readonly desa: string }

/** Whether a Pustu sent its report of the month. */
export type Lapor = { readonly nama: string; readonly lapor: boolean }

/** The figures of one month in the balok SKDN: numbers of children. */
export type BalokBulan = {
  readonly bulan: string
  readonly S: number
  readonly K: number
  readonly D: number
  readonly N: number
}

export type UnitBulan = {
  /** The column a posyandu counts in. */
  readonly kolomOf: (posyanduId: string) => UnitKolom
  /** Every Pustu a report is waited for. */
  readonly lapor: readonly Lapor[]
}

/**
 * What forms are made of. A form names what it needs, and nothing else is read for it. Each is read by one file of
 * `main/features/laporan/bahan`, for the last month of the period unless it says otherwise.
 */
export type Bahan = {
  /** The month, of the whole book. */
  readonly skdn: HasilSkdn
  readonly fakta: FaktaBulan
  /** Twelve months ending with this one, of the posyandu the form is of. */
  readonly balok: readonly BalokBulan[]
  readonly unit: UnitBulan
}
export type NamaBahan = keyof Bahan
