import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Somebody sent on by a letter, and what came back by the last day that exists. */
export type SuratForm = {
  readonly id: string
  readonly orangId: string
  readonly tanggal: Tanggal
  /** The place, as it reads: its name, else what kind of place it is. */
  readonly ke: string
  readonly alasan: string
  /** Null while no answer has come. */
  readonly dijawab: Tanggal | null
  readonly hasil: string | null
}

/** The letters of everybody, the earliest first. */
export type BukuRujukan = readonly SuratForm[]
