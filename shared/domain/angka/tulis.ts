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

/** A z-score, always two decimals and a sign: "+0,31", "−2,07", "0,00". */
export function formatZ(z: number): string {
  const text = formatDesimal(z, 2)
  return z > 0 && text !== '0,00' ? `+${text}` : text
}
