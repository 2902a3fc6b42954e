import { balita } from './balita.ts'
import { dewasa } from './dewasa.ts'
import { ibuHamil } from './ibu-hamil.ts'
import { kader } from './kader.ts'
import type { Kartu, KartuNilai } from './kartu.ts'
import { kunjunganRumah } from './kunjungan-rumah.ts'
import { lansia } from './lansia.ts'
import { neonatal } from './neonatal.ts'
import { nifas } from './nifas.ts'
import { persalinan } from './persalinan.ts'
import { puma } from './puma.ts'
import { srq20 } from './srq20.ts'
import { strata } from './strata.ts'
import { usiaSekolah } from './usia-sekolah.ts'

/** Every card that is kept in a book. */
export const daftarKartu: readonly Kartu[] = [
  ...[ibuHamil, nifas, balita, neonatal, usiaSekolah, dewasa, lansia],
  ...[srq20, puma, kunjunganRumah],
]

/** The thirteen cards of the life cycle, in the order in which they are named: each judges rows of a file. */
const tigaBelas: readonly KartuNilai[] = [
  ...[ibuHamil, persalinan, nifas, neonatal, balita, usiaSekolah, dewasa, lansia],
  ...[srq20, puma, kunjunganRumah, kader, strata],
]

/** Every card that judges: the thirteen, and what else is kept in a book. */
export function daftarNilai(): readonly KartuNilai[] {
  return [...tigaBelas, ...daftarKartu.filter((satu) => !tigaBelas.includes(satu))]
}

/** Codes of every card that judges. */
export const kodeKartu: readonly string[] = daftarNilai().map(({ kode }) => kode)

/** The description of a card that is kept in a book; undefined for another. */
export function kartuOf(kode: string): Kartu | undefined {
  return daftarKartu.find((satu) => satu.kode === kode)
}

/** The description of a card that judges rows of a file; undefined for another. */
export function kartuNilaiOf(kode: string): KartuNilai | undefined {
  return daftarNilai().find((satu) => satu.kode === kode)
}
