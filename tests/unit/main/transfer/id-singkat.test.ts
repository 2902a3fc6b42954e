import fc from 'fast-check'
import { v5, v7 } from 'uuid'
import { expect, test } from 'vitest'
import { createPemanjang, createPenyingkat } from '#main/transfer/id-singkat.ts'

const shorten = (ids: readonly string[]) => ids.map(createPenyingkat())
const lengthen = (texts: readonly string[]) => texts.map(createPemanjang())

const ms = fc.oneof(fc.nat({ max: 2 ** 48 - 1 }), fc.constantFrom(0, 2 ** 48 - 1, 1_764_554_400_000))
const id7 = fc.tuple(ms, fc.uint8Array({ minLength: 16, maxLength: 16 })).map(([msecs, random]) => {
  return v7({ msecs, random })
})
const id = fc.oneof(id7, fc.uuid(), fc.constant('00000000-0000-0000-0000-000000000000'))

test('ids of any kind and time come back letter for letter, and so does what is none', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(id, fc.constantFrom('tempat', '', 'UTAMA-7'))), (ids) => {
      expect(lengthen(shorten(ids))).toEqual(ids)
    }),
  )
})

test('ids that stand whole, as in packages of before, are read as they stand', () => {
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(lengthen(ids)).toEqual(ids)
    }),
  )
})

test('of an id that was drawn the step and thirteen letters are kept, of any other 22', () => {
  const [first, second] = ['019a2f64-7ba9-7550-a112-0015b98e9b57', '019a2f64-7bb1-7786-8f40-510c6a6bfc80']
  const [a, b] = shorten([first, second])
  // 0x019a2f647ba9 ms since 1970 in digits of 36; then 8 of them.
  expect([a?.slice(0, -13), b?.slice(0, -13)]).toEqual([`${(0x019a2f647ba9).toString(36)}.`, '8.'])
  expect(shorten([v5('a', first)])[0]).toHaveLength(22)
})

test('what nobody shortened comes out as no id', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
  const wrong = [
    '-1.0000000000000',
    'zzzzzzzzzz.0000000000000',
    'z'.repeat(22),
    '+'.repeat(22),
    '0.',
    '1.000000000000+',
  ]
  for (const one of wrong) expect(lengthen([one])[0]).not.toMatch(uuid)
})
