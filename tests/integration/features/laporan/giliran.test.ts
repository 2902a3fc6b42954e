import { afterEach, beforeEach, expect, test } from 'vitest'
import { renderSemua } from '#main/features/laporan/ekspor.ts'
import { createF2, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook()
})
afterEach(() => book.close())

test('while the forms of many are made, whoever calls is answered between two of them', async () => {
  const model = createF2(sampleMasukan().masukan)
  const urut: string[] = []
  const pembuat = [1, 2, 3].map((nomor) => () => {
    urut.push(`formulir ${nomor}`)
    setImmediate(() => urut.push(`jawaban ${nomor}`))
    return model
  })
  const berkas = await renderSemua(book.context, pembuat, { bulan: '2026-10', maju: () => {} })
  expect(urut).toEqual([1, 2, 3].flatMap((nomor) => [`formulir ${nomor}`, `jawaban ${nomor}`]))
  expect(berkas.map(({ nama }) => nama)).toEqual(
    ['xlsx', 'pdf'].flatMap((jenis) => ['', '-2', '-3'].map((ke) => `${model.namaBerkas}${ke}.${jenis}`)),
  )
})

test('a form that cannot be made fails the whole, also while others are being drawn', async () => {
  const model = createF2(sampleMasukan().masukan)
  const gagal = () => {
    throw new Error('tidak ada')
  }
  const semua = renderSemua(book.context, [() => model, gagal], { bulan: '2026-10', maju: () => {} })
  await expect(semua).rejects.toThrow('tidak ada')
  expect(book.context.db.value("SELECT count(*) FROM kejadian WHERE jenis = 'ekspor'")).toBe(0)
})
