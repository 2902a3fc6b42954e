import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'

test.each(['20-01-2025', '20/1/2025', '20.01.2025', '20 1 2025', '20012025', ' 20-1-2025 '])(
  '%j is 20 January 2025',
  (text) => {
    expect(readKetikanTanggal(text)).toEqual({ kind: 'tanggal', tanggal: '2025-01-20' })
  },
)

test('nothing typed is no date, and no mistake', () => {
  expect(readKetikanTanggal('  ')).toEqual({ kind: 'kosong' })
})

test('a year of two digits is asked about, not guessed', () => {
  expect(readKetikanTanggal('20-01-25')).toEqual({
    kind: 'salah',
    pesan: 'Tulis tahunnya dengan empat angka, misalnya 2025.',
  })
})

test.each(['31-02-2025', '29-02-2025', '00-01-2025', '01-13-2025'])('%s is in no calendar', (text) => {
  expect(readKetikanTanggal(text)).toMatchObject({ kind: 'salah', pesan: expect.stringContaining('kalender') })
})

test('29 February stands in a leap year', () => {
  expect(readKetikanTanggal('29-02-2024')).toEqual({ kind: 'tanggal', tanggal: '2024-02-29' })
})

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => ['kosong', 'tanggal', 'salah'].includes(readKetikanTanggal(text).kind)))
})
