import { expect, test } from 'vitest'
import { selangWilson } from '#shared/domain/angka/wilson.ts'

// Worked by hand from the formula of 1927, with z = 1,959964.
test.each([
  ['8 of 10', 8, 10, 0.4902, 0.9433],
  ['none of 5', 0, 5, 0, 0.4345],
  ['all of 40', 40, 40, 0.9124, 1],
  ['one of one', 1, 1, 0.2065, 1],
  ['half of 1000', 500, 1000, 0.4691, 0.5309],
])('%s', (_name, bagian, dari, rendah, tinggi) => {
  const selang = selangWilson(bagian, dari)
  expect(selang.rendah).toBeCloseTo(rendah, 4)
  expect(selang.tinggi).toBeCloseTo(tinggi, 4)
})

test('never leaves 0 and 1', () => {
  for (let dari = 1; dari <= 60; dari++) {
    for (let bagian = 0; bagian <= dari; bagian++) {
      const { rendah, tinggi } = selangWilson(bagian, dari)
      expect(rendah).toBeGreaterThanOrEqual(0)
      expect(tinggi).toBeLessThanOrEqual(1)
      expect(rendah).toBeLessThanOrEqual(bagian / dari + 1e-9)
      expect(tinggi).toBeGreaterThanOrEqual(bagian / dari - 1e-9)
    }
  }
})
