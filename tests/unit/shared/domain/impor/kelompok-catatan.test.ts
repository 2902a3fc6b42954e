import { expect, test } from 'vitest'
import { kelompokkan } from '#shared/domain/impor/kelompok-catatan.ts'

const catatan = (baris: number, alasan = 'LiLA 0 dibaca sebagai tidak diukur.', umum?: string) => ({
  ...{ baris, kolom: 'LiLA', nilai: '0', alasan },
  ...(umum === undefined ? {} : { umum }),
})

test('what holds for half of all rows and five of them is said once, with all its rows', () => {
  const semua = Array.from({ length: 6 }, (_, i) => catatan(i + 2))
  expect(kelompokkan(semua, 12)).toEqual([{ ...catatan(2), nilai: '6 baris', untuk: [2, 3, 4, 5, 6, 7] }])
  expect(kelompokkan(semua, 13)).toEqual(semua)
})

test('figures of each row give way to a sentence for all', () => {
  const semua = Array.from({ length: 5 }, (_, i) => catatan(i, `Dibaca ${i}.`, 'Periksa tanggalnya.'))
  expect(kelompokkan(semua, 5)).toMatchObject([{ alasan: 'Periksa tanggalnya.', untuk: [0, 1, 2, 3, 4] }])
})

test('a few stay as they are, row by row', () => {
  const semua = [catatan(2), catatan(3), catatan(4), catatan(5)]
  expect(kelompokkan(semua, 4)).toEqual(semua)
})
