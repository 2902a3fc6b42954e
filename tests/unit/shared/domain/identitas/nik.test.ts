import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bacaNik, masalahNik, samarkanNik, statusNik } from '#shared/domain/identitas/nik.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'

/** A NIK of Kediri written by hand from the rule: area, day (+ 40 for P), month, year, serial. */
function nikFor(tanggal: string, jk: 'L' | 'P', serial = '0001'): string {
  const day = Number(tanggal.slice(8, 10)) + (jk === 'P' ? 40 : 0)
  return `350612${String(day).padStart(2, '0')}${tanggal.slice(5, 7)}${tanggal.slice(2, 4)}${serial}`
}

const tanggal = fc.integer({ min: 0, max: 20_000 }).map((days) => addHari('1990-01-01', days))
const jk = fc.constantFrom('L' as const, 'P' as const)

describe('the NIK', () => {
  test('is read digit by digit', () => {
    expect(bacaNik('3506125203240007')).toEqual({
      provinsi: 35,
      kabupaten: 6,
      kecamatan: 12,
      hari: 12,
      bulan: 3,
      tahun: 24,
      jk: 'P',
      urutan: 7,
    })
  })

  test.each(['', '350612520324000', '35061252032400070', '35O6125203240007', '３５０６１２５２０３２４０００７'])(
    'that is not sixteen digits is not read: %s',
    (nik) => expect(bacaNik(nik)).toBeNull(),
  )

  test('built from a birth date and sex fits them, whatever the date', () => {
    fc.assert(
      fc.property(tanggal, jk, (lahir, sex) => {
        expect(masalahNik(nikFor(lahir, sex), { tanggalLahir: lahir, jk: sex })).toEqual([])
      }),
    )
  })

  test('built for the other sex is noticed, and only that', () => {
    fc.assert(
      fc.property(tanggal, jk, (lahir, sex) => {
        const other = sex === 'L' ? 'P' : 'L'
        expect(masalahNik(nikFor(lahir, sex), { tanggalLahir: lahir, jk: other })).toEqual(['jkLain'])
      }),
    )
  })

  test('built for another day is noticed', () => {
    fc.assert(
      fc.property(tanggal, fc.integer({ min: 1, max: 300 }), jk, (lahir, days, sex) => {
        expect(masalahNik(nikFor(addHari(lahir, days), sex), { tanggalLahir: lahir, jk: sex })).toEqual(['tanggalLain'])
      }),
    )
  })

  test.each([
    ['3506123102240001', 'tanggalTakAda', '31 February'],
    ['3506122902230001', 'tanggalTakAda', '29 February of a common year'],
    ['3506120013240001', 'tanggalTakAda', 'day 0 of month 13'],
    ['3506127203240001', 'tanggalTakAda', 'day 72 is 32 March'],
    ['3570121203240001', 'wilayahTakAda', 'kabupaten 70'],
    ['3500121203240001', 'wilayahTakAda', 'kabupaten 00'],
    ['3506001203240001', 'wilayahTakAda', 'kecamatan 00'],
    ['1006121203240001', 'wilayahTakAda', 'province 10'],
    ['3506121203240000', 'urutanNol', 'serial 0000'],
  ])('%s has the fault %s: %s', (nik, masalah) => {
    expect(masalahNik(nik, { tanggalLahir: null, jk: null })).toEqual([masalah])
  })

  test('of a leap day is accepted, also in a year ending in 00', () => {
    expect(masalahNik('3506122902240001', { tanggalLahir: '2024-02-29', jk: 'L' })).toEqual([])
    expect(masalahNik('3506122902000001', { tanggalLahir: '2000-02-29', jk: 'L' })).toEqual([])
  })

  test('of the 1st and of the 31st carry 41 and 71 for girls', () => {
    expect(masalahNik('3506124103240001', { tanggalLahir: '2024-03-01', jk: 'P' })).toEqual([])
    expect(masalahNik('3506127103240001', { tanggalLahir: '2024-03-31', jk: 'P' })).toEqual([])
  })

  test('beginning with 0 is a stand-in whose digits promise nothing', () => {
    expect(statusNik('0000009999990000')).toBe('sementara')
    expect(masalahNik('0000009999990000', { tanggalLahir: '2024-03-01', jk: 'P' })).toEqual([])
  })

  test('has the status of what is there', () => {
    expect(statusNik(null)).toBe('belum')
    expect(statusNik('3506124103240001')).toBe('resmi')
  })

  test('is shown by its last four digits', () => {
    expect(samarkanNik('3506124103240007')).toBe('••••0007')
  })
})
