import { addHari, type Tanggal } from '../tanggal/tanggal.ts'

/** A day on which the protection against tetanus rose, and to which step. */
export type NaikT = { readonly tanggal: Tanggal; readonly t: number }

const bulanKe = (tanggal: Tanggal): number => Number(tanggal.slice(0, 4)) * 12 + Number(tanggal.slice(5, 7))

/** What must have passed since the dose of the last rise, by the step: 28 days, then calendar months. */
const jarak: readonly ((lalu: Tanggal, kini: Tanggal) => boolean)[] = [
  () => true,
  (lalu, kini) => addHari(lalu, 28) <= kini,
  ...[6, 12, 12].map(
    (bulan) =>
      (lalu: Tanggal, kini: Tanggal): boolean =>
        bulanKe(kini) - bulanKe(lalu) >= bulan,
  ),
]

/**
 * The rises of status T by doses with tetanus toxoid, at most to T5.
 *
 * @param dosis days of doses, any order; two on one day are one
 * @source docs/aturan/formulir.md, "SIP 5"; @edge the day of the month does not count from T3 on
 */
export function naikStatusT(dosis: readonly Tanggal[]): NaikT[] {
  const naik: NaikT[] = []
  for (const tanggal of [...new Set(dosis)].sort()) {
    const step = jarak[naik.length]
    if (step?.(naik.at(-1)?.tanggal ?? tanggal, tanggal)) naik.push({ tanggal, t: naik.length + 1 })
  }
  return naik
}
