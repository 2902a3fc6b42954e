import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { perluAsal } from '#shared/domain/register/asal.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'

describe('where a child comes from must be said', () => {
  test.each([
    ['2026-09-24', false],
    ['2026-09-23', true],
    ['2026-11-24', false],
    ['2026-11-30', false],
    ['2023-02-01', true],
  ])('when it was born on %s and is written down on 24-11-2026: %s', (lahir, perlu) => {
    expect(perluAsal(lahir, '2026-11-24')).toBe(perlu)
  })

  test.each([
    // No 31 September: a month ends where its last day does.
    ['2026-07-31', '2026-09-30', false],
    ['2026-07-31', '2026-10-01', false],
    ['2026-07-31', '2026-10-02', true],
    ['2025-12-31', '2026-03-01', false],
    ['2025-12-31', '2026-03-02', true],
  ])('born %s, written down %s: %s', (lahir, terdaftar, perlu) => {
    expect(perluAsal(lahir, terdaftar)).toBe(perlu)
  })

  test('once it must be said, it must be said of every day after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 2_000 }), (born, age) => {
        const lahir = addHari('2020-01-01', born)
        const today = addHari(lahir, age)
        if (perluAsal(lahir, today)) expect(perluAsal(lahir, addHari(today, 1))).toBe(true)
        expect(perluAsal(lahir, today)).toBe(age > 62 || (age > 58 && perluAsal(lahir, today)))
      }),
    )
  })
})
