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

  // Expected values: rows S00025–S00042 of the goldens.
  test.each([
    ['44,9 cm lying has none', 0, 44.9, 'terlentang', 2.4, undefined],
    ['45 cm lying', 0, 45, 'terlentang', 2.4, -0.19],
    ['44,3 cm standing counts as 45 lying', 400, 44.3, 'berdiri', 10, 24.73],
    ['110 cm lying', 400, 110, 'terlentang', 18, -0.17],
    ['110,04 cm lying has none', 400, 110.04, 'terlentang', 18, undefined],
    ['64,9 cm standing has none', 800, 64.9, 'berdiri', 7, undefined],
    ['65 cm standing', 800, 65, 'berdiri', 7, -0.74],
    ['65,7 cm lying counts as 65 standing', 800, 65.7, 'terlentang', 7, -0.74],
    ['120 cm standing', 800, 120, 'berdiri', 22, -0.17],
    ['120,05 cm standing has none', 800, 120.05, 'berdiri', 22, undefined],
  ] as const)('BB/TB: %s', (_, hari, tbCm, caraUkur, bbKg, z) => {
    expect(zBalita({ ...anak, umur: { hari }, tbCm, caraUkur, bbKg }).bbtb?.z).toBe(z)
  })

  // Expected values: rows S00043–S00050 of the goldens.
  test.each([
    ['standing reads the table by height', 110.5, 'berdiri', 10, -6.64],
    ['lying reads the table by length', 100, 'terlentang', 10, -5.08],
    ['without posture 86,99 cm is lying', 86.99, null, 10, -2.31],
    ['without posture 87 cm is standing', 87, null, 10, -2.51],
  ] as const)('age unknown, BB/TB only: %s', (_, tbCm, caraUkur, bbKg, z) => {
    const hasil = zBalita({ ...anak, umur: null, tbCm, caraUkur, bbKg })
    expect([hasil.bbtb?.z, hasil.bbu, hasil.tbu]).toEqual([z, null, null])
  })

  // The row of a month is day month × 30,4375 rounded half up; posture changes at 24. docs/aturan/antropometri.md, A1
  test.each([
    [0, 0],
    [1, 30],
    [9, 274],
    [23, 700],
    [24, 731],
    [59, 1796],
  ])('%d completed months are read at day %d', (bulan, hari) => {
    for (const caraUkur of ['terlentang', 'berdiri'] as const) {
      expect(zBalita({ ...anak, umur: { bulan }, caraUkur })).toEqual(zBalita({ ...anak, umur: { hari }, caraUkur }))
    }
  })

  test('a child of 60 completed months has no z', () => {
    expect(zBalita({ ...anak, umur: { bulan: 60 } }).bbu).toBeNull()
  })

  test.each([
    ['a negative age', { umur: { hari: -1 } }, ['tbu', 'bbu', 'bbtb', 'imtu', 'lku', 'lilau']],
    ['a weight of 0', { bbKg: 0 }, ['imt', 'bbu', 'bbtb', 'imtu']],
    ['a length of −5', { tbCm: -5 }, ['tbCm', 'imt', 'tbu', 'bbtb', 'imtu']],
    ['a head of 0', { lkCm: 0 }, ['lku']],
    ['an arm of −3', { lilaCm: -3 }, ['lilau']],
  ] as const)('%s leaves no figure that rests on it, and the others stand', (_, change, absent) => {
    const hasil = zBalita({ ...anak, ...change })
    const empty = Object.entries(hasil).flatMap(([name, value]) => (value === null ? [name] : []))
    expect(empty.toSorted()).toEqual([...absent].toSorted())
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
