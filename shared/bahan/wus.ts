import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** What the register of women of childbearing age writes of one, as known on the last day that exists. */
export type CatatanWus = {
  /** As she was asked last. */
  readonly anakHidup: number | null
  readonly anakMeninggal: string | null
  /** The last of the period, from any card. Millimetres. */
  readonly lilaMm: number | null
  /** Days on which status T rose to 1, 2 and on. */
  readonly naikT: readonly Tanggal[]
  /** The way of contraception in force. */
  readonly metode: string | null
  /** The last change to another way in the period. */
  readonly ganti: { readonly tanggal: Tanggal; readonly metode: string } | null
  /** Living children the book knows. */
  readonly anakDikenal: number
}

/** Of every woman of the book. */
export type BukuWus = { readonly wus: (id: string) => CatatanWus }
