import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type UkuranRemaja, zRemaja } from '#shared/domain/antropometri/remaja.ts'

const anak: UkuranRemaja = { jk: 'L', umurBulan: 100, tbCm: 128, bbKg: 26, edema: false }

describe('z-scores from 5 to 19 years', () => {
  // Limits: docs/aturan/antropometri.md, B.
  test.each([
    [59.99, false, false],
    [60, true, true],
    [120, true, true],
    [120.01, true, false],
    [228, true, false],
    [228.01, false, false],
  ])('at %f months TB/U and IMT/U: %s, BB/U: %s', (umurBulan, tinggi, berat) => {
    const h = zRemaja({ ...anak, umurBulan })
    expect([h.tbu !== null, h.imtu !== null, h.bbu !== null]).toEqual([tinggi, tinggi, berat])
  })

  test('at the median of a whole month every z is 0,00', () => {
    // Row 61 months, boys: resources/who/hfa2007.csv and wfa2007.csv.
    const h = zRemaja({ ...anak, umurBulan: 61, tbCm: 110.2647, bbKg: 18.5057 })
    expect([h.tbu?.z, h.bbu?.z]).toEqual([0, 0])
  })

  test('oedema leaves the height only', () => {
    const h = zRemaja({ ...anak, edema: true })
    expect([h.tbu === null, h.bbu, h.imtu]).toEqual([false, null, null])
  })

  test.each([
    ['height 0', { tbCm: 0 }, [true, false, true]],
    ['weight −1', { bbKg: -1 }, [false, true, true]],
  ])('%s gives no figure that rests on it', (_, change, empty) => {
    const h = zRemaja({ ...anak, ...change })
    expect([h.tbu === null, h.bbu === null, h.imtu === null]).toEqual(empty)
    expect(h.imt).toBeNull()
  })

  test('no positive measurement ever gives a figure that is not finite', () => {
    const positive = fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true })
    const age = fc.double({ min: 0, max: 300, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom('L', 'P'), age, positive, positive, (jk, umurBulan, tbCm, bbKg) => {
        const h = zRemaja({ jk, umurBulan, tbCm, bbKg, edema: false })
        for (const z of [h.imt, h.tbu?.z, h.bbu?.z, h.imtu?.z]) expect(Number.isFinite(z ?? 0)).toBe(true)
      }),
    )
  })
})
