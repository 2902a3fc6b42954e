import { expect, test } from 'vitest'
import { akhirSiklus, mingguSiklus } from '#shared/domain/pmt/siklus.ts'

test('a cycle ends after as many days as were written down, else after those its reason asks for', () => {
  expect(akhirSiklus('2026-11-02', 14, 'wasting')).toBe('2026-11-15')
  // 8, 4 and 4 weeks; 120 days.
  expect(akhirSiklus('2026-11-02', null, 'wasting')).toBe('2026-12-27')
  expect(akhirSiklus('2026-11-02', null, 'underweight')).toBe('2026-11-29')
  expect(akhirSiklus('2026-11-02', null, null)).toBe('2026-11-29')
  expect(akhirSiklus('2026-11-02', null, 'kek')).toBe('2027-03-01')
})

test('the first seven days are its first week', () => {
  expect(
    ['2026-11-02', '2026-11-08', '2026-11-09', '2026-11-16'].map((hari) => mingguSiklus('2026-11-02', hari)),
  ).toEqual([1, 1, 2, 3])
})
