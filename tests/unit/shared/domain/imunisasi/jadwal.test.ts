import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addJarak, banyakTempat, jadwalAnak, provinsiOf, seriAnak, tempatOf } from '#shared/domain/imunisasi/jadwal.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { addBulanPenuh, umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { compileJadwal } from '../../../../../resources/imunisasi/build.ts'

test('the module is what the tables of the schedules compile to', () => {
  const file = new URL('../../../../../shared/domain/imunisasi/jadwal.generated.ts', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(compileJadwal())
})

test.each([
  ['2026-01-31', 1, '2026-03-01'],
  ['2027-11-30', 3, '2028-03-01'],
  ['2028-02-29', 12, '2029-03-01'],
  ['2026-09-30', 2, '2026-11-30'],
  ['2026-12-15', 0, '2026-12-15'],
])('%s and %i months is %s', (tanggal, bulan, hasil) => {
  expect(addBulanPenuh(tanggal, bulan)).toBe(hasil)
})

test('the day so many months are completed is the first one on which the age says so, on every day of four years', () => {
  for (let lahir = '2026-01-01'; lahir < '2030-01-01'; lahir = addHari(lahir, 1)) {
    for (const bulan of [1, 9, 12]) {
      const genap = addBulanPenuh(lahir, bulan)
      expect([umurBulanPenuh(lahir, genap), umurBulanPenuh(lahir, addHari(genap, -1))]).toEqual([bulan, bulan - 1])
    }
  }
})

test('months of the calendar do not look at the day', () => {
  expect(addJarak('2024-11-30', '12k')).toBe('2025-11-01')
})

test('the series of a child stand in the order of the schedule', () => {
  expect(seriAnak).toEqual(['HB0', 'BCG', 'OPV', 'DPT', 'PCV', 'RV', 'IPV', 'MR', 'JE'])
  expect(seriAnak.map(banyakTempat)).toEqual([1, 1, 4, 4, 3, 3, 2, 2, 1])
})

test('a place is looked up as it holds on the day, by the schedule of the child', () => {
  expect(tempatOf('IPV', 2, false, '2023-12-31')?.interval).toBe('28h')
  expect(tempatOf('IPV', 2, false, '2024-01-01')?.interval).toBe('4b')
  expect(tempatOf('HPV2', 1, false, '2025-01-20')?.kode).toBe('HPV2')
  expect(tempatOf('HPV2', 1, false, '2025-01-21')).toBeUndefined()
  expect([3, 4].map((n) => tempatOf('DPT', n, true, '2026-11-30')?.kode)).toEqual(['HEXA3', 'DPT4'])
  expect([1, 3].map((n) => tempatOf('DPT', n, false, '2026-11-30')?.kode)).toEqual(['DPT1', 'DPT3'])
})

test.each([
  ['2025-08-01', '51', { heksa: true, je: true }],
  ['2025-07-31', '51', { heksa: true, je: true }],
  ['2025-07-30', '51', { heksa: false, je: true }],
  ['2026-06-01', '35', { heksa: false, je: false }],
  ['2026-06-01', '61', { heksa: false, je: true }],
])('a child born %s in province %s', (lahir, provinsi, jadwal) => {
  // 31 July and 2 months is 1 October; 30 July and 2 months is 30 September, a day before Bali began.
  expect(jadwalAnak(lahir, provinsi, '2026-11-30')).toEqual(jadwal)
})

test('a province that does not exist is none', () => {
  expect([provinsiOf('35')?.nama, provinsiOf('99')]).toEqual(['Jawa Timur', undefined])
})
