import type { KartuPercaya } from '#shared/contract/kirim.ts'

/** What is done with the six words: one's own are read out, those of the other are heard and ticked. Never both at once. */
export type LangkahKata = 'bacakan' | 'dengarkan'

/**
 * Which of the two comes first: the Pustu reads while the Puskesmas listens, then the other way round, so that nobody
 * waits for the other at the telephone.
 */
export function urutanKata({ jenis }: Pick<KartuPercaya, 'jenis'>): readonly [LangkahKata, LangkahKata] {
  return jenis === 'puskesmas' ? ['dengarkan', 'bacakan'] : ['bacakan', 'dengarkan']
}
