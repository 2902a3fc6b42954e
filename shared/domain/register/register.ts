import type { Tanggal } from '../tanggal/tanggal.ts'

export type JenisKelamin = 'L' | 'P'

/** A child as the rules see it: all that decides a number, and nothing else. */
export type AnakRegister = {
  readonly id: string
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  /** True when the birth date is an estimate: it counts, and is marked. */
  readonly tanggalLahirPerkiraan: boolean
  /** The day it was written down by hand; null when that is not known, or it came with a file. */
  readonly terdaftar: Tanggal | null
  /** Sorted by `mulai`. */
  readonly keanggotaan: readonly Keanggotaan[]
  /** Answers to "punya KMS / Buku KIA?", sorted by date. */
  readonly kms: readonly JawabanKms[]
  /** Sorted by date, then by order of entry. */
  readonly penimbangan: readonly Penimbangan[]
}

export type Keanggotaan = {
  readonly posyanduId: string
  readonly mulai: Tanggal
  /** First day no longer a member; null while a member. */
  readonly sampai: Tanggal | null
  readonly sebabSampai: 'pindah' | 'meninggal' | null
}

export type JawabanKms = { readonly tanggal: Tanggal; readonly punya: boolean }

export type CaraUkur = 'terlentang' | 'berdiri'

export type Penimbangan = {
  readonly id: string
  readonly tanggal: Tanggal
  /** Where it was made: the posyandu whose sheet or file names it; null when unknown. Never decides S or D. */
  readonly posyanduId: string | null
  /** grams; null when the child was not weighed (only measured), or its weight is held back */
  readonly bbG: number | null
  /** millimetres, as read; null when not measured, or held back */
  readonly tbMm: number | null
  readonly caraUkur: CaraUkur | null
  /** millimetres */
  readonly lilaMm: number | null
  /** lingkar kepala, millimetres */
  readonly lkMm: number | null
  readonly edema: boolean
  /** A bidan's overruling of N/T, with the two weights it was decided on. */
  readonly pengganti: PenggantiNT | null
  /** The row came from an imported file. */
  readonly dariImpor: boolean
  /** What was typed and counts nowhere until somebody answers; null when nothing is held back. */
  readonly tertahan: Tertahan | null
}

/** Measures as they were typed; null for one that is not held back. */
export type Tertahan = { readonly bb: string | null; readonly tb: string | null }

export type PenggantiNT = {
  readonly nt: 'N' | 'T'
  readonly alasan: string
  /** grams: this weighing and the counting one of last month when the bidan decided */
  readonly bbG: number
  readonly bbLaluG: number
}
