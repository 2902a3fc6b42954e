import type { Tanggal } from '../tanggal/tanggal.ts'
import type { StatusT } from './dosis.ts'
import { addJarak, daftarTempat, seriTd } from './jadwal.ts'

/**
 * The ladder of protection against tetanus.
 *
 * @source docs/aturan/imunisasi.md, "Status T"; resources/imunisasi/jadwal.csv, rows WUS
 */
const tangga = daftarTempat.filter(({ seri }) => seri === seriTd)

/** Codes with tetanus toxoid. @source docs/aturan/imunisasi.md, "Status T" */
const kodeToksoid = /^(?:DPT[1-4]|HEXA[1-3]|BIASDT|BIASTD[25]|TD[1-5])$/

export const isToksoid = (kode: string): boolean => kodeToksoid.test(kode)

export const isTPenuh = ({ t }: Pick<StatusT, 't'>): boolean => t >= tangga.length

/**
 * First day on which a dose raises the status.
 *
 * @returns null where it is highest already, and where none was given yet: then any day would do
 * @edge the day of the month does not count from T3 on
 */
export function tBerikutnya(t: number, sejak: Tanggal | null): Tanggal | null {
  const interval = tangga[t]?.interval ?? null
  return interval === null || sejak === null ? null : addJarak(sejak, interval)
}

/** Last day of protection, not included; null where there is none. */
export function akhirLindung(t: number, sejak: Tanggal | null): Tanggal | null {
  const lindung = tangga[t - 1]?.lindung ?? null
  return lindung === null || sejak === null ? null : addJarak(sejak, lindung)
}

/** Whether a dose of that day raises the status. */
export function isNaikT(t: number, sejak: Tanggal | null, pada: Tanggal): boolean {
  if (t === 0) return true
  const mulai = tBerikutnya(t, sejak)
  return mulai !== null && pada >= mulai
}
