import type { JenisKelamin } from '../register/register.ts'

/**
 * Kenaikan Berat Badan Minimal, grams a month, by completed age in months 1…12; from 12 on the last value holds to 60.
 *
 * @source KMS of the Buku KIA; resources/kbm/kbm.csv and SOURCE.md. Only ages 7 and 11 differ by sex.
 */
const kbmG: Readonly<Record<JenisKelamin, readonly number[]>> = {
  L: [800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 300, 200],
  P: [800, 900, 800, 600, 500, 400, 300, 300, 300, 300, 200, 200],
}

/**
 * The least gain, in grams since last month, that counts as "naik".
 *
 * @param umur completed months at this weighing
 * @returns grams, or null at age 0, which has no KBM
 */
export function kbm(jk: JenisKelamin, umur: number): number | null {
  if (umur < 1) return null
  return kbmG[jk][Math.min(umur, 12) - 1] ?? null
}
