import type { Keanggotaan } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** What was measured of somebody with a cycle: at a weighing or a visit, or in a week of the cycle. */
export type UkurPmt = {
  readonly tanggal: Tanggal
  readonly bbG: number | null
  /** Of a pregnant woman. */
  readonly lilaMm: number | null
}

export type PekanForm = {
  readonly tanggal: Tanggal
  readonly hariHabis: number | null
  /** As it is said: "lanjut", "rujuk". */
  readonly lanjut: string | null
}

/** A cycle of supplementary food, as registers write it. Words as they are printed; null where nobody wrote it down. */
export type SiklusForm = {
  readonly id: string
  readonly siapa: {
    readonly id: string
    readonly nama: string
    readonly jk: 'L' | 'P' | null
    readonly tanggalLahir: Tanggal | null
    readonly alamat: string | null
    readonly rt: string | null
    readonly urutanRegister: number | null
    readonly meninggal: Tanggal | null
    readonly keanggotaan: readonly Keanggotaan[]
  }
  readonly bumil: boolean
  readonly alasan: string | null
  readonly jenis: string | null
  readonly sumber: string | null
  readonly mulai: Tanggal
  /** The day it was ended, else the one it lasts to. */
  readonly akhir: Tanggal
  readonly diakhiri: boolean
  /** Which of this person it is, from 1. */
  readonly ke: number
  /** Earliest first. */
  readonly pekan: readonly PekanForm[]
  /** Earliest first, from before the cycle too. */
  readonly ukur: readonly UkurPmt[]
}
