import { bakuBerat, bakuPanjang } from './ketikan.ts'
import type { KodePeriksa } from './kode-periksa.ts'
import type { Pertanyaan } from './pertanyaan.ts'

export type Jawaban = { readonly kode: KodePeriksa; readonly bb: string; readonly tb: string }

/**
 * True while a question waits: "memang benar" rests it for as long as the typed value it is about stands.
 *
 * A question about BB does not wake when PB/TB is typed afterwards; one about both wakes with either.
 */
export function perluDijawab(
  pertanyaan: Pick<Pertanyaan, 'kode' | 'isian' | 'bolehBenar'>,
  dijawab: readonly Jawaban[],
  kini: Pick<Jawaban, 'bb' | 'tb'>,
): boolean {
  if (!pertanyaan.bolehBenar) return true
  const { kode, isian } = pertanyaan
  const [berat, panjang] = [bakuBerat(kini.bb), bakuPanjang(kini.tb)]
  return !dijawab.some(
    (j) =>
      j.kode === kode &&
      (isian === 'tb' || bakuBerat(j.bb) === berat) &&
      ((isian === 'bb' && kode !== 'tertukar') || bakuPanjang(j.tb) === panjang),
  )
}
