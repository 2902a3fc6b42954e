import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBulan,
  addHari,
  bulanOf,
  dayNumber,
  firstDayOf,
  hariKe,
  isBulan,
  isTanggal,
  lastDayOf,
} from '#shared/domain/tanggal/tanggal.ts'

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-02-31', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-10-00', false],
  ['2026-1-05', false],
  ['05-10-2026', false],
  ['1900-01-01', true],
  ['1899-12-31', false],
  ['0025-01-20', false],
  ['', false],
])('%s is a calendar date: %s', (teks, isDate) => {
  expect(isTanggal(teks)).toBe(isDate)
})

test('a month is written year-month', () => {
  expect(['2026-10', '1900-01', '2026-13', '2026-1', '2026-10-01', '0026-10'].map(isBulan)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('months roll over the year in both directions', () => {
  expect(addBulan('2026-01', -1)).toBe('2025-12')
  expect(addBulan('2026-12', 1)).toBe('2027-01')
  expect(addBulan('2026-10', -24)).toBe('2024-10')
  expect(addBulan('2026-10', 0)).toBe('2026-10')
})

test('first and last day know leap years', () => {
  expect(firstDayOf('2026-02')).toBe('2026-02-01')
  expect(['2024-02', '2025-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2025-02-28',
    '2026-04-30',
    '2026-12-31',
  ])
  expect(bulanOf('2026-10-12')).toBe('2026-10')
})

test('weekdays: 12 November 2026 is a Thursday, 1 January 1970 too, 31 December 1969 a Wednesday', () => {
  expect(hariKe('2026-11-12')).toBe(4)
  expect(hariKe('1970-01-01')).toBe(4)
  expect(hariKe('1969-12-31')).toBe(3)
})

test('adding days and taking them away again comes back to the same date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      const tanggal = addHari('1970-01-01', start)
      const later = addHari(tanggal, days)
      expect(isTanggal(later)).toBe(true)
      expect(dayNumber(later) - dayNumber(tanggal)).toBe(days)
      expect(addHari(later, -days)).toBe(tanggal)
      expect(later < tanggal).toBe(days < 0)
    }),
  )
})
