import type { BarisKartu, IsiKartu } from './putusan.ts'
import type { BarisDinilai } from './riwayat.ts'

/** Which visits were made before this one, by what they were judged to be. */
export function kunjunganSudah(lalu: readonly BarisDinilai[], putusan: string, ke: readonly string[]): IsiKartu {
  const dibuat = new Set(lalu.map((satu) => satu.putusan(putusan).hasil))
  return Object.fromEntries(ke.map((satu) => [satu.toLowerCase(), Number(dibuat.has(satu))]))
}

/** What the card of a newborn takes from the visits before. */
export function riwayatNeonatal(lalu: readonly BarisDinilai[], _kini: BarisKartu): IsiKartu {
  return kunjunganSudah(lalu, 'kn', ['KN1', 'KN2', 'KN3'])
}
