import type { CaraUkur, JenisKelamin } from '../register/register.ts'
import { cara, hariPerBulan, hariTakDiketahui, tabelTb } from './inti.ts'
import { nilaiSd } from './lms.ts'
import { barisLms, type Lms, type NamaTabel, sisipLms, tabel } from './tabel.ts'

/** BB/PB is read from the table by length (lying), BB/TB from the one by height (standing). */
export type Indikator = 'BBU' | 'TBU' | 'BBPB' | 'BBTB' | 'IMTU' | 'LKU' | 'LILAU'

/** A point of a curve: x in months (days / 30,4375), or centimetres for BB/PB and BB/TB; y in kg, cm or kg/m². */
export type TitikKurva = { readonly x: number; readonly y: number }

/** Rows of a table by length in one centimetre. */
const barisPerCm = 10

/** Table and rows of it per unit of x. */
const sumber: Readonly<Record<Indikator, readonly [NamaTabel, number]>> = {
  BBU: ['wfa', hariPerBulan],
  TBU: ['lhfa', hariPerBulan],
  BBPB: ['wfl', barisPerCm],
  BBTB: ['wfh', barisPerCm],
  IMTU: ['bmifa', hariPerBulan],
  LKU: ['hcfa', hariPerBulan],
  LILAU: ['acfa', hariPerBulan],
}

/**
 * The line of `z` standard deviations of a growth chart, each point at a row of the table.
 *
 * @param from,to first and last x, months or centimetres
 * @param step distance between points in the unit of x
 * @edge TBU drops by 0,7 cm at day 731, where lying becomes standing; a line that ends at 24 months ends on day 730, so
 * that a page of lying lengths has no bend at its last point
 */
export function kurva(
  indikator: Indikator,
  jk: JenisKelamin,
  z: number,
  from: number,
  to: number,
  step: number,
): TitikKurva[] {
  const [nama, rowsPerUnit] = sumber[indikator]
  const points: TitikKurva[] = []
  const count = Math.round((to - from) / step)
  for (let i = 0; i <= count; i++) {
    const x = from + i * step
    const row = x * rowsPerUnit
    const lms = barisLms(tabel[nama], jk, i === count && count > 0 ? Math.ceil(row - 0.5) : Math.round(row))
    if (lms) points.push({ x, y: nilaiSd(z, lms.l, lms.m, lms.s) })
  }
  return points
}

/** L, M and S of an age in whole days, for showing the working. */
export function lmsUmur(indikator: Exclude<Indikator, 'BBPB' | 'BBTB'>, jk: JenisKelamin, hari: number): Lms | null {
  return barisLms(tabel[sumber[indikator][0]], jk, hari)
}

/**
 * L, M and S of BB/PB or BB/TB, for showing the working.
 *
 * @param tbCm the length computed with (`HasilBalita.tbCm`), centimetres
 * @param hari whole days, null when unknown; then the posture chooses the table
 * @edge null outside 45–110 cm lying, 65–120 cm standing
 */
export function lmsTb(jk: JenisKelamin, tbCm: number, hari: number | null, caraUkur: CaraUkur | null): Lms | null {
  const t = tabelTb(tbCm, caraUkur === null ? cara.takDiketahui : cara[caraUkur], hari ?? hariTakDiketahui)
  const key = Math.trunc(barisPerCm * tbCm)
  return sisipLms(t, jk, key, (tbCm - key / barisPerCm) * barisPerCm)
}
