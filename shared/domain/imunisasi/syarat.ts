import type { Tanggal } from '../tanggal/tanggal.ts'
import type { KeadaanSeri } from './dosis.ts'
import { addJarak, type Jarak, jeda, type Tempat } from './jadwal.ts'

const terakhirDari = (hari: readonly Tanggal[]): Tanggal => hari.reduce((a, b) => (b > a ? b : a))

/**
 * The first day on which a dose of a place counts, as far as age and other doses say.
 *
 * @param umur from which age
 * @param hidup days of injected live vaccines it must keep away from
 * @source docs/aturan/imunisasi.md, "Verdict of a dose" and "Due"
 */
export function hariPertama(
  tempat: Tempat,
  { lahir, umur, sebelum }: { readonly lahir: Tanggal; readonly umur: Jarak; readonly sebelum: Tanggal | null },
  { terakhir }: Pick<KeadaanSeri, 'terakhir'>,
  hidup: readonly Tanggal[],
): Tanggal {
  return terakhirDari([
    addJarak(lahir, umur),
    ...(sebelum !== null && tempat.interval !== null ? [addJarak(sebelum, tempat.interval)] : []),
    ...(terakhir === null ? [] : [addJarak(terakhir, jeda)]),
    ...(tempat.hidupSuntik ? hidup.map((hari) => addJarak(hari, jeda)) : []),
  ])
}

/** Whether that day is at or past the age of `umur`; never where there is no such age. */
export function isUmur(lahir: Tanggal, umur: Jarak | null, pada: Tanggal): boolean {
  return umur !== null && pada >= addJarak(lahir, umur)
}

/** HPV 2 is a series of its own that keeps away from HPV 1. @source docs/aturan/imunisasi.md, "BIAS" */
const seriSebelum: Readonly<Record<string, string>> = { HPV2: 'HPV1' }

/** Day of the counted dose before the lowest open place of a series. */
export function doseSebelum(seri: string, keadaan: ReadonlyMap<string, KeadaanSeri>): Tanggal | null {
  return keadaan.get(seriSebelum[seri] ?? seri)?.terisi.at(-1)?.pada ?? null
}
