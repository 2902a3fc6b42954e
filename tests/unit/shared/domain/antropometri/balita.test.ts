import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type UkuranBalita, zBalita } from '#shared/domain/antropometri/balita.ts'
import { bulatDua } from '#shared/domain/antropometri/lms.ts'

const anak: UkuranBalita = {
  jk: 'L',
  umur: { hari: 400 },
  bbKg: 10,
  tbCm: 75,
  caraUkur: 'terlentang',
  lkCm: 46,
  lilaCm: 14,
  edema: false,
}

describe('z-scores of a balita', () => {
  // Expected values: rows S00051–S00056 of the goldens printed by WHO Anthro.
  test.each([
    ['day 273 standing is doubted and not corrected', { hari: 273 }, 70, 'berdiri', 70, -0.86],
    ['day 274 standing gains 0,7 cm', { hari: 274 }, 70, 'berdiri', 70.7, -0.57],
    ['day 730 standing gains 0,7 cm', { hari: 730 }, 85, 'berdiri', 85.7, -0.69],
    ['day 731 lying loses 0,7 cm', { hari: 731 }, 85, 'terlentang', 84.3, -0.93],
  ] as const)('%s', (_, umur, tbCm, caraUkur, used, z) => {
    const hasil = zBalita({ ...anak, umur, tbCm, caraUkur })
    expect(hasil.tbCm).toBeCloseTo(used, 10)
    expect(hasil.tbu?.z).toBe(z)
  })

  test('day 1826 is the last with a z, day 1827 has none', () => {
    expect(zBalita({ ...anak, umur: { hari: 1826 } }).bbu).not.toBeNull()
    expect(zBalita({ ...anak, umur: { hari: 1827 } }).bbu).toBeNull()
  })

  test('oedema takes away what rests on weight and leaves length and head', () => {
    const hasil = zBalita({ ...anak, edema: true })
    expect([hasil.bbu, hasil.bbtb, hasil.imtu]).toEqual([null, null, null])
    expect([hasil.tbu, hasil.lku].every((skor) => skor !== null)).toBe(true)
  })

  test('missing sex gives no z at all', () => {
    const hasil = zBalita({ ...anak, jk: null })
    expect([hasil.tbu, hasil.bbu, hasil.bbtb, hasil.imtu, hasil.lku, hasil.lilau]).toEqual(Array(6).fill(null))
  })

  test('a heavier child of the same age never has a lower BB/U, and no figure is ever infinite', () => {
    const weight = fc.integer({ min: 1, max: 199_999 })
    fc.assert(
      fc.property(fc.constantFrom('L', 'P'), fc.integer({ min: 0, max: 1826 }), weight, weight, (jk, hari, a, b) => {
        const z = (g: number) => zBalita({ ...anak, jk, umur: { hari }, bbKg: g / 1000 }).bbu?.z ?? Number.NaN
        const [light, heavy] = [z(Math.min(a, b)), z(Math.max(a, b))]
        expect(Number.isFinite(light) && Number.isFinite(heavy)).toBe(true)
        expect(light).toBeLessThanOrEqual(heavy)
      }),
    )
  })
})

describe('rounding to two decimals', () => {
  // Ties as doubles; expected values by the rule of R >= 4.0.0 (docs/aturan/antropometri.md, A7).
  test.each([
    [0.125, 0.12],
    [0.375, 0.38],
    [-0.125, -0.12],
    [1.005, 1],
    [2.675, 2.67],
    [-0.004, 0],
    [-3.004, -3],
    [-3.006, -3.01],
  ])('%f becomes %f', (z, expected) => {
    expect(bulatDua(z)).toBe(expected)
  })

  test('the result is the nearest hundredth', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(Math.abs(bulatDua(z) - z)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})
