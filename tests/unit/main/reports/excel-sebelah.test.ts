import { expect, test } from 'vitest'
import { bagiSebelah, withPutusKolom } from '#main/reports/excel-sebelah.ts'

const kertas = { ukuran: 'A4', arah: 'landscape', tepiMm: 8 } as const
const kolom = (banyak: number, lebarMm: number) =>
  Array.from({ length: banyak }, (_, i) => ({ judul: `k${i}`, lebarMm }))

test('a list of sixty columns stands on sheets beside each other, in letters of 7,5 points at the least', () => {
  const { persen, kolom: lebar, putus } = bagiSebelah(kolom(60, 20), kertas, { tetap: 2, hurufPt: 9 })
  expect((9 * persen) / 100).toBeGreaterThanOrEqual(7.5)
  // Of 281 mm between the margins 311 are used at this size, 40 of them by the first two columns: 13 of 20 mm beside them.
  expect(putus).toHaveLength(4)
  const ends = [...putus, 60]
  ends.forEach((end, i) => {
    const beside = lebar.slice(ends[i - 1] ?? 2, end).reduce((sum, satu) => sum + satu.lebarMm, 40)
    expect((beside * persen) / 100).toBeGreaterThan(281 * 0.9)
    expect((beside * persen) / 100).toBeLessThan(281 * 0.95)
  })
})

test('the columns that name the row are as wide as they were, and a single one is at most twice as wide', () => {
  const { kolom: lebar, putus } = bagiSebelah(kolom(3, 20), kertas, { tetap: 2, hurufPt: 9 })
  expect(lebar.map(({ lebarMm }) => lebarMm)).toEqual([20, 20, 40])
  expect(putus).toEqual([])
})

test('breaks stand behind the foot of the sheet, where Excel looks for them', () => {
  const sheet = '<worksheet><headerFooter><oddFooter>x</oddFooter></headerFooter></worksheet>'
  expect(withPutusKolom(sheet, [])).toBe(sheet)
  expect(withPutusKolom(sheet, [4, 9])).toBe(
    '<worksheet><headerFooter><oddFooter>x</oddFooter></headerFooter><colBreaks count="2" manualBreakCount="2">' +
      '<brk id="4" max="1048575" man="1"/><brk id="9" max="1048575" man="1"/></colBreaks></worksheet>',
  )
})
