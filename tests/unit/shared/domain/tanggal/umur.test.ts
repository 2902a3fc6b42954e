import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, tanggalOf } from '#shared/domain/tanggal/tanggal.ts'
import { kelompokOf, umurBulanPenuh, umurHari } from '#shared/domain/tanggal/umur.ts'

describe('completed months', () => {
  test.each([
    ['2024-01-20', '2024-06-13', 4],
    ['2024-01-20', '2024-06-19', 4],
    ['2024-01-20', '2024-06-20', 5],
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-01', 1],
    ['2024-01-31', '2024-02-29', 0],
    ['2024-01-31', '2024-03-01', 1],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2024-05-10', '2024-05-10', 0],
    ['2024-05-10', '2024-05-09', -1],
    ['2023-12-31', '2024-01-01', 0],
    ['2021-06-15', '2026-06-14', 59],
    ['2021-06-15', '2026-06-15', 60],
  ])('born %s, on %s: %i', (lahir, pada, umur) => {
    expect(umurBulanPenuh(lahir, pada)).toBe(umur)
  })

  test('agree with counting day by day: a month is complete when its day is reached, or passed in a short month', () => {
    const lahir = fc.record({
      year: fc.integer({ min: 2019, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(lahir, fc.integer({ min: 0, max: 2000 }), ({ year, month, day }, days) => {
        fc.pre(day <= daysInMonth(year, month))
        // Walks the calendar; a birthday that a short month skips is made up for on the 1st after it.
        let [y, m, d, umur] = [year, month, day, 0]
        for (let i = 0; i < days; i++) {
          const skipped = d === daysInMonth(y, m) && d < day
          d = d === daysInMonth(y, m) ? 1 : d + 1
          if (d === 1) m = m === 12 ? 1 : m + 1
          if (d === 1 && m === 1) y++
          if (d === day || skipped) umur++
        }
        const from = tanggalOf(year, month, day)
        const to = tanggalOf(y, m, d)
        expect(umurBulanPenuh(from, to)).toBe(umur)
        expect(umurHari(from, to)).toBe(days)
      }),
      { numRuns: 200 },
    )
  })
})

test.each([
  [-1, null],
  [0, '0-5'],
  [5, '0-5'],
  [6, '6-11'],
  [11, '6-11'],
  [12, '12-23'],
  [23, '12-23'],
  [24, '24-35'],
  [35, '24-35'],
  [36, '36-59'],
  [59, '36-59'],
  [60, null],
])('%i completed months stand in group %s', (umur, kelompok) => {
  expect(kelompokOf(umur)).toBe(kelompok)
})
