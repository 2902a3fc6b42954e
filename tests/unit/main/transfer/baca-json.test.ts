import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BatasJson, type IsKolom, PembacaJson, TerlaluBesar } from '#main/transfer/baca-json.ts'

const tanpa: BatasJson = { dalam: 1e9, wadah: 1e9, nilai: 1e9, ruang: 1e9 }

/** Reads a text in pieces of so many bytes. */
function baca(bytes: Uint8Array, batas: BatasJson = tanpa, potong = 7, isKolom?: IsKolom): unknown {
  const pembaca = new PembacaJson(batas, isKolom)
  for (let at = 0; at < bytes.length; at += potong) pembaca.tulis(bytes.subarray(at, at + potong))
  return pembaca.selesai()
}

const bacaTeks = (text: string, potong = 3) => baca(Buffer.from(text), tanpa, potong)

/** The same counts of a value, by walking through it. */
function hitung(value: unknown): Omit<BatasJson, 'ruang'> {
  if (typeof value !== 'object' || value === null) return { dalam: 0, wadah: 0, nilai: 0 }
  const parts = Object.values(value).map(hitung)
  return {
    dalam: 1 + Math.max(0, ...parts.map(({ dalam }) => dalam)),
    wadah: 1 + parts.reduce((sum, { wadah }) => sum + wadah, 0),
    nilai: Math.max(0, parts.length - 1) + parts.reduce((sum, { nilai }) => sum + nilai, 0),
  }
}

const wadah = (value: fc.JsonValue) => ({ isi: value })

test('any JSON is read as JSON.parse reads it, in pieces of any length, and counted as a walk through it counts', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5 }).map(wadah),
      fc.constantFrom(undefined, 1),
      fc.integer({ min: 1, max: 40 }),
      (value, space, potong) => {
        const bytes = Buffer.from(JSON.stringify(value, null, space))
        if (bytes.includes('__proto__')) return
        const exact = { ...hitung(value), ruang: 1e9 }
        expect(baca(bytes, exact, potong)).toEqual(JSON.parse(bytes.toString()))
        for (const key of ['dalam', 'wadah', 'nilai'] as const) {
          const less = { ...exact, [key]: exact[key] - 1 }
          if (exact[key] > 0) expect(() => baca(bytes, less, potong), key).toThrow(TerlaluBesar)
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('what JSON.parse refuses is refused, and so is a key twice and __proto__', () => {
  const potongan = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '0',
    '.5',
    'e1',
    'null',
    'tru',
    'e',
    '"',
    '\\',
    ' ',
    '\t',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...potongan), { maxLength: 8 }), (parts) => {
      const text = `[${parts.join('')}]`
      let expected: unknown
      try {
        expected = JSON.parse(text)
      } catch {
        expect(() => bacaTeks(text), text).toThrow()
        return
      }
      // Of keys told twice JSON.parse keeps the last.
      if (JSON.stringify(expected).length !== text.replaceAll(/[\s]/g, '').length && text.includes('{')) return
      expect(bacaTeks(text), text).toEqual(expected)
    }),
    { numRuns: 3_000 },
  )
  for (const text of [
    '{"a":1,"a":1}',
    '{"__proto__":1}',
    '{"a":1}}',
    '[1]2',
    '["a\nb"]',
    '[01]',
    '[1.]',
    '1',
    '"a"',
    '',
    '[',
  ])
    expect(() => bacaTeks(text), text).toThrow()
})

test('signs that are not of one byte, and those written with a backslash, are read across the ends of pieces', () => {
  const teks = 'é \u{1f476} "kutip" \\ \n \u0000 lurus'
  for (let potong = 1; potong < 12; potong++) {
    expect(bacaTeks(JSON.stringify([teks, { [teks]: teks }]), potong)).toEqual([teks, { [teks]: teks }])
    expect(bacaTeks(String.raw`["\u00e9\ud83d\udc76\/"]`, potong)).toEqual(['é\u{1f476}/'])
  }
})

const isKolom: IsKolom = (jalan) => jalan.at(-1) === 'kolom'

test('a column keeps each value once, however many there are, and gives all of them back', () => {
  const values = Array.from({ length: 70_000 }, (_, i) => (i % 3 === 0 ? i : i % 3 === 1 ? `teks ${i % 7}` : null))
  const text = Buffer.from(JSON.stringify({ kolom: values, lain: ['x'] }))
  const { kolom, lain } = baca(text, tanpa, 4_096, isKolom) as {
    kolom: { kamus: readonly unknown[]; ke: Uint32Array }
    lain: unknown
  }
  expect(lain).toEqual(['x'])
  expect(Array.from(kolom.ke, (at) => kolom.kamus[at])).toEqual(values)
  expect(kolom.kamus).toHaveLength(new Set(values).size)
  for (const wrong of ['[1]', '{}', 'true'])
    expect(() => baca(Buffer.from(`{"kolom":[${wrong}]}`), tanpa, 9, isKolom)).toThrow()
})

test('the room of what is kept is counted: the same text again costs next to nothing in a column', () => {
  const sama = Buffer.from(JSON.stringify({ kolom: Array(10_000).fill('sebuah teks yang sama') }))
  const beda = Buffer.from(JSON.stringify({ kolom: Array.from({ length: 10_000 }, (_, i) => `teks ${i}`) }))
  const batas = { ...tanpa, ruang: 100_000 }
  expect(() => baca(sama, batas, 999, isKolom)).not.toThrow()
  expect(() => baca(sama, batas, 999)).toThrow(TerlaluBesar)
  expect(() => baca(beda, batas, 999, isKolom)).toThrow(TerlaluBesar)
})
