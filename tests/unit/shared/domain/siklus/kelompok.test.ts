import { describe, expect, test } from 'vitest'
import { kelompokPada } from '#shared/domain/siklus/kelompok.ts'

/** Both sides of every border of docs/aturan/formulir.md, written out by hand for 2026-11-12. */
const perbatasan = [
  ['2026-11-12', 'bayi'],
  ['2025-11-13', 'bayi'],
  ['2025-11-12', 'balita'],
  ['2021-11-13', 'balita'],
  ['2021-11-12', 'apras'],
  ['2020-11-13', 'apras'],
  ['2020-11-12', 'sekolah'],
  ['2011-11-13', 'sekolah'],
  ['2011-11-12', 'remaja'],
  ['2007-11-13', 'remaja'],
  ['2007-11-12', 'dewasa'],
  ['1966-11-13', 'dewasa'],
  ['1966-11-12', 'lansia'],
  ['1926-01-01', 'lansia'],
] as const

describe('the group of a person', () => {
  test.each(perbatasan)('born %s is of %s on 12-11-2026', (lahir, kelompok) => {
    expect(kelompokPada(lahir, '2026-11-12')).toBe(kelompok)
  })
  test('is none before birth, or without a birth date', () => {
    expect(kelompokPada('2026-11-13', '2026-11-12')).toBeNull()
    expect(kelompokPada(null, '2026-11-12')).toBeNull()
  })
})
