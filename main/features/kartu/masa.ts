import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { CatatanRow } from './kartu.repository.ts'
import type { SusunanKartu } from './susunan.ts'

type Masa = SusunanKartu['masa']

export function dibukaOf({ dibuka }: Masa, row: CatatanRow): Tanggal {
  return String(row[dibuka])
}

/** The day on which it was over; null while it is open. */
export function berakhirOf({ berakhir }: Masa, row: CatatanRow): Tanggal | null {
  const hari = row[berakhir]
  return typeof hari === 'string' ? hari : null
}

/** Whether it is not over before a day. */
export function isBelumBerakhir(masa: Masa, row: CatatanRow, tanggal: Tanggal): boolean {
  const hari = berakhirOf(masa, row)
  return hari === null || tanggal <= hari
}

/**
 * The head a visit on a day belongs to: the last one written down by then and not over before, else one written down
 * later to which the day may still belong.
 *
 * @param rows those of one person, earliest first
 */
export function kepalaPada(masa: Masa, rows: readonly CatatanRow[], tanggal: Tanggal): CatatanRow | undefined {
  const open = rows.filter((row) => isBelumBerakhir(masa, row, tanggal))
  return (
    open.findLast((row) => dibukaOf(masa, row) <= tanggal) ??
    open.find((row) => addHari(dibukaOf(masa, row), -masa.mundurHari) <= tanggal)
  )
}
