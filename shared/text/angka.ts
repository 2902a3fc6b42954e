/** The true minus sign, as wide as a plus. */
const minus = '−'

/** A number with decimal comma, thousands point and true minus: 8600.5 with one digit is "8.600,5". */
export function formatDesimal(nilai: number, digits: number): string {
  const [whole = '', fraction] = Math.abs(nilai).toFixed(digits).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.')
  const negative = nilai < 0 && Number(nilai.toFixed(digits)) !== 0
  return `${negative ? minus : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}

/** "8.600" */
export function formatBulat(nilai: number): string {
  return formatDesimal(nilai, 0)
}

/** Kilograms to the last gram that was typed: 8600 is "8,6 kg", 8650 is "8,65 kg". */
export function formatKg(gram: number): string {
  const digits = gram % 100 === 0 ? 1 : gram % 10 === 0 ? 2 : 3
  return `${formatDesimal(gram / 1000, digits)} kg`
}

/** Millimetres as centimetres with one digit: 742 is "74,2 cm". */
export function formatCm(mm: number): string {
  return `${formatDesimal(mm / 10, 1)} cm`
}

/** A z-score, always two decimals and a sign: "+0,31", "−2,07", "0,00". */
export function formatZ(z: number): string {
  const text = formatDesimal(z, 2)
  return z > 0 && text !== '0,00' ? `+${text}` : text
}

/** A change in grams with its sign: "+100", "−200", "0". */
export function formatNaik(gram: number): string {
  return gram > 0 ? `+${formatBulat(gram)}` : formatBulat(gram)
}

/** A percentage of a report: "93,2", and "–" where the denominator is 0. */
export function formatPersen(nilai: number | null): string {
  return nilai === null ? '–' : formatDesimal(nilai, 1)
}
