import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

type Perempuan = {
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
  readonly statusKawin: string | null
}

/** Whole years, ends included. */
export const umurWus = [15, 49] as const

/** Whether somebody is a woman of childbearing age on a day. @source docs/aturan/formulir.md, "Ibu" */
export function isWus({ jk, tanggalLahir }: Perempuan, pada: Tanggal): boolean {
  if (jk !== 'P' || tanggalLahir === null || pada < tanggalLahir) return false
  const umur = Math.floor(umurBulanPenuh(tanggalLahir, pada) / 12)
  return umur >= umurWus[0] && umur <= umurWus[1]
}

/** Of these, who is married. */
export function isPus(satu: Perempuan, pada: Tanggal): boolean {
  return satu.statusKawin === 'kawin' && isWus(satu, pada)
}
