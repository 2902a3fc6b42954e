import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indikatorSkdn, persen } from '#shared/domain/skdn/indikator.ts'

test('half up to one decimal: 18/32 is 56,25 and becomes 56,3', () => {
  expect(persen(18, 32)).toBe(56.3)
})

test.each([
  [1, 3, 33.3],
  [2, 3, 66.7],
  [1, 16, 6.3],
  [3, 16, 18.8],
  [1, 2000, 0.1],
  [1, 2001, 0],
  [39, 42, 92.9],
  [0, 46, 0],
  [46, 46, 100],
])('%i of %i is %f', (bagian, dari, hasil) => {
  expect(persen(bagian, dari)).toBe(hasil)
})

test('a denominator of 0 has no percentage', () => {
  expect(persen(0, 0)).toBeNull()
})

test('agrees with whole-number arithmetic: ten times the percentage is the tenths, half up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 200_000 }), (bagian, dari) => {
      const tenths = (BigInt(bagian) * 2000n + BigInt(dari)) / (2n * BigInt(dari))
      expect(Math.round((persen(bagian, dari) ?? Number.NaN) * 10)).toBe(Number(tenths))
    }),
  )
})

test('the nine indicators of a posyandu: S 46, K 44, D 39, N 20, T 14, O 2, B 3, BGM 1, 2T 5', () => {
  const h = { S: 46, K: 44, D: 39, N: 20, T: 14, O: 2, B: 3, BGM: 1, '2T': 5 }
  expect(indikatorSkdn(h)).toEqual({
    'K/S': 95.7, // 44/46 = 95,652
    'D/S': 84.8, // 39/46 = 84,783
    'D/K': 88.6, // 39/44 = 88,636
    'N/D': 51.3, // 20/39 = 51,282
    "N/D'": 58.8, // 20/34 = 58,824
    'N/S': 43.5, // 20/46 = 43,478
    'BGM/D': 2.6, // 1/39 = 2,564
    "T/D'": 41.2, // 14/34 = 41,176
    "2T/D'": 14.7, // 5/34 = 14,706
  })
})

test('a month nobody was weighed in: D/S is 0,0 and what rests on D is "–"', () => {
  const h = { S: 46, K: 44, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0, '2T': 0 }
  expect(indikatorSkdn(h)).toMatchObject({ 'D/S': 0, 'N/D': null, "N/D'": null, 'BGM/D': null, 'N/S': 0 })
})
