import type { JenisKelamin } from '../register/register.ts'
import { hariPerBulan } from './inti.ts'
import { barisLms, type Lms, nilaiSd } from './lms.ts'
import { bmifa, hcfa, lhfa, type TabelLms, wfa, wfh, wfl } from './tabel.generated.ts'

export type Indikator = 'BBU' | 'TBU' | 'BBPB' | 'BBTB' | 'IMTU' | 'LKU'

/** A point of a curve: x in months (days / 30,4375), or centimetres for BB/PB and BB/TB; y in kg, cm or kg/m². */
export type TitikKurva = { readonly x: number; readonly y: number }

const tabel: Readonly<Record<Indikator, TabelLms>> = {
  BBU: wfa,
  TBU: lhfa,
  BBPB: wfl,
  BBTB: wfh,
  IMTU: bmifa,
  LKU: hcfa,
}
/** Rows of a table per unit of x. */
const perSatuan: Readonly<Record<Indikator, number>> = {
  BBU: hariPerBulan,
  TBU: hariPerBulan,
  BBPB: 10,
  BBTB: 10,
  IMTU: hariPerBulan,
  LKU: hariPerBulan,
}

/**
 * The line of `z` standard deviations of a growth chart.
 *
 * @param from,to first and last x, months or centimetres
 * @param step distance between points in the unit of x
 */
export function kurva(
  indikator: Indikator,
  jk: JenisKelamin,
  z: number,
  from: number,
  to: number,
  step: number,
): TitikKurva[] {
  const points: TitikKurva[] = []
  const count = Math.round((to - from) / step)
  for (let i = 0; i <= count; i++) {
    const x = from + i * step
    const lms = barisLms(tabel[indikator], jk, Math.round(x * perSatuan[indikator]))
    if (lms) points.push({ x, y: nilaiSd(z, lms.l, lms.m, lms.s) })
  }
  return points
}

/** L, M and S of an age in whole days, for showing the working. */
export function lmsUmur(indikator: 'BBU' | 'TBU' | 'IMTU' | 'LKU', jk: JenisKelamin, hari: number): Lms | null {
  return barisLms(tabel[indikator], jk, hari)
}
