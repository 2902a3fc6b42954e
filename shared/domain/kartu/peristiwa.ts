import type { Tanggal } from '../tanggal/tanggal.ts'

/** What happens to a person and may end the head of a card: the birth of a child, alive or not; a miscarriage; a death. */
export type Peristiwa = {
  readonly tanggal: Tanggal
  readonly sebab: 'bersalin' | 'keguguran' | 'meninggal'
}
