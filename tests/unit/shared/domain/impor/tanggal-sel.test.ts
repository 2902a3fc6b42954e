import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sel } from '#shared/domain/impor/sel.ts'
import { bacaTanggal, detikOfSerial, isTeksTanggal, tanggalOfSerial } from '#shared/domain/impor/tanggal-sel.ts'

const teks = (isi: string): Sel => ({ jenis: 'teks', teks: isi })

test.each([
  ['2025-05-12'],
  ['12/05/2025'],
  ['12-05-2025'],
  ['12.05.2025'],
  ['12/5/2025'],
  ['12 Mei 2025'],
  ['12-Mei-2025'],
  ['12 MAY 2025'],
  ['2025-05-12 00:00:00'],
  ['2025-05-12T07:30:00Z'],
  ['12/05/2025 08.30'],
  ["'2025-05-12"],
  ['2025/05/12'],
  ['45789'],
])('%s is 12 May 2025', (isi) => {
  expect(bacaTanggal(teks(isi), false)).toEqual({ kind: 'ada', tanggal: '2025-05-12' })
})

// Anchors of the two day counts, as Excel itself shows them.
test.each([
  [25_569, false, '1970-01-01'],
  [36_526, false, '2000-01-01'],
  [45_789, false, '2025-05-12'],
  [45_789.99, false, '2025-05-12'],
  [44_327, true, '2025-05-12'],
])('day %d (from 1904: %s) is %s', (serial, sejak1904, tanggal) => {
  expect(tanggalOfSerial(serial, sejak1904)).toBe(tanggal)
})

test.each(['31-02-2025', '2025-02-31', '29/02/2023', '12/31/2024', '0/5/2025'])(
  '%s is no day of the calendar',
  (isi) => {
    expect(bacaTanggal(teks(isi), false)).toEqual({ kind: 'takAda' })
  },
)

test.each(['0000-00-00', '00/00/0000', '0000-00-00 00:00:00', '0', '1900-01-00', '01/01/1900', '30/12/1899'])(
  '%s stands for no date',
  (isi) => {
    expect(bacaTanggal(teks(isi), false)).toEqual({ kind: 'kosong' })
  },
)

// 2026-10-11 in Greenwich, hour by hour: midnight of the 12th falls on 15.00, 16.00 and 17.00 in WIT, WITA and WIB.
test.each([
  ['2026-10-11T00:00:00Z', '2026-10-11'],
  ['2026-10-11T14:59:59Z', '2026-10-11'],
  ['2026-10-11T15:00:00Z', '2026-10-12'],
  ['2026-10-11T16:00:00.000Z', '2026-10-12'],
  ['2026-10-11T17:00:00.000Z', '2026-10-12'],
  ['2026-10-11 23:00:00 UTC', '2026-10-12'],
  ['2026-10-11T17:00:00+00:00', '2026-10-12'],
  ['2026-10-11T10:00:00-07:00', '2026-10-12'],
  ['2026-10-12T00:00:00+07:00', '2026-10-12'],
  ['2026-10-12T00:00:00+09', '2026-10-12'],
])('%s is %s here', (isi, tanggal) => {
  expect(bacaTanggal(teks(isi), false)).toEqual({ kind: 'ada', tanggal })
})
test('an instant that is another day in the east than in the west is not decided', () => {
  expect(bacaTanggal(teks('2026-10-11T16:30:00Z'), false)).toEqual({ kind: 'duaHari' })
})

// 23.59.48 is midnight by a clock that still counts the mean time of Batavia, 7 h 7 min 12 s.
test.each([
  [teks('2026-10-11 23:59:48'), 'menjelangTengahMalam', '23.59.48'],
  [teks('11/10/2026 23.30'), 'menjelangTengahMalam', '23.30.00'],
  [teks('2026-10-11 11:59 PM'), 'menjelangTengahMalam', '23.59.00'],
  [{ jenis: 'angka', angka: 46_306.99986111 } satisfies Sel, 'menjelangTengahMalam', '23.59.48'],
  [{ jenis: 'tanggal', tanggal: '2026-10-11', detik: 86_388 } satisfies Sel, 'menjelangTengahMalam', '23.59.48'],
  [teks('2026-10-11 17:00:00'), 'sepertiUtc', '17.00.00'],
])('the day of %j is doubtful', (sel, kind, jam) => {
  expect(bacaTanggal(sel, false)).toEqual({ kind: 'ada', tanggal: '2026-10-11', ragu: { kind, jam } })
})

test.each([
  [46_306.999999999, '2026-10-12', 0],
  [46_306.9999943, '2026-10-12', 0],
  [46_306.99986111, '2026-10-11', 86_388],
  [46_306.5, '2026-10-11', 43_200],
])('the day count %d is %s and second %d, as Excel shows it', (serial, tanggal, detik) => {
  expect([tanggalOfSerial(serial, false), detikOfSerial(serial)]).toEqual([tanggal, detik])
})

test.each([
  ['02-Mar', true],
  ['5 Feb', true],
  ['Mei 12', true],
  ['3/4/2024', true],
  ['2024-02-05', true],
  ['Mei Ling', false],
  ['Blok 12', false],
  ['Dusun 3', false],
  ['02/03', false],
  ['RT 02', false],
])('"%s" is a date a spreadsheet made of a text: %s', (isi, tanggal) => {
  expect(isTeksTanggal(isi)).toBe(tanggal)
})

test.each(['12/05/25', 'kemarin', '12 Fooo 2025', '2025', '12052025', '1/1/1890', 'Mei 2025'])(
  '%s is not clear',
  (isi) => {
    expect(bacaTanggal(teks(isi), false)).toEqual({ kind: 'takJelas' })
  },
)

describe('every day of a register is read back from every way of writing it', () => {
  const hari = fc.date({ min: new Date('1960-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  test('dd-mm-yyyy, d/m/yyyy, yyyy-mm-dd and the day number of Excel', () => {
    fc.assert(
      fc.property(hari, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y, m, d] = iso.split('-')
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569
        const ways: Sel[] = [
          teks(iso),
          teks(`${d}-${m}-${y}`),
          teks(`${Number(d)}/${Number(m)}/${y}`),
          { jenis: 'angka', angka: serial },
          { jenis: 'tanggal', tanggal: iso },
        ]
        for (const way of ways) expect(bacaTanggal(way, false)).toEqual({ kind: 'ada', tanggal: iso })
      }),
    )
  })
})

test('whatever stands in a cell, reading a date never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.double(), fc.boolean(), (isi, angka, sejak1904) => {
      bacaTanggal(teks(isi), sejak1904)
      bacaTanggal({ jenis: 'angka', angka }, sejak1904)
    }),
  )
})
