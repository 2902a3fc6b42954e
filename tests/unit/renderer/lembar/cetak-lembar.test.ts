import { expect, test } from 'vitest'
import { bagiKolom } from '#renderer/lembar/cetak-lembar.tsx'
import type { KolomTampil, Susunan } from '#renderer/lembar/kartu-lembar.ts'

const kolom = (kode: string, lebarRem?: number): KolomTampil<unknown, never> => ({
  ...{ jenis: 'siapa', kode, kepala: kode, tulis: () => null },
  ...(lebarRem === undefined ? {} : { lebarRem }),
})
const susunan = (...kelompok: Susunan<unknown, never>['kelompok'][number][]): Susunan<unknown, never> => ({
  ...{ kelompok, berjudul: true, tanya: null },
})
const baca = (satu: Susunan<unknown, never>) =>
  bagiKolom(satu).map((bagian) =>
    bagian.map(({ judul, kolom }) => `${judul}: ${kolom.map(({ kode }) => kode).join(' ')}`),
  )
/** Columns of 7 rem, of which 8 stand beside the names on a lying A4 sheet and a ninth does not. */
const tujuh = (dari: number, sampai: number) =>
  Array.from({ length: sampai - dari + 1 }, (_, i) => kolom(String(dari + i), 7))

test('columns that fit beside the names stand in one stretch, under their headings', () => {
  const satu = susunan({ judul: 'Register', kolom: tujuh(1, 3) }, { judul: 'Ukur', kolom: tujuh(4, 8) })
  expect(baca(satu)).toEqual([['Register: 1 2 3', 'Ukur: 4 5 6 7 8']])
})

test('the ninth goes on below, and its heading with it', () => {
  const satu = susunan({ judul: 'Register', kolom: tujuh(1, 3) }, { judul: 'Ukur', kolom: tujuh(4, 9) })
  expect(baca(satu)).toEqual([['Register: 1 2 3', 'Ukur: 4 5 6 7 8'], ['Ukur: 9']])
})

test('a column wider than words need on paper takes no more room than they do, one without a width a usual one', () => {
  const lebar = Array.from({ length: 8 }, (_, i) => kolom(`l${i}`, 12))
  expect(baca(susunan({ judul: 'A', kolom: lebar }))).toHaveLength(1)
  const biasa = (banyak: number) => Array.from({ length: banyak }, (_, i) => kolom(`b${i}`))
  expect(baca(susunan({ judul: 'A', kolom: biasa(12) }))).toHaveLength(1)
  expect(baca(susunan({ judul: 'A', kolom: biasa(13) }))).toHaveLength(2)
})
