import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'

/** The rows of the cards of grown-ups and of school age, each judged when it is first asked for. */
export type BukuKartu = {
  /** The rows of a card of somebody, of all heads, in time, until the last day that exists. @param kartu code of the card */
  readonly baris: (kartu: string, orangId: string) => readonly BarisDinilai[]
  /** The month of the first row of a card written of a member of a posyandu; null where there is none. */
  readonly awal: (kartu: string, posyanduId: string) => Bulan | null
}
