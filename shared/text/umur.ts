import type { Tanggal } from '../domain/tanggal/tanggal.ts'
import { umurBulanPenuh, umurHari } from '../domain/tanggal/umur.ts'

/** An age as lists say it: days up to two months, months up to six years, years; null where it is not known or before birth. */
export function singkatUmur(lahir: Tanggal | null, pada: Tanggal): string | null {
  if (lahir === null || pada < lahir) return null
  const bulan = umurBulanPenuh(lahir, pada)
  if (bulan < 2) return `${umurHari(lahir, pada)} hr`
  return bulan < 72 ? `${bulan} bln` : `${Math.floor(bulan / 12)} th`
}
