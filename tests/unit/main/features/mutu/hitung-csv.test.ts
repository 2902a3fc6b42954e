import { expect, test } from 'vitest'
import { angkaCsv, temCsv } from '#main/features/mutu/hitung-csv.ts'

test('pairs are read with comma or point, and a pair that is not whole is left out', () => {
  const teks = 'ukur1;ukur2\n8,6;8,7\n8,6;\n9,0;9,0\n'
  // d = 0,1 and 0: √(0,01/4) = 0,05; mean 8,825: 0,57 %; bias 0,05.
  expect(temCsv(teks, 'ulang.csv')).toEqual({
    n: 2,
    berbeda: 1,
    salahPersen: 50,
    tem: 0.05,
    temRelatif: 0.57,
    bias: 0.05,
  })
})

test('what is no number is named with its row and column', () => {
  expect(() => temCsv('ukur1,ukur2\n8.6,8.7\n8.6,x\n', 'ulang.csv')).toThrow(
    'Berkas ulang.csv, baris 3, kolom ukur2, nilai "x" bukan angka.',
  )
})

test('last digits of a column at so many decimals; empty cells are left out', () => {
  const teks = `nama,berat\n${Array.from({ length: 10 }, (_, i) => `anak,8.${i}5`).join('\n')}\nanak,\n`
  expect(angkaCsv(teks, 'berat.csv', 'berat', 2)).toEqual({
    n: 10,
    hitungan: [0, 0, 0, 0, 0, 10, 0, 0, 0, 0],
    khi2: 90,
    dps: 100,
    kelas: 'buruk',
    nolLima: 100,
  })
  expect(angkaCsv(teks, 'berat.csv', 'berat', 1)).toMatchObject({ khi2: 0, dps: 0, kelas: 'sangatBaik' })
})

test('a column that is not there is refused with those that are', () => {
  expect(() => angkaCsv('nama,berat\nanak,8.6\n', 'berat.csv', 'tinggi', 1)).toThrow('tidak punya kolom tinggi')
})
