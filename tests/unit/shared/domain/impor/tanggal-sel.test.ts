import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sel } from '#shared/domain/impor/sel.ts'
import { bacaTanggal, tanggalOfSerial } from '#shared/domain/impor/tanggal-sel.ts'

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
