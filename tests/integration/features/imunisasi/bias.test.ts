import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readBias } from '#main/features/imunisasi/bias.service.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari } from '#tests/helpers/formulir-contoh.ts'

/**
 * Girls of Melati in 2026, Ani in class 1 by her age, Beti told to be in class 5 in August, Cici in class 5 the year before;
 * Dina in class 2 went away in June, Eni is of Mawar.
 */
const lahir = { ani: '2019-05-01', beti: '2015-03-01', cici: '2014-03-01', dina: '2018-05-01', eni: '2019-06-01' }

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [
      { kunci: 'melati', nama: 'Melati', desa: 'Contoh' },
      { kunci: 'mawar', nama: 'Mawar', desa: 'Contoh' },
    ],
    orang: Object.entries(lahir).map(([kunci, tanggal_lahir]) => ({ kunci, nama: kunci, jk: 'P', tanggal_lahir })),
    keanggotaan: Object.keys(lahir).map((orang) => ({
      ...{ orang, posyandu: orang === 'eni' ? 'mawar' : 'melati', mulai: '2020-01-01' },
      ...(orang === 'dina' ? { sampai: '2026-06-01', sebab_sampai: 'pindah' } : {}),
    })),
    'usia-sekolah': [
      { orang: 'beti', tanggal: '2026-08-03', kelas: 5 },
      { orang: 'cici', tanggal: '2025-08-03', kelas: 5 },
    ],
    imunisasi: [
      { orang: 'ani', dosis: 'BIASMR', tanggal: '2026-08-05' },
      { orang: 'eni', dosis: 'BIASMR', keterangan: 'tolak:takut' },
    ],
  })
  expect(hasil.ditolak).toEqual([])
})
afterEach(() => book.close())

const daftar = (bulan: string, posyandu: string | null = null) =>
  readBias(book.context, { bulan, posyanduId: posyandu && posyanduDari(book, posyandu) }).siswa.map((satu) => [
    satu.nama,
    satu.kelas,
    ...satu.dosis.map(({ kode, pada, tidak, kejar }) => [kode, pada ?? tidak ?? 'belum', kejar]),
  ])

describe('the list of BIAS', () => {
  test('is of the classes of the month, with who was immunised, who refused, and who is to make up', () => {
    expect(daftar('2026-08')).toEqual([
      ['ani', 1, ['BIASMR', '2026-08-05', false]],
      ['eni', 1, ['BIASMR', 'tolak', false]],
      ['beti', 5, ['HPV1', 'belum', false]],
      ['cici', 6, ['HPV1', 'belum', true]],
    ])
    expect(daftar('2026-08', 'Mawar')).toEqual([['eni', 1, ['BIASMR', 'tolak', false]]])
  })

  test('leaves out who has made up what she missed, and who moved away', () => {
    expect(book.impor({ imunisasi: [{ orang: 'cici', dosis: 'HPV1', tanggal: '2026-08-20' }] }).ditolak).toEqual([])
    expect(daftar('2026-08').map(([nama]) => nama)).toEqual(['ani', 'eni', 'beti'])
  })

  test('is empty in a month that is none of BIAS', () => {
    expect(readBias(book.context, { bulan: '2026-10', posyanduId: null })).toEqual({
      ...{ bulan: '2026-10', dosis: [], siswa: [] },
    })
  })
})
