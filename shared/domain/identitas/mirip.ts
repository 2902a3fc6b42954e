/** Slips of the pen between two spellings of one name, letters. */
const salahTulis = 2
/** Shorter names differ by a slip and are two names: Ani, Adi. */
const cukupPanjang = 6

/** Whether every word of one name stands in the other: "naura" in "naura azzahra". Both as normalNama brings them. */
export function isBagian(a: string, b: string): boolean {
  const words = new Set(b.split(' '))
  return a.split(' ').every((word) => words.has(word))
}

/** How many letters must change to turn one name into the other. */
export function jarakNama(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/**
 * Two spellings of one name: one holds the words of the other, or they differ by a slip.
 *
 * @param a as normalNama brings it
 * @edge "naura azzahra" and "naura azahra" are; "ani" and "adi" are not
 */
export function isNamaMirip(a: string, b: string): boolean {
  if (a === b || isBagian(a, b) || isBagian(b, a)) return true
  return Math.min(a.length, b.length) >= cukupPanjang && jarakNama(a, b) <= salahTulis
}
