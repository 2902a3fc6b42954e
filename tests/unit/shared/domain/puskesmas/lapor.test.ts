import { describe, expect, test } from 'vitest'
import { batasLapor, keadaanLapor } from '#shared/domain/puskesmas/lapor.ts'

test.each([
  ['2026-10', 5, '2026-11-05'],
  ['2026-12', 5, '2027-01-05'],
  ['2027-01', 28, '2027-02-28'],
])('the report of %s is due on day %d of the next month', (bulan, hari, batas) => {
  expect(batasLapor(bulan, hari)).toBe(batas)
})

describe('of a report due on 5 November', () => {
  const batas = '2026-11-05'
  test.each([
    ['that came on the day itself', '2026-11-05', '2026-11-20', 'lengkap'],
    ['that came a day later', '2026-11-06', '2026-11-20', 'terlambat'],
    ['that came within its own month', '2026-10-31', '2026-10-31', 'lengkap'],
    ['that has not come, on the day itself', null, '2026-11-05', 'belumWaktunya'],
    ['that has not come, a day later', null, '2026-11-06', 'belum'],
  ] as const)('%s', (_name, diterima, hariIni, keadaan) => {
    expect(keadaanLapor({ batas, diterima }, null, hariIni)).toBe(keadaan)
    expect(keadaanLapor({ batas, diterima }, '2026-01-05', hariIni)).toBe(keadaan)
  })

  test.each([
    ['the two met on the day itself', null, '2026-11-05', 'belum'],
    ['the two met a day later', null, '2026-11-06', 'tidakDitunggu'],
    ['the two met later and it came all the same', '2026-11-12', '2026-11-10', 'terlambat'],
  ] as const)('while %s', (_name, diterima, dikenal, keadaan) => {
    expect(keadaanLapor({ batas, diterima }, dikenal, '2026-11-20')).toBe(keadaan)
  })
})
