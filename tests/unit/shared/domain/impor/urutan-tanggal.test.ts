import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sel } from '#shared/domain/impor/sel.ts'
import { isDuaArti, urutanBerkas, urutanKolom } from '#shared/domain/impor/urutan-tanggal.ts'

const sel = (isi: string): Sel =>
  /^\d{4}-/.test(isi) ? { jenis: 'tanggal', tanggal: isi } : { jenis: 'teks', teks: isi }
const kolom = (...isi: string[]) => isi.map((one, i) => ({ baris: i + 2, sel: sel(one) }))

test.each([
  ['nothing that tells', ['02/03/2026', '05/05/2026'], 'hariDulu'],
  ['days above 12 first', ['25/01/2026', '02/03/2026'], 'hariDulu'],
  ['days above 12 in the middle only', ['01/25/2026', '02/03/2026'], 'bulanDulu'],
  ['both, day-month more often', ['25/01/2026', '26/01/2026', '01/25/2026'], 'campur'],
  ['both, as often', ['25/01/2026', '01/25/2026'], 'campur'],
  ['both, month-day more often', ['25/01/2026', '01/25/2026', '01/26/2026'], 'bulanDulu'],
  ['date cells up to the 12th beside text above it', ['25/01/2026', '2026-03-02', '2025-04-11'], 'ditukar'],
  ['one date cell above the 12th', ['25/01/2026', '2026-03-02', '2025-04-21'], 'hariDulu'],
  [
    'nine of ten date cells up to the 12th, beside text above it',
    ['25/01/2026', ...Array.from({ length: 9 }, (_, i) => `2026-0${i + 1}-03`), '2026-10-28'],
    'mungkinDitukar',
  ],
  ['text up to the 12th too: no spreadsheet left it as text', ['25/01/2026', '2026-03-02', '01/02/2026'], 'hariDulu'],
  ['date cells alone', ['2026-03-02', '2025-04-11'], 'hariDulu'],
])('%s', (_, isi, kind) => {
  expect(urutanKolom(kolom(...isi)).kind).toBe(kind)
})

test('the row that tells the order is named', () => {
  expect(urutanKolom(kolom('02/03/2026', '01/25/2026'))).toMatchObject({ saksi: { baris: 3, nilai: '01/25/2026' } })
})

test('a column that tells nothing goes with one that is month first, not against its own dates', () => {
  const urutan = urutanBerkas(
    new Map([
      ['lahir', kolom('01/25/2026')],
      ['ukur', kolom('10/07/2026')],
      ['lain', kolom('25/10/2026')],
      ['sel', kolom('2026-10-07')],
    ]),
  )
  expect([...urutan].map(([nama, { kind }]) => [nama, kind])).toEqual([
    ['lahir', 'bulanDulu'],
    ['ukur', 'bulanDulu'],
    ['lain', 'hariDulu'],
    ['sel', 'hariDulu'],
  ])
})

test.each([
  ['02/03/2026', true],
  ['2026-03-02', true],
  ['05/05/2026', false],
  ['25/01/2026', false],
  ['2 Maret 2026', false],
])('%s can be two dates: %s', (isi, dua) => {
  expect(isDuaArti(sel(isi))).toBe(dua)
})

test('a column written month first all through is never taken for day first once one date tells', () => {
  const hari = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.array(hari, { minLength: 1, maxLength: 30 }), (dates) => {
      const isi = dates.map((date) => {
        const [y, m, d] = date.toISOString().slice(0, 10).split('-')
        return { teks: `${m}/${d}/${y}`, pasti: Number(d) > 12 }
      })
      const { kind } = urutanKolom(isi.map(({ teks }, i) => ({ baris: i, sel: sel(teks) })))
      expect(kind).toBe(isi.some(({ pasti }) => pasti) ? 'bulanDulu' : 'hariDulu')
    }),
  )
})
