/** Numbers as the WHO packages, written in R, print them. */

/** A z of two decimals and its flag; both empty where there is no z. */
export function cetakSkor(z: number, flagged: boolean): string {
  if (Number.isNaN(z)) return ','
  return `${z.toFixed(2)},${flagged ? 1 : 0}`
}

/** More significant digits than a double between 0,001 and 1000 can hold: its exact decimal value. */
const exactDigits = 70
/** From five zeros on, or below thousandths, R may choose the form with an exponent. */
const plainForm = { from: 0.001, below: 100_000 } as const

/**
 * A number with as many significant digits as the reference prints, without trailing zeros; empty for NaN.
 *
 * @param digits at most 15
 */
export function cetakAngka(value: number, digits: number): string {
  if (Number.isNaN(value)) return ''
  const rounded = roundDigits(value, digits)
  const plain = String(rounded)
  if (value >= plainForm.from && value < plainForm.below) return plain
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e')
  const short = `${mantissa}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`
  return plain.length <= short.length ? plain : short
}

/** A tie goes to the even digit, as in C; JavaScript alone would take the larger neighbour (7,9345703125). */
function roundDigits(value: number, digits: number): number {
  const rounded = Number(value.toPrecision(digits))
  if (rounded === value) return value
  const oneMore = value.toPrecision(digits + 1)
  if (!oneMore.endsWith('5') || Number(oneMore) !== value) return rounded
  const isTie = /^5?0*$/.test(value.toPrecision(exactDigits).slice(oneMore.length))
  if (!isTie) return rounded
  const lower = oneMore.slice(0, -1)
  return '02468'.includes(lower.at(-1) ?? '') ? Number(lower) : rounded
}
