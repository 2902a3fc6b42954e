import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BatasJson, checkBatasJson } from '#main/transfer/batas-json.ts'

/** The same counts of a value, by walking through it. */
function hitung(value: unknown): BatasJson {
  if (typeof value !== 'object' || value === null) return { dalam: 0, wadah: 0, nilai: 0 }
  const parts = Object.values(value).map(hitung)
  return {
    dalam: 1 + Math.max(0, ...parts.map(({ dalam }) => dalam)),
    wadah: 1 + parts.reduce((sum, { wadah }) => sum + wadah, 0),
    nilai: Math.max(0, parts.length - 1) + parts.reduce((sum, { nilai }) => sum + nilai, 0),
  }
}

test('what is counted of any JSON is what a walk through it counts, whatever its texts hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 1), (value, space) => {
      const [bytes, exact] = [Buffer.from(JSON.stringify(value, null, space)), hitung(value)]
      expect(() => checkBatasJson(bytes, exact)).not.toThrow()
      for (const key of ['dalam', 'wadah', 'nilai'] as const) {
        if (exact[key] > 0) expect(() => checkBatasJson(bytes, { ...exact, [key]: exact[key] - 1 }), key).toThrow()
      }
    }),
    { numRuns: 500 },
  )
})

test('signs in a text count for nothing, also where it does not end', () => {
  for (const text of ['"[,{"', String.raw`"\\"`, String.raw`"\"[,"`, String.raw`"[{,\\\"[{,"`, '"[', '"\\', '']) {
    expect(() => checkBatasJson(Buffer.from(text), { dalam: 0, wadah: 0, nilai: 0 }), text).not.toThrow()
  }
  expect(() => checkBatasJson(Buffer.from(String.raw`"\\",[`), { dalam: 0, wadah: 0, nilai: 9 })).toThrow()
})
