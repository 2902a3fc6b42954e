import { formatBulat, formatDesimal } from '#shared/domain/angka/tulis.ts'

export { formatBulat, formatDesimal, formatZ } from '#shared/domain/angka/tulis.ts'

/** Kilograms to the last gram that was typed: 8600 is "8,6 kg", 8650 is "8,65 kg". */
export function formatKg(gram: number): string {
  const digits = gram % 100 === 0 ? 1 : gram % 10 === 0 ? 2 : 3
  return `${formatDesimal(gram / 1000, digits)} kg`
}

/** Millimetres as centimetres with one digit: 742 is "74,2 cm". */
export function formatCm(mm: number): string {
  return `${formatDesimal(mm / 10, 1)} cm`
}

/** A change in grams with its sign: "+100", "−200", "0". */
export function formatNaik(gram: number): string {
  return gram > 0 ? `+${formatBulat(gram)}` : formatBulat(gram)
}

/** A percentage of a report: "93,2", and "–" where the denominator is 0. */
export function formatPersen(nilai: number | null): string {
  return nilai === null ? '–' : formatDesimal(nilai, 1)
}
