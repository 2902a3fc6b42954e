import { ibuHamil } from './ibu-hamil.ts'
import type { Kartu } from './kartu.ts'

/** The thirteen cards of the life cycle, by their codes, in the order in which they are named. */
export const kodeKartu = [
  ...['ibu-hamil', 'persalinan', 'nifas', 'neonatal', 'balita', 'usia-sekolah', 'dewasa', 'lansia'],
  ...['srq20', 'puma', 'kunjungan-rumah', 'kader', 'strata'],
] as const

/** Every card that is described. */
export const daftarKartu: readonly Kartu[] = [ibuHamil]

/** The description of a card; undefined for one that is not described. */
export function kartuOf(kode: string): Kartu | undefined {
  return daftarKartu.find((satu) => satu.kode === kode)
}
