import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** Who is to come and who came, of the small village: as read off its file. */

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  expect(book.imporTeks(desaKecil).ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: KodeFormulir, kosong = false) =>
  byKunci(
    book,
    tanyaFormulir(book, {
      ...{ formulir, bulan: '2026-01', posyanduId: posyanduDari(book, 'Kenanga'), sampai: '2026-09-30', kosong },
    }),
  )

/** The list of a group: each person with its months of August and September. */
const bulanan = (formulir: KodeFormulir) =>
  tanya(formulir).baris.map(({ _baris, b_07, b_08, b_09, b_10 }) => [_baris, b_07, b_08, b_09, b_10])

const jumlah = (formulir: KodeFormulir) =>
  Object.fromEntries(
    (tanya(formulir).bagian?.[0]?.baris ?? []).map(({ _baris, b_07, b_08, b_09, b_10 }) => [
      String(_baris),
      [b_07, b_08, b_09, b_10],
    ]),
  )

describe('the list of children', () => {
  test('has who came, who did not, and who was not yet there', () => {
    expect(bulanan('sasaran-balita')).toEqual([
      ['bima', null, true, true, null],
      ['citra', null, true, true, null],
      ['dodi', null, '–', true, null],
      ['eka', null, true, '–', null],
      ['lina', null, 'hitam', true, null],
    ])
    expect(tanya('sasaran-balita').baris[0]).toMatchObject({ no: 1, jk: 'L', ibu: 'Ani', ayah: 'Budi' })
  })

  test('as a blank names nobody', () => {
    expect(JSON.stringify(tanya('sasaran-balita', true))).not.toMatch(/Bima|Citra|Dodi|Eka|Lina|Ani/)
  })
})

test('the list of mothers has who is pregnant or nurses, her husband and her child, and stays where she did not come', () => {
  expect(tanya('sasaran-bumil').baris.map(({ _baris, suami, bayi }) => [_baris, suami, bayi])).toEqual([
    ['ani', 'Budi', 'Bima'],
    ['fitri', 'Guntur', 'Lina'],
    ['indah', 'Hari', null],
  ])
  expect(bulanan('sasaran-bumil')).toEqual([
    ['ani', null, true, '–', null],
    ['fitri', null, true, true, null],
    ['indah', null, true, true, null],
  ])
})

test('the lists of school age, of adults and of the elderly have each in the group of its age', () => {
  const siapa = (kode: KodeFormulir) => tanya(kode).baris.map(({ _baris }) => _baris)
  expect(siapa('sasaran-remaja')).toEqual(['gita'])
  // Women are adults whether or not they are mothers too.
  expect(siapa('sasaran-dewasa')).toEqual(['ani', 'fitri', 'hari', 'indah'])
  expect(siapa('sasaran-lansia')).toEqual(['joko', 'kartini'])
})

/** Each list with the columns of the recap that say the same thing. */
const rekap: readonly (readonly [KodeFormulir, KodeFormulir, readonly string[]])[] = [
  ['sasaran-bumil', 'rekap-bumil', ['hamil', 'busui']],
  ['sasaran-balita', 'rekap-balita', ['bayi', 'balita']],
  ['sasaran-remaja', 'rekap-remaja', ['sekolah', 'remaja']],
  ['sasaran-dewasa', 'rekap-dewasa', ['dewasa']],
  ['sasaran-lansia', 'rekap-lansia', ['lansia']],
]

test.each(rekap)('%s adds up to the columns of %s', (daftar, kode, kelompok) => {
  const months = tanya(kode).baris.filter(({ _baris }) =>
    ['2026-07', '2026-08', '2026-09', '2026-10'].includes(String(_baris)),
  )
  const kolom = (akhir: string) =>
    months.map((baris) => {
      const semua = kelompok.map((satu) => baris[`${satu}_${akhir}`])
      return semua.every((satu) => satu === null) ? null : semua.reduce<number>((sum, satu) => sum + Number(satu), 0)
    })
  expect(jumlah(daftar)).toEqual({ datang: kolom('datang'), sasaran: kolom('ada') })
})
