import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { banyakBaris, lebarTeks, pecahBaris } from '#shared/formulir/lebar-teks.ts'
import { buildLebar } from '../../../../resources/fonts/build.ts'

const resources = new URL('../../../../resources/fonts/', import.meta.url)
type Font = {
  readonly unitsPerEm: number
  layout(text: string, features: readonly string[]): { readonly advanceWidth: number }
}
const fontkit = createRequire(import.meta.url)('fontkit') as { create(data: Buffer): Font }
const fonts = {
  biasa: fontkit.create(readFileSync(new URL('LiberationSans-Regular.ttf', resources))),
  tebal: fontkit.create(readFileSync(new URL('LiberationSans-Bold.ttf', resources))),
}

test('the widths in the program are those of the fonts beside it', () => {
  const made = new URL('../../../../shared/formulir/lebar-huruf.generated.ts', import.meta.url)
  expect(readFileSync(made, 'utf8')).toBe(buildLebar())
})

describe('the width of a text', () => {
  test.each([
    'Jumlah balita yang ditimbang bulan ini (03+04+05+06)',
    'REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA',
    'Posyandu Dahlia Sumber Rejeki, 0–5 bulan √ ≥ 12,50 − ♀',
    'Zaïda Ÿılmaz Łukasz',
    '',
  ])('%j is what the library of the PDF lays out', (teks) => {
    for (const gaya of ['biasa', 'tebal'] as const) {
      const { advanceWidth } = fonts[gaya].layout(teks, [])
      const kern = fonts[gaya].unitsPerEm
      // The PDF is set without kerning (main/reports/huruf-pdf.ts): with it a text is never much wider.
      expect(lebarTeks(teks, { pt: 10, tebal: gaya === 'tebal' })).toBeGreaterThanOrEqual(
        (advanceWidth * 10) / kern - 1,
      )
      expect(lebarTeks(teks, { pt: 10, tebal: gaya === 'tebal' })).toBeLessThan((advanceWidth * 10) / kern + 6)
    }
  })

  test('grows with the size, and is never too small for a letter nobody knows', () => {
    expect(lebarTeks('Melati', { pt: 18 })).toBeCloseTo(2 * lebarTeks('Melati', { pt: 9 }))
    expect(lebarTeks('ꦲ', { pt: 10 })).toBeGreaterThan(lebarTeks('w', { pt: 10 }))
  })
})

describe('lines', () => {
  const pt = 9
  test('are broken between words', () => {
    const lebar = lebarTeks('KELAS IBU', { pt })
    expect(pecahBaris('KELAS IBU HAMIL', lebar, { pt })).toEqual(['KELAS IBU', 'HAMIL'])
    expect(pecahBaris('HAMIL', 1, { pt }).join('')).toBe('HAMIL')
    expect(pecahBaris('', lebar, { pt })).toEqual([''])
  })

  test('never take a hard space for a place to break', () => {
    expect(
      pecahBaris('\u00a0\u00a0\u00a0\u00a00–5\u00a0bulan', lebarTeks('0–5 bulan', { pt }) * 2, { pt }),
    ).toHaveLength(1)
  })

  test('hold the whole text, each within its place', () => {
    const kata = fc.array(fc.constantFrom('Jumlah', 'bayi', 'di-bawah', 'garis', 'a', 'merah', 'RW/RT'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(kata, fc.integer({ min: 40, max: 300 }), fc.boolean(), (words, lebar, tebal) => {
        const teks = words.join(' ')
        const lines = pecahBaris(teks, lebar, { pt, tebal })
        expect(lines.join('').replaceAll(' ', '')).toBe(teks.replaceAll(' ', ''))
        for (const line of lines) expect(lebarTeks(line, { pt, tebal })).toBeLessThanOrEqual(lebar + 1e-6)
        expect(banyakBaris(teks, lebar, { pt, tebal })).toBe(lines.length)
      }),
    )
  })
})
