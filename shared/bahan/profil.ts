import type { SasaranResmi } from './kia.ts'

/** What a book knows of its posyandu themselves, at the end of a year or on the last day that exists. */
export type BukuProfil = {
  /** Official figures of the year. */
  readonly sasaran: readonly SasaranResmi[]
  /** How many kader serve each posyandu; one without an entry has none written down. */
  readonly kader: ReadonlyMap<string, number>
}
