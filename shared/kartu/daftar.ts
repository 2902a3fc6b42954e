import { balita } from './balita.ts'
import { ibuHamil } from './ibu-hamil.ts'
import type { Kartu } from './kartu.ts'

/** The thirteen cards of the life cycle, by their codes, in the order in which they are named. */
const tigaBelas = [
  ...['ibu-hamil', 'persalinan', 'nifas', 'neonatal', 'balita', 'usia-sekolah', 'dewasa', 'lansia'],
  ...['srq20', 'puma', 'kunjungan-rumah', 'kader', 'strata'],
]

/** Every card that is kept in a book. */
export const daftarKartu: readonly Kartu[] = [ibuHamil, balita]

/** Every card that has a name: the thirteen, described or not, and what else is described. */
export const kodeKartu: readonly string[] = [...new Set([...tigaBelas, ...daftarKartu.map(({ kode }) => kode)])]

/** The description of a card; undefined for one that is not described. */
export function kartuOf(kode: string): Kartu | undefined {
  return daftarKartu.find((satu) => satu.kode === kode)
}
