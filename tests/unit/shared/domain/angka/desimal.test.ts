import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geserDesimal } from '#shared/domain/angka/desimal.ts'

test.each([
  ['8,6', 3, 8600],
  ['8.6', 3, 8600],
  ['8,600', 3, 8600],
  ['3.200', 3, 3200],
  ['8,6005', 3, 8601],
  ['8,6004999', 3, 8600],
  // As a double 8.0005 × 1000 is 8000.499…; by its digits it is a half and goes up.
  ['8.0005', 3, 8001],
  ['1,005', 2, 101],
  ['72,45', 1, 725],
  ['72', 1, 720],
  [',5', 3, 500],
  ['-1,5', 3, -1500],
  ['0', 3, 0],
])('%s × 10^%d is %d', (isi, pangkat, nilai) => {
  expect(geserDesimal(isi, pangkat)).toBe(nilai)
})

test.each(['', '8,6,1', '1.234,5', 'delapan', '8 6', '1e3', '٨', '-', ','])('%j is no number', (isi) => {
  expect(geserDesimal(isi, 3)).toBeNull()
})

test('any weight in whole grams written with three decimals comes back, with comma or point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 199_999 }), fc.constantFrom(',', '.'), (gram, mark) => {
      const digits = String(gram).padStart(4, '0')
      expect(geserDesimal(`${digits.slice(0, -3)}${mark}${digits.slice(-3)}`, 3)).toBe(gram)
    }),
  )
})
