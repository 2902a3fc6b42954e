import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Compiles the widths of the letters of the forms into one module: run `node resources/fonts/build.ts`.
 *
 * Arial has the same widths, so that they hold for Excel too. A test runs this again and compares.
 */

type Font = {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number }
}
/** Reads fonts for pdfmake, with which it comes. */
const fontkit = createRequire(import.meta.url)('fontkit') as { create(data: Buffer): Font }

const folder = new URL('.', import.meta.url)
const target = new URL('../../shared/formulir/lebar-huruf.generated.ts', import.meta.url)

const files = { biasa: 'LiberationSans-Regular.ttf', tebal: 'LiberationSans-Bold.ttf' } as const
/** Latin with its marks, then what forms print beside it: dashes, quotes, arrows, comparisons, ticks, ♀ and ♂. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x203a],
  [0x2190, 0x2193],
  [0x2208, 0x2265],
  [0x2640, 0x2642],
] as const

function widths(file: string): Record<string, number> {
  const font = fontkit.create(readFileSync(new URL(file, folder)))
  if (font.unitsPerEm !== 2048) throw new Error(`${file}: ${font.unitsPerEm} units an em, not 2048`)
  const found: Record<string, number> = {}
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      if (font.hasGlyphForCodePoint(code)) found[code] = Math.round(font.glyphForCodePoint(code).advanceWidth)
    }
  }
  return found
}

/** Code points of one width together, runs of them as first and last. */
function print(found: Record<string, number>): string {
  const runs = new Map<number, [number, number][]>()
  for (const [text, width] of Object.entries(found)) {
    const code = Number(text)
    const list = runs.get(width) ?? []
    const last = list.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else list.push([code, code])
    runs.set(width, list)
  }
  const lines = [...runs].map(([width, list]) => {
    const parts = list.map(([from, to]) =>
      from === to ? from.toString(36) : `${from.toString(36)}-${to.toString(36)}`,
    )
    return `    [${width}, '${parts.join(' ')}'],`
  })
  return lines.join('\n')
}

/** The module of the widths, as it stands in the program. */
export function buildLebar(): string {
  const tables = Object.entries(files).map(([gaya, file]) => `  ${gaya}: [\n${print(widths(file))}\n  ],`)
  return `// Made by resources/fonts/build.ts from the fonts beside it. Never edited by hand.

/** Width in 2048ths of the size, and the code points that have it, in base 36: "2p" or "2p-3a". */
export const lebarHuruf = {
${tables.join('\n')}
} as const
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, buildLebar())
