import { describe, expect, test } from 'vitest'
import { acaraUntuk, bulanBiasBerikut, kelasPada } from '#shared/domain/imunisasi/bias.ts'

// KMK HK.01.07/MENKES/1535/2023, table 17: MR and HPV in August, DT and Td in November.
describe('what BIAS gives', () => {
  test.each([
    [1, 'P', '2026-08', ['BIASMR']],
    [5, 'P', '2026-08', ['HPV1']],
    [5, 'L', '2026-08', []],
    [6, 'P', '2026-08', ['HPV1']],
    [1, 'L', '2026-11', ['BIASDT']],
    [2, 'L', '2026-11', ['BIASTD2']],
    [5, 'L', '2026-11', ['BIASTD5']],
    [3, 'P', '2026-11', []],
    [1, 'P', '2026-10', []],
  ] as const)('class %i, %s, in %s', (kelas, jk, bulan, kode) => {
    expect(acaraUntuk(kelas, jk, bulan).map((satu) => satu.kode)).toEqual(kode)
  })
})

describe('the class', () => {
  test.each([
    // Told in the same school year, which begins in July; and in the one before.
    [{ kelas: 4, pada: '2026-07-01' }, '2026-11', { kelas: 4, menurut: 'dicatat' }],
    [{ kelas: 4, pada: '2026-06-30' }, '2026-11', { kelas: 5, menurut: 'dicatat' }],
    [{ kelas: 1, pada: '2024-02-10' }, '2026-08', { kelas: 4, menurut: 'dicatat' }],
    // At no school, told later, or never told: that of her age, seven years being class 1.
    [{ kelas: 0, pada: '2026-07-01' }, '2026-11', { kelas: 1, menurut: 'umur' }],
    [{ kelas: 2, pada: '2026-12-01' }, '2026-11', { kelas: 1, menurut: 'umur' }],
    [null, '2026-11', { kelas: 1, menurut: 'umur' }],
    [null, '2026-08', { kelas: 0, menurut: 'umur' }],
  ] as const)('of %j in %s is %j', (dicatat, bulan, kelas) => {
    expect(kelasPada('2019-11-30', dicatat, bulan)).toEqual(kelas)
  })
})

test.each([
  ['2026-01', '2026-08'],
  ['2026-08', '2026-08'],
  ['2026-09', '2026-11'],
  ['2026-11', '2026-11'],
  ['2026-12', '2027-08'],
])('after %s the next month of BIAS is %s', (kini, berikut) => {
  expect(bulanBiasBerikut(kini)).toBe(berikut)
})
