import type { IsAwalData } from '../penimbangan/hasil.ts'
import type { AnakRegister } from '../register/register.ts'
import type { BarisKartu, Hasil, IsiKartu } from './putusan.ts'

/** A row with what was judged of it, and what was written in it, without what is worked out from earlier rows. */
export type BarisDinilai = BarisKartu & {
  readonly putusan: (kode: string) => Hasil
  readonly tertulis: () => IsiKartu
}

/** A child as the register has it. */
export type AnakBuku = { readonly anak: AnakRegister; readonly isAwalData: IsAwalData }

/**
 * What a card works out from earlier rows of the same head, for one row.
 *
 * @param lalu the rows before it, in time
 * @param anak null where the card asks for none, or the register has none
 */
export type Riwayat = (lalu: readonly BarisDinilai[], kini: BarisKartu, anak: AnakBuku | null) => IsiKartu
