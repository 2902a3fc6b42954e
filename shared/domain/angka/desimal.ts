const desimal = /^([+-]?)(\d{0,30})(?:[.,](\d{1,30}))?$/

/**
 * A decimal number times a power of ten, rounded half up to a whole number; by its digits, never by floating point.
 *
 * Comma and point both mark the decimals. Thousands marks ("1.234,5") are not understood, on purpose.
 *
 * @returns null when the text is no number; beyond 2⁵³ no longer exact, and far outside every measure
 * @edge "8,6005" × 10³ is 8601; "8,6004999" is 8600; 1,005 × 10² is 101
 */
export function geserDesimal(teks: string, pangkat: number): number | null {
  const match = desimal.exec(teks.trim())
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const padded = fraction.padEnd(pangkat + 1, '0')
  const kept = Number(`${whole}${padded.slice(0, pangkat)}`)
  const rounded = Number(padded[pangkat]) >= 5 ? kept + 1 : kept
  return sign === '-' ? 0 - rounded : rounded
}
