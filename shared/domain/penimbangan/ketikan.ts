import { geserDesimal } from '../angka/desimal.ts'

/** Numbers as a person types them. Read digit by digit: no binary fraction decides a gram or a millimetre. */

export type BacaBerat =
  | { readonly kind: 'kosong' }
  | { readonly kind: 'gram'; readonly g: number }
  /** A number that cannot be kilograms ("3200"): kept as typed until someone answers. */
  | { readonly kind: 'bukanKg'; readonly teks: string /** grams, were it kilograms */; readonly g: number }
  /** No number above 0: kept as typed until someone answers. */
  | { readonly kind: 'bukanAngka'; readonly teks: string }

export type BacaPanjang =
  | { readonly kind: 'kosong' }
  | { readonly kind: 'mm'; readonly mm: number }
  /** A number that cannot be centimetres ("735"). */
  | { readonly kind: 'bukanCm'; readonly teks: string /** millimetres, were it centimetres */; readonly mm: number }
  | { readonly kind: 'bukanAngka'; readonly teks: string }

/**
 * From this figure on, "kg" can only be grams.
 *
 * @source the lightest newborns who survived weighed a little over 200 g, so any figure from 200 on may be grams;
 * docs/decisions/0004-angka-yang-diketik.md
 */
export const batasBukanKgG = 200_000
/**
 * From this figure on, "cm" can only be millimetres.
 *
 * @source the shortest newborns who survived measured some 24 to 25 cm, so any figure from 250 on may be millimetres
 */
export const batasBukanCmMm = 2_500

/** Digits, and decimals behind a comma or point: "8,6". A sign, or a comma with nothing on one side, is asked about. */
const angka = /^\d+(?:[.,]\d+)?$/

/** A typed decimal times 10^digits, rounded half up; null for what is no number. */
export function readScaled(teks: string, digits: number): number | null {
  return angka.test(teks) ? geserDesimal(teks, digits) : null
}

/**
 * Reads a weight typed in kilograms, with decimal comma or point, as whole grams.
 *
 * @edge 199,999 is the heaviest weight; 200 is bukanKg; 0 and what rounds to 0 g is bukanAngka
 */
export function parseBerat(text: string): BacaBerat {
  const teks = text.trim()
  if (teks === '') return { kind: 'kosong' }
  const g = readScaled(teks, 3)
  if (g === null || g <= 0) return { kind: 'bukanAngka', teks }
  return g >= batasBukanKgG ? { kind: 'bukanKg', teks, g } : { kind: 'gram', g }
}

/**
 * Reads a length typed in centimetres (PB/TB, LILA, lingkar kepala), with decimal comma or point, as millimetres.
 *
 * @edge 249,9 is the greatest length; 250 is bukanCm; 0 and what rounds to 0 mm is bukanAngka
 */
export function parsePanjang(text: string): BacaPanjang {
  const teks = text.trim()
  if (teks === '') return { kind: 'kosong' }
  const mm = readScaled(teks, 1)
  if (mm === null || mm <= 0) return { kind: 'bukanAngka', teks }
  return mm >= batasBukanCmMm ? { kind: 'bukanCm', teks, mm } : { kind: 'mm', mm }
}

/** Grams of a typed weight; null when there is none, or none that can be read. */
export function gramOf(text: string): number | null {
  const berat = parseBerat(text)
  return berat.kind === 'gram' ? berat.g : null
}

/** Millimetres of a typed length; null when there is none, or none that can be read. */
export function mmOf(text: string): number | null {
  const panjang = parsePanjang(text)
  return panjang.kind === 'mm' ? panjang.mm : null
}

/** Grams as kilograms, at least one decimal and as many as are needed: "8,6", "8,65", "12,0". */
export function formatBerat(g: number): string {
  const fraction = String(g % 1000).padStart(3, '0')
  return `${Math.floor(g / 1000)},${fraction[0]}${fraction.slice(1).replace(/0+$/, '')}`
}

/** Millimetres as centimetres: "73,5". */
export function formatPanjang(mm: number): string {
  return `${Math.floor(mm / 10)},${mm % 10}`
}

/** One spelling for one weight, so that "8.60" and "8,6" are the same entry; other text stays letter by letter. */
export function bakuBerat(text: string): string {
  const g = gramOf(text)
  return g === null ? text.trim() : formatBerat(g)
}

/** One spelling for one length; other text stays letter by letter. */
export function bakuPanjang(text: string): string {
  const mm = mmOf(text)
  return mm === null ? text.trim() : formatPanjang(mm)
}
