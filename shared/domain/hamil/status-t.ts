import { isNaikT } from '../imunisasi/status-t.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'

/** A day on which the protection against tetanus rose, and to which step. */
export type NaikT = { readonly tanggal: Tanggal; readonly t: number }

/**
 * The rises of status T by doses with tetanus toxoid, at most to T5.
 *
 * @param dosis days of doses, any order; two on one day are one
 * @source docs/aturan/formulir.md, "SIP 5"; @edge the day of the month does not count from T3 on
 */
export function naikStatusT(dosis: readonly Tanggal[]): NaikT[] {
  const naik: NaikT[] = []
  for (const tanggal of [...dosis].sort()) {
    if (isNaikT(naik.length, naik.at(-1)?.tanggal ?? null, tanggal)) naik.push({ tanggal, t: naik.length + 1 })
  }
  return naik
}
