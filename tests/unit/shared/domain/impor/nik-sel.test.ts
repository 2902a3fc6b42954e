import { expect, test } from 'vitest'
import { bacaNik, isNikAngkaUtuh } from '#shared/domain/impor/nik-sel.ts'
import type { Sel } from '#shared/domain/impor/sel.ts'

const teks = (isi: string): Sel => ({ jenis: 'teks', teks: isi })
const nik = '3507124503230003'

test.each([nik, `'${nik}`, ` ${nik} `, '3507 1245 0323 0003', '350712.450323.0003'])('text %j holds the NIK', (isi) => {
  expect(bacaNik(teks(isi), false)).toEqual({ kind: 'ada', nik })
})

test.each(['', '0', '0000000000000000'])('%j means no NIK', (isi) => {
  expect(bacaNik(teks(isi), false)).toEqual({ kind: 'kosong' })
})

test.each(['350712450323****', '3,50712E+15', '350712450323000', '35071245032300031', 'belum ada'])(
  '%s is no whole NIK, and says so',
  (isi) => {
    expect(bacaNik(teks(isi), true).kind).toBe('takTerbaca')
  },
)

test('a number NIK is believed when the file kept its last digit', () => {
  const angka: Sel = { jenis: 'angka', angka: 3_507_124_503_230_003 }
  expect(bacaNik(angka, true)).toEqual({ kind: 'ada', nik })
  expect(bacaNik(angka, false).kind).toBe('takTerbaca')
})

test('a number too long for a cell to hold exactly is not believed', () => {
  expect(bacaNik({ jenis: 'angka', angka: 9_471_124_503_230_004 }, true).kind).toBe('takTerbaca')
})

test('a column where every number NIK ends in 0 has lost the last digits; one other digit proves the contrary', () => {
  const lost: Sel[] = [3_507_124_503_230_000, 3_507_120_503_230_010].map((angka) => ({ jenis: 'angka', angka }))
  expect(isNikAngkaUtuh(lost)).toBe(false)
  expect(isNikAngkaUtuh([...lost, { jenis: 'angka', angka: 3_507_124_503_230_003 }])).toBe(true)
})
