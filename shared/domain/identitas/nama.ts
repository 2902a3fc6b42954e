const combiningMarks = /\p{M}/gu
const apostrophes = /['’‘`ʼ]/g
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu

/**
 * A name as it is compared: no capitals, no accents, no apostrophes, one space between words.
 *
 * @edge "Nur’Aini", "NUR'AINI" and "nuraini" are one name; "Siti-Aminah" and "Siti Aminah" too
 */
export function normalNama(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(combiningMarks, '')
    .replaceAll(apostrophes, '')
    .toLowerCase()
    .replaceAll(notLetterOrDigit, ' ')
    .trim()
}

/** True when both names are known and read the same. */
export function isNamaSama(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && normalNama(a) !== '' && normalNama(a) === normalNama(b)
}

/** An RT or RW as it is compared: "03", "3" and "RT 03" are the same place. */
export function normalRt(text: string): string {
  const digits = /\d+/.exec(text)?.[0]
  return digits === undefined ? normalNama(text) : String(Number(digits))
}
