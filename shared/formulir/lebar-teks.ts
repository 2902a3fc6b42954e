import { lebarHuruf } from './lebar-huruf.generated.ts'

/** A text as it is set: its size in points, bold or not. */
export type Huruf = { readonly pt: number; readonly tebal?: boolean }

/** Height of a line of Liberation Sans, per point of size. */
export const tinggiGaris = 1.15
/** Points in a millimetre. */
export const ptPerMm = 72 / 25.4

const unitPerEm = 2048
/** What no table knows is taken for a wide letter: rather a line too many than one cut off. */
const lebarLain = 1706

function readTabel(rows: readonly (readonly [number, string])[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [width, runs] of rows) {
    for (const run of runs.split(' ')) {
      const [from = 0, to = from] = run.split('-').map((text) => Number.parseInt(text, 36))
      for (let code = from; code <= to; code++) found.set(code, width)
    }
  }
  return found
}

const tabel = { biasa: readTabel(lebarHuruf.biasa), tebal: readTabel(lebarHuruf.tebal) } as const

/** Width of a text in one line, points, by the widths of its letters in Liberation Sans, which are those of Arial. */
export function lebarTeks(teks: string, { pt, tebal = false }: Huruf): number {
  const widths = tebal ? tabel.tebal : tabel.biasa
  let units = 0
  for (const letter of teks) units += widths.get(letter.codePointAt(0) ?? 0) ?? lebarLain
  return (units * pt) / unitPerEm
}

/** A word wider than its place is broken wherever it ends, as the PDF and Excel do. */
function pecahKata(kata: string, lebar: number, huruf: Huruf): string[] {
  const parts: string[] = ['']
  for (const letter of kata) {
    const last = parts.at(-1) ?? ''
    if (last !== '' && lebarTeks(last + letter, huruf) > lebar) parts.push(letter)
    else parts[parts.length - 1] = last + letter
  }
  return parts
}

/**
 * A text as it is broken into lines: between words and after hyphens, and inside a word that is wider than its place.
 *
 * @param lebar of the place, points
 */
export function pecahBaris(teks: string, lebar: number, huruf: Huruf): string[] {
  const lines: string[] = ['']
  // A hard space keeps its words together.
  for (const kata of teks.split(/(?<=[ -])/)) {
    const last = lines.at(-1) ?? ''
    if (lebarTeks((last + kata).trimEnd(), huruf) <= lebar) lines[lines.length - 1] = last + kata
    else {
      const parts = pecahKata(kata, lebar, huruf)
      lines.push(...parts)
      if (last === '') lines.splice(lines.length - parts.length - 1, 1)
    }
  }
  return lines.map((line) => line.trimEnd())
}

/** Lines a text takes. */
export function banyakBaris(teks: string, lebar: number, huruf: Huruf): number {
  return pecahBaris(teks, lebar, huruf).length
}
