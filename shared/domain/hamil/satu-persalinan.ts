import { dayNumber, type Tanggal } from '../tanggal/tanggal.ts'

/** Days by which records of one delivery may lie apart: twins over midnight, a day that was remembered otherwise. */
const satuPersalinanHari = 7

/** Whether records of two days are of one delivery. */
export function isSatuPersalinan(a: Tanggal, b: Tanggal): boolean {
  return Math.abs(dayNumber(a) - dayNumber(b)) <= satuPersalinanHari
}

/** The records of each delivery of one mother. @param rows in time */
export function pisahPersalinan<T extends { readonly tanggal: Tanggal }>(rows: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] && isSatuPersalinan(last[0].tanggal, row.tanggal)) last.push(row)
    else groups.push([row])
  }
  return groups
}
