import type { IsiCatatan } from '../catatan/catatan.ts'
import { addHari, type Tanggal } from '../domain/tanggal/tanggal.ts'
import type { SusunanKartu } from './susunan.ts'

/** Null for a card without a head: it is always open. */
type Masa = SusunanKartu['masa']

export function dibukaOf({ dibuka }: NonNullable<Masa>, row: IsiCatatan): Tanggal {
  return String(row[dibuka])
}

/**
 * The day with which a head begins that a visit opens: the one it says, where that is asked (a birth), else its own.
 *
 * @param isi of the head, by the columns of its record
 */
export function mulaiOf({ dibuka }: NonNullable<Masa>, isi: IsiCatatan, tanggal: Tanggal): Tanggal {
  const mulai = isi[dibuka]
  return typeof mulai === 'string' ? mulai : tanggal
}

/** The day on which it was over; null while it is open. */
export function berakhirOf(masa: Masa, row: IsiCatatan): Tanggal | null {
  const hari = masa && row[masa.berakhir]
  return typeof hari === 'string' ? hari : null
}

/** Whether it is not over before a day. */
export function isBelumBerakhir(masa: Masa, row: IsiCatatan, tanggal: Tanggal): boolean {
  const hari = berakhirOf(masa, row)
  return hari === null || tanggal <= hari
}

/**
 * The head a visit on a day belongs to: the last one written down by then and not over before, else one written down
 * later to which the day may still belong.
 *
 * @param rows those of one person, earliest first
 */
export function kepalaPada<R extends IsiCatatan>(masa: Masa, rows: readonly R[], tanggal: Tanggal): R | undefined {
  if (masa === null) return rows[0]
  const open = rows.filter((row) => isBelumBerakhir(masa, row, tanggal))
  return (
    open.findLast((row) => dibukaOf(masa, row) <= tanggal) ??
    open.find((row) => addHari(dibukaOf(masa, row), -masa.mundurHari) <= tanggal)
  )
}
