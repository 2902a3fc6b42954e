import { expect, test } from 'vitest'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { isUmurKartu, kataUmur } from '#shared/kartu/umur.ts'

const kartu = (umur: Kartu['siapa']['umur']) => ({ siapa: { umur, jk: null } })
const hamil = kartu({ satuan: 'tahun', dari: 10, sampai: 60 })
const bayi = kartu({ satuan: 'hari', dari: 0, sampai: 59 })
const balita = kartu({ satuan: 'bulan', dari: 0, sampai: 71 })
const lansia = kartu({ satuan: 'tahun', dari: 60, sampai: null })

test.each([
  [hamil, '2016-10-07', false],
  [hamil, '2016-10-06', true],
  [hamil, '1965-10-07', true],
  [hamil, '1965-10-06', false],
  [bayi, '2026-08-08', true],
  [bayi, '2026-08-07', false],
  [balita, '2020-10-07', true],
  [balita, '2020-10-06', false],
  [lansia, '1966-10-07', false],
  [lansia, '1966-10-06', true],
  [lansia, '1900-01-01', true],
  [kartu(null), '1900-01-01', true],
])('%#: %j, born %s, on 06-10-2026', (satu, lahir, hasil) => {
  expect(isUmurKartu(satu, lahir, '2026-10-06')).toBe(hasil)
})

test('is said as one says it', () => {
  expect([hamil, bayi, lansia, kartu(null)].map(kataUmur)).toEqual([
    ...['umur 10 sampai 60 tahun', 'umur 0 sampai 59 hari', 'umur 60 tahun ke atas', ''],
  ])
})
