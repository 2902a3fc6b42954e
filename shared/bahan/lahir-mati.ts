import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** The parents of a child, as far as its own record names them. */
export type OrangTua = { readonly ibuId: string | null; readonly ibu: string | null; readonly ayah: string | null }

/** The birth of one baby, alive or not: by its own record, or by that of the child alone. */
export type Kelahiran = OrangTua & {
  readonly id: string
  readonly tanggal: Tanggal
  readonly hidup: boolean
  /** The baby, where it has a record. */
  readonly bayiId: string | null
  readonly jk: JenisKelamin | null
  /** Whole grams, and millimetres. */
  readonly bbG: number | null
  readonly pbMm: number | null
  /** Codes of the record of a birth. */
  readonly tempat: string | null
  readonly penolong: string | null
  readonly imd: boolean | null
  /** Whether the birth itself was written down; else only the child is known. */
  readonly dicatat: boolean
  readonly cara: string | null
  /** Completed weeks of the pregnancy. */
  readonly ukMinggu: number | null
  readonly apgar1: number | null
  readonly apgar5: number | null
  readonly vitK1: boolean | null
  readonly salep: boolean | null
}

/** What is written down of the death of a person; the day is that of `Warga.meninggal`. */
export type Kematian = OrangTua & {
  readonly golongan: string | null
  readonly sebab: string | null
  readonly tempat: string | null
  /** The age as it was said, where no birth date is known. */
  readonly umurTeks: string | null
}

/** Births and deaths from the first day of the period on, as known on the last day that exists. */
export type BukuLahirMati = {
  /** In time. */
  readonly kelahiran: readonly Kelahiran[]
  /** By the one who died. */
  readonly kematian: ReadonlyMap<string, Kematian>
}
