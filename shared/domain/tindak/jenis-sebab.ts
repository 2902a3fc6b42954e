import type { Tanggal } from '../tanggal/tanggal.ts'
import type { FaktaTindak } from './fakta.ts'

/** What a reason to visit somebody is. */

/** What is told the mother in place of a reason: no diagnosis, and no word by which a neighbour would guess one. */
export type Ajakan = 'timbang' | 'lihat' | 'imunisasi' | 'vitaminA' | 'periksa' | 'kabar'

export type Sebab = {
  readonly kode: string
  /** What it is called, in a list and over a filter. */
  readonly sebut: string
  /** The letters of the register, where they have some for it. */
  readonly huruf: 'BGM' | '2T' | 'T' | '–' | null
  /** `rujuk`: a kader reads neither its name nor its numbers, only that a health worker is to see the child. */
  readonly kader: 'kata' | 'rujuk'
  /** What is to be done at the visit, by whom the list is made for. */
  readonly lakukan: { readonly nakes: string; readonly kader: string }
  readonly ajakan: Ajakan
  /** What speaks for it, in a few words ('' where its name says all); null where it does not hold. */
  readonly periksa: (fakta: FaktaTindak, per: Tanggal) => string | null
}

/** What a kader does about anything a health worker is to see. */
export const rujukNakes = {
  sebut: 'Rujuk ke nakes',
  lakukan: 'Beri tahu bidan hari ini, dan ajak ibu ke Pustu.',
} as const
