/** Two-sided 95 % of the normal distribution. @source any table of it; NIST/SEMATECH e-Handbook, 1.3.6.7.1 */
const z95 = 1.959964

export type Selang = { readonly rendah: number; readonly tinggi: number }

/**
 * The range in which the true share lies with 95 % confidence, however few were counted: fractions 0–1.
 *
 * @param bagian how many of `dari`; `dari` at least 1
 * @source Wilson EB (1927), Probable inference, the law of succession, and statistical inference, JASA 22:209–212
 */
export function selangWilson(bagian: number, dari: number): Selang {
  const p = bagian / dari
  const z2 = z95 * z95
  const tengah = (p + z2 / (2 * dari)) / (1 + z2 / dari)
  const lebar = (z95 / (1 + z2 / dari)) * Math.sqrt((p * (1 - p)) / dari + z2 / (4 * dari * dari))
  return { rendah: Math.max(0, tengah - lebar), tinggi: Math.min(1, tengah + lebar) }
}
