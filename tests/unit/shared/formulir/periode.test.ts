import { expect, test } from 'vitest'
import { bulanTerakhir, formatPeriode, geserPeriode, periodeOf } from '#shared/formulir/periode.ts'

test.each([
  ['bulan', '2026-10', '2026-11-12', '2026-10'],
  ['bulan', '2026-11', '2026-11-12', '2026-11'],
  ['tahun', '2026-03', '2026-11-12', '2026-11'],
  ['tahun', '2025-03', '2026-11-12', '2025-12'],
  ['semester', '2026-08', '2026-11-12', '2026-11'],
  ['semester', '2026-02', '2026-11-12', '2026-06'],
] as const)('of the %s of %s the last month reached on %s is %s', (jenis, bulan, hari, expected) => {
  expect(bulanTerakhir(periodeOf(jenis, bulan), hari)).toBe(expected)
})

test.each([
  ['bulan', 1, 'Januari 2027'],
  ['bulan', -1, 'November 2026'],
  ['semester', 1, 'Semester 1 tahun 2027'],
  ['semester', -1, 'Semester 1 tahun 2026'],
  ['tahun', 1, 'Tahun 2027'],
  ['tahun', -1, 'Tahun 2025'],
] as const)('a %s moved by %i is the one beside it', (jenis, langkah, expected) => {
  expect(formatPeriode(periodeOf(jenis, geserPeriode(jenis, '2026-12', langkah)))).toBe(expected)
})
