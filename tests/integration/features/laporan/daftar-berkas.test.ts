import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { exportDaftar } from '#main/features/laporan/daftar-berkas.ts'
import { amanRumus, tulisCsv } from '#shared/text/csv.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'

const daftar = {
  nama: 'balita',
  judul: 'Daftar balita, Melati',
  kolom: ['No.', 'Nama', 'Selisih'],
  baris: [
    ['1', '=HYPERLINK("http://x")', '-0,3'],
    ['2', 'Ayu; "Lestari"', ''],
  ],
}

test.each([
  ['=1+1', "'=1+1"],
  ['+62 812', "'+62 812"],
  ['-kosong', "'-kosong"],
  ['@a', "'@a"],
  ['\t=1', "'\t=1"],
  // Numbers keep their sign, and a name is a name.
  ['-0,3', '-0,3'],
  ['+1.200', '+1.200'],
  ['Ayu', 'Ayu'],
  ['–', '–'],
])('%j stands in a file as %j', (teks, aman) => {
  expect(amanRumus(teks)).toBe(aman)
})

test('a list as CSV has semicolons, quotes where they are needed, and no formula', () => {
  expect(tulisCsv([daftar.kolom, ...daftar.baris])).toBe(
    '\uFEFFNo.;Nama;Selisih\r\n1;"\'=HYPERLINK(""http://x"")";-0,3\r\n2;"Ayu; ""Lestari""";\r\n',
  )
})

test('a list as Excel holds the same cells as text, and that it left the book is noted', async () => {
  const book = openTestBook()
  const { nama, isiBase64 } = await exportDaftar(book.context, { ...daftar, jenis: 'xlsx' })
  expect(nama).toMatch(/^balita-\d{4}-\d{2}-\d{2}\.xlsx$/)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(isiBase64, 'base64') as unknown as ArrayBuffer)
  const cells: unknown[] = []
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.value)))
  expect(cells).toEqual(expect.arrayContaining(['Nama', '\'=HYPERLINK("http://x")', 'Ayu; "Lestari"', '-0,3']))
  expect(cells.every((value) => typeof value === 'string')).toBe(true)
  book.close()
})
