import { expect, test } from 'vitest'
import { bacaUsia, isUsiaLain } from '#shared/domain/impor/usia-sel.ts'

const lain = (usia: string, bulan: number, judul = 'Usia Saat Ukur') =>
  isUsiaLain(bacaUsia({ jenis: 'teks', teks: usia }, judul), bulan)

test.each([
  ['1 Tahun - 4 Bulan - 6 Hari', 16, false],
  ['1 Tahun - 4 Bulan - 6 Hari', 5, true],
  ['16 bln', 15, false],
  ['16 bln', 14, true],
  ['2 thn', 35, false],
  ['2 thn', 37, true],
  ['3 minggu', 0, false],
  ['12', 12, false],
  ['3', 40, false],
  ['400', 13, false],
  ['90', 50, true],
  ['balita', 5, false],
])('"%s" against %d months contradicts: %s', (usia, bulan, beda) => {
  expect(lain(usia, bulan)).toBe(beda)
})

test('a heading that names the unit leaves no choice', () => {
  expect([lain('3', 40, 'Umur (bulan)'), lain('3', 40, 'Umur (tahun)'), lain('40', 40, 'Umur bln')]).toEqual([
    ...[true, false, false],
  ])
  expect(isUsiaLain(bacaUsia({ jenis: 'angka', angka: 16 }, 'Usia'), 5)).toBe(true)
})
