import { expect, test } from 'vitest'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { buatRekapUji } from '#tests/helpers/formulir-uji.ts'

const rekap = buatRekapUji()
const [triwulan] = rekap.bagian

test('a further table stands under the first where there is room for it and for who signs', () => {
  const sheets = lembarForm(rekap)
  expect(sheets).toHaveLength(1)
  expect(sheets[0]?.lanjut.map(({ judul, baris }) => [judul, baris.length])).toEqual([['Triwulan pertama', 3]])
})

test('one for which there is none begins a sheet of its own, and the next follows it there', () => {
  if (!triwulan) throw new Error('The sample has no further table')
  const rows = Array.from(
    { length: 200 },
    (_, i) => ({ ...rekap.baris[0], id: `b${i}` }) as (typeof rekap.baris)[number],
  )
  const panjang = { ...rekap, baris: rows, bagian: [triwulan, { ...triwulan, nama: 'kedua' }] }
  const sheets = lembarForm(panjang)
  expect(sheets.flatMap(({ baris, bagian }) => (bagian === null ? baris : []))).toEqual(rows)
  expect(sheets.flatMap(({ bagian, lanjut }) => [bagian, ...lanjut.map((satu) => satu.bagian)]).slice(-2)).toEqual([
    'triwulan',
    'kedua',
  ])
})
