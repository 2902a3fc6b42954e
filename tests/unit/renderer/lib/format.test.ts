import { expect, test } from 'vitest'
import { formatHariBulan, formatHariTanggal, waktuSalam } from '#renderer/lib/format.ts'

test('a day is written with its name', () => {
  expect(formatHariTanggal('2026-11-12')).toBe('Kamis, 12-11-2026')
  expect(formatHariBulan('2026-11-03')).toBe('03-11')
})

test.each([
  [3, 'malam'],
  [4, 'pagi'],
  [10, 'pagi'],
  [11, 'siang'],
  [14, 'siang'],
  [15, 'sore'],
  [17, 'sore'],
  [18, 'malam'],
  [23, 'malam'],
  [0, 'malam'],
])('at %i one says selamat %s', (hour, salam) => {
  expect(waktuSalam(hour)).toBe(salam)
})
