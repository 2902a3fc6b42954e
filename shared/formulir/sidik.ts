import type { Baris, Sel } from './model.ts'

/** FNV-1a, 64 bits. @source http://www.isthe.com/chongo/tech/comp/fnv */
const fnvOffset = 0xcbf29ce484222325n
const fnvPrime = 0x100000001b3n
const mask64 = 0xffffffffffffffffn

/** FNV-1a over the UTF-16 code units of a text, high byte first. */
export function fnv1a64(text: string): bigint {
  let hash = fnvOffset
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = ((hash ^ BigInt(unit >> 8)) * fnvPrime) & mask64
    hash = ((hash ^ BigInt(unit & 0xff)) * fnvPrime) & mask64
  }
  return hash
}

/** What a cell says beside words; null where that is nothing. */
function figureOf(sel: Sel): string | number | null {
  if ('nilai' in sel) return sel.nilai ?? '–'
  if (sel.kind === 'takDiukur' || sel.kind === 'strip') return '–'
  if (sel.kind === 'tanda') return '√'
  return sel.kind === 'tanggal' ? sel.tanggal : null
}

/**
 * A short fingerprint of a report: the same figures of the same form, month and place always give the same eight
 * digits, so that a paper and a file can be compared by eye. It finds slips, not forgery.
 *
 * @param kunci form, month and place
 * @returns "7F3A-91C2": the 64 bits folded to 32, in hexadecimal
 */
export function sidikAngka(kunci: readonly string[], baris: readonly Baris[]): string {
  const figures = baris.flatMap((row) =>
    Object.entries(row.sel).flatMap(([kolom, sel]) => {
      const figure = figureOf(sel)
      return figure === null ? [] : [`${row.id}/${kolom}=${figure}`]
    }),
  )
  const hash = fnv1a64([...kunci, ...figures].join('\n'))
  const folded = (hash >> 32n) ^ (hash & 0xffffffffn)
  const digits = folded.toString(16).toUpperCase().padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
