import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import type { KodeSumber } from './sumber.ts'

/** What a judgement says of itself beyond its rule; what most have is left out: plain words, seen by a kader, no prompt. */
export type CiriPutusan = Partial<Omit<Putusan, 'kode' | 'sebut' | 'versi'>> & {
  /** The first says from which day the rule holds. */
  readonly sumber: readonly KodeSumber[]
}

/** A judgement whose rule has one version. */
export function putusan(
  kode: string,
  sebut: string,
  nilai: (fakta: Fakta) => Hasil,
  { sumber, ...ciri }: CiriPutusan,
): Putusan {
  return { kode, sebut, kata: kataHasil(), kader: 'kata', baik: [], edukasi: [], ...ciri, versi: [{ sumber, nilai }] }
}
