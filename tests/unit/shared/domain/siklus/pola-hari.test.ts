import { expect, test } from 'vitest'
import { polaHari } from '#shared/domain/siklus/pola-hari.ts'

// In 2026 the second Mondays are 12 January, 9 February, 9 March, 13 April.
test('finds the weekday of a week on half of the days', () => {
  expect(polaHari(['2026-01-12', '2026-02-09', '2026-03-10', '2026-04-14'])).toEqual({
    ...{ jenis: 'pekan', ke: 2, contoh: '2026-01-12' },
  })
})
test('finds no habit in one day, nor in fewer than half of them', () => {
  expect(polaHari(['2026-01-12'])).toBeNull()
  expect(polaHari(['2026-01-12', '2026-02-09', '2026-03-11', '2026-04-17', '2026-05-26'])).toBeNull()
  expect(polaHari([])).toBeNull()
})
test('finds the date of the month', () => {
  expect(polaHari(['2026-01-10', '2026-02-10', '2026-04-10'])).toEqual({ jenis: 'tanggal', ke: 10 })
})
test('tells the eighth from the seventh: the second week from the first', () => {
  expect(polaHari(['2026-06-08', '2026-06-08'])).toMatchObject({ jenis: 'pekan', ke: 2 })
  expect(polaHari(['2026-09-07', '2026-12-07'])).toMatchObject({ jenis: 'pekan', ke: 1 })
})
