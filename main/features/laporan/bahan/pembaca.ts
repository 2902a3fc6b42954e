import type { AppContext } from '#main/context/context.ts'
import type { Bahan, NamaBahan } from '#shared/bahan/bahan.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Periode } from '#shared/formulir/model.ts'

/** Gives an input for one posyandu, or for all of the book: what is the same for all was read once. */
export type Untuk<N extends NamaBahan> = (posyanduId: string | null) => Bahan[N]

export type Baca = {
  readonly context: AppContext
  readonly periode: Periode
  /** The last month of the period that has begun. */
  readonly bulan: Bulan
  /** The inputs of another period. */
  readonly pada: (periode: Periode) => Baca
  /** Another input, read once however many ask for it. */
  readonly ambil: <N extends NamaBahan>(nama: N) => Untuk<N>
}

/** Reads one input of the forms. */
export type Pembaca<N extends NamaBahan> = (baca: Baca) => Untuk<N>
