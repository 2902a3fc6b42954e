import type { Tanggal } from './tanggal.ts'

/** "08-10-2026" */
export function formatTanggal(tanggal: Tanggal): string {
  return `${tanggal.slice(8, 10)}-${tanggal.slice(5, 7)}-${tanggal.slice(0, 4)}`
}
