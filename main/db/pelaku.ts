import type { Peran } from '#shared/contract/peran.ts'

/** The person who is signed in. */
export type Pelaku = {
  /** Id of the account: what the journal keeps. */
  readonly id: string
  readonly nama: string
  readonly peran: Peran
  /** Ids of the posyandu a kader is held to; null: the whole book. */
  readonly posyandu: readonly string[] | null
}
