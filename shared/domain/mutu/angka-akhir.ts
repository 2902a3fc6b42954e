import { geserDesimal } from '../angka/desimal.ts'

/** How evenly last digits are spread. */
export type AngkaAkhir = {
  readonly n: number
  /** How often each digit stands last, 0 to 9. */
  readonly hitungan: readonly number[]
  readonly khi2: number
  /** Digit preference score: 0 where all stand alike, 100 where there is one only. */
  readonly dps: number
  /** percent that end in 0 or 5: a fifth is expected */
  readonly nolLima: number
}

/** Rounds half up to so many decimals. */
export const bulatkan = (nilai: number, desimal: number): number =>
  Math.floor(nilai * 10 ** desimal + 0.5 + 1e-9) / 10 ** desimal

/** Reckons last digits. @source WHO MONICA, digit preference score; docs/aturan/mutu.md, "Skor" */
export function angkaAkhir(digits: readonly number[]): AngkaAkhir | null {
  const n = digits.length
  if (n === 0) return null
  const hitungan = Array.from({ length: 10 }, (_, digit) => digits.filter((satu) => satu === digit).length)
  const harap = n / 10
  const khi2 = hitungan.reduce((sum, ada) => sum + (ada - harap) ** 2 / harap, 0)
  const nolLima = (100 * ((hitungan[0] ?? 0) + (hitungan[5] ?? 0))) / n
  return { n, hitungan, khi2, dps: bulatkan(100 * Math.sqrt(khi2 / (9 * n)), 2), nolLima: bulatkan(nolLima, 1) }
}

/** Tenths of a kilogram, as the scale is read. */
export const digitBerat = (gram: number): number => Math.floor((gram + 50) / 100) % 10
export const digitPanjang = (mm: number): number => mm % 10

/** The last digit of a number as text, rounded half up to so many decimals; null where it is no number. */
export function digitTeks(teks: string, desimal: number): number | null {
  const bulat = geserDesimal(teks, desimal)
  return bulat === null ? null : Math.abs(bulat) % 10
}

export type Kelas = 'sangatBaik' | 'baik' | 'cukup' | 'buruk' | 'belumCukup'

/** The class of a DPS, however few it was reckoned from. @source SMART, nipnTK */
export function kelasDps(dps: number): Exclude<Kelas, 'belumCukup'> {
  if (dps < 8) return 'sangatBaik'
  if (dps < 12) return 'baik'
  return dps < 20 ? 'cukup' : 'buruk'
}
