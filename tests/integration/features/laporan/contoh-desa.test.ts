import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, contohFormulir, posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** The small village of the examples, form by form, as it was worked out by hand. @source tests/golden/formulir/README.md */

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  book.imporTeks(desaKecil)
})
afterAll(() => book.close())

test.each<KodeFormulir>(['penimbangan-12', 'rekap-balita'])('%s, cell by cell', (formulir) => {
  const { kolom, baris, jumlah, bagian = [], ...kepala } = contohFormulir(formulir)
  const jawaban = byKunci(
    book,
    tanyaFormulir(book, {
      formulir,
      bulan: '2026-01',
      posyanduId: posyanduDari(book, 'Kenanga'),
      sampai: '2026-09-30',
    }),
  )
  expect(jawaban).toMatchObject(kepala)
  expect(jawaban.kolom).toEqual(kolom)
  expect(jawaban.baris).toEqual(baris)
  expect(jawaban.jumlah).toEqual(jumlah)
  for (const satu of bagian) expect(jawaban.bagian?.find(({ nama }) => nama === satu.nama)).toEqual(satu)
  // Cells stand in the order of the columns.
  for (const row of jawaban.baris) expect(Object.keys(row)).toEqual(['_baris', ...kolom.map(({ id }) => id)])
  expect(jawaban.periksa.filter(({ benar }) => !benar)).toEqual([])
})
