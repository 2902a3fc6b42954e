import { expect, test } from 'vitest'
import { fnv1a64 } from '#shared/formulir/sidik.ts'

test.each([
  // Published FNV-1a 64 vectors, of bytes: a code unit below 256 is hashed as a zero byte and itself.
  ['', 0xcbf29ce484222325n],
])('%j', (text, expected) => {
  expect(fnv1a64(text)).toBe(expected)
})

test('two bytes packed in one code unit give the published value of those bytes', () => {
  // "foobar" = 0x85944171f73967e8 in the vectors of the FNV authors.
  const packed = String.fromCharCode(0x666f, 0x6f62, 0x6172)
  expect(fnv1a64(packed)).toBe(0x85944171f73967e8n)
})
