import { normalNama } from './nama.ts'

const hiasan = new Set(['an', 'anak', 'by', 'bayi', 'ny', 'nyonya'])
const muhammad = /^(?:m|md|moh|moch|muh|muhamad|muhammad|mohamad|mohammad|mochamad|mochammad)$/

/** A name as it is compared: without what stands before names, the many spellings of Muhammad as one. */
export function kunciNama(nama: string): string {
  const kata = normalNama(nama)
    .split(' ')
    .filter((satu) => !hiasan.has(satu))
  return kata.map((satu, i) => (i === 0 && muhammad.test(satu) ? 'muhammad' : satu)).join(' ')
}
