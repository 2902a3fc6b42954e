import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'

/** The rows of the cards of grown-ups and of school age, each judged when it is first asked for. */
export type BukuKartu = {
  /** The rows of a card of somebody, of all heads, in time, until the last day that exists. @param kartu code of the card */
  readonly baris: (kartu: string, orangId: string) => readonly BarisDinilai[]
}
