/** The counts of one row, column or total of the SKDN. All are numbers of children. */
export const kodeSkdn = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const
export type KodeSkdn = (typeof kodeSkdn)[number]
export type HitunganSkdn = Readonly<Record<KodeSkdn, number>>

export const namaIndikator = ['K/S', 'D/S', 'D/K', 'N/D', "N/D'", 'N/S', 'BGM/D', "T/D'", "2T/D'"] as const
export type NamaIndikator = (typeof namaIndikator)[number]
/** Percent with one decimal; null prints as "–". */
export type IndikatorSkdn = Readonly<Record<NamaIndikator, number | null>>

/**
 * A share in percent, one decimal, half up, computed in whole numbers so that no binary fraction decides a tie.
 *
 * @returns null when the denominator is 0
 * @edge 18/32 = 56,25 → 56,3
 */
export function persen(bagian: number, dari: number): number | null {
  if (dari === 0) return null
  return Math.floor((2000 * bagian + dari) / (2 * dari)) / 10
}

/** The indicators of one set of counts; totals are always computed from totals. D′ = N + T. */
export function indikatorSkdn(h: HitunganSkdn): IndikatorSkdn {
  const dKoreksi = h.N + h.T
  return {
    'K/S': persen(h.K, h.S),
    'D/S': persen(h.D, h.S),
    'D/K': persen(h.D, h.K),
    'N/D': persen(h.N, h.D),
    "N/D'": persen(h.N, dKoreksi),
    'N/S': persen(h.N, h.S),
    'BGM/D': persen(h.BGM, h.D),
    "T/D'": persen(h.T, dKoreksi),
    "2T/D'": persen(h['2T'], dKoreksi),
  }
}
