import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kodeSkdn } from '#shared/domain/skdn/indikator.ts'
import { addFasilitas } from '#tests/helpers/open-kirim-book.ts'
import { openPuskesmasBook, type PuskesmasBook, planAnakLain } from '#tests/helpers/open-puskesmas-book.ts'
import { writeAsLain } from '#tests/helpers/pustu-lain.ts'

const bulan = '2026-11'
let book: PuskesmasBook
beforeEach(() => {
  book = openPuskesmasBook()
})
afterEach(() => book.close())

/** By hand from what the helpers put there. A girl of 22 months is below the red line under 7,8 kg: none is. */
const kunir = { S: 3, K: 0, D: 2, N: 1, T: 1, O: 0, B: 0, BGM: 0, '2T': 0 }
const tegalrejo = { S: 2, K: 1, D: 1, N: 0, T: 0, O: 0, B: 1, BGM: 0, '2T': 0 }
const total = { S: 5, K: 1, D: 3, N: 1, T: 1, O: 0, B: 1, BGM: 0, '2T': 0 }

describe('the totals of a month', () => {
  test('are counted for each Pustu, and once for all', async () => {
    const rekap = await book.call('puskesmas.rekap', { bulan })
    expect(rekap.perPustu.map(({ id, nama, hitungan }) => [id, nama, hitungan])).toEqual([
      [book.kunir.fasilitasId, 'Pustu Kunir', kunir],
      [book.tegalrejo.fasilitasId, 'Pustu Tegalrejo', tegalrejo],
    ])
    expect(rekap.total).toMatchObject({ id: null, nama: 'Seluruhnya', posyandu: 2, hitungan: total })
  })

  test('have shares of the sums, never sums of shares', async () => {
    const rekap = await book.call('puskesmas.rekap', { bulan })
    expect(rekap.perPustu.map(({ indikator }) => [indikator['D/S'], indikator["N/D'"]])).toEqual([
      [66.7, 50],
      [50, null],
    ])
    expect(rekap.total.indikator).toMatchObject({ 'D/S': 60, 'K/S': 20, "N/D'": 50 })
  })

  test('by desa name the desa of the posyandu, and say where none is filled in', async () => {
    const rekap = await book.call('puskesmas.rekap', { bulan })
    expect(rekap.perDesa.map(({ nama, hitungan }) => [nama, hitungan.S])).toEqual([
      ['Desa belum diisi', 2],
      ['Kunir', 3],
    ])
    expect(rekap.perPosyandu.map(({ nama, pustu, hitungan }) => [nama, pustu, hitungan.S])).toEqual([
      ['Melati', 'Pustu Kunir', 3],
      ['Kenanga', 'Pustu Tegalrejo', 2],
    ])
  })

  test('by desa are one row for a village, however it is spelled', async () => {
    const { db } = book.context
    for (const [nama, desa] of [
      ['Anggrek', 'KUNIR'],
      ['Teratai', 'Desa  kunir'],
    ] as const) {
      const posyandu = addFasilitas(db, 'posyandu', nama, book.tegalrejo.fasilitasId)
      writeAsLain(db, book.tegalrejo.fasilitasId, { entitas: 'fasilitas', id: posyandu, isi: { desa } })
      writeAsLain(db, book.tegalrejo.fasilitasId, ...planAnakLain(posyandu, nama).changes)
    }
    const { perDesa, perPosyandu } = await book.call('puskesmas.rekap', { bulan })
    expect(perDesa.map(({ nama, posyandu, hitungan }) => [nama, posyandu, hitungan.S])).toEqual([
      ['Desa belum diisi', 1, 2],
      ['Kunir', 3, 5],
    ])
    expect(new Set(perPosyandu.map(({ desa }) => desa))).toEqual(new Set(['Kunir', 'Desa belum diisi']))
  })

  test('put two posyandu of one name in different Pustu apart', async () => {
    const { db } = book.context
    const kembar = addFasilitas(db, 'posyandu', 'Melati', book.tegalrejo.fasilitasId)
    writeAsLain(db, book.tegalrejo.fasilitasId, ...planAnakLain(kembar, 'Fitri').changes)
    const { perPosyandu } = await book.call('puskesmas.rekap', { bulan })
    expect(
      perPosyandu.filter(({ nama }) => nama === 'Melati').map(({ pustu, hitungan }) => [pustu, hitungan.S]),
    ).toEqual([
      ['Pustu Kunir', 3],
      ['Pustu Tegalrejo', 1],
    ])
  })
})

describe('behind a number of the totals', () => {
  const names = async (
    menurut: 'pustu' | 'desa' | 'posyandu' | 'seluruh',
    id: string | null,
    kode: 'S' | 'D' | 'N' | 'T',
  ) => (await book.call('puskesmas.nama', { bulan, menurut, id, kode })).map(({ nama }) => nama)

  test('are the children it counts', async () => {
    expect(await names('pustu', book.kunir.fasilitasId, 'S')).toEqual(['Ayu', 'Dewi', 'Eka'])
    expect(await names('pustu', book.kunir.fasilitasId, 'D')).toEqual(['Ayu', 'Dewi'])
    expect(await names('posyandu', book.kunir.posyandu, 'N')).toEqual(['Ayu'])
    expect(await names('desa', 'Kunir', 'T')).toEqual(['Dewi'])
    // Where no desa is filled in.
    expect(await names('desa', '', 'S')).toEqual(['Bima Saputra', 'Citra Lestari'])
    expect(await names('posyandu', 'tidak ada', 'S')).toEqual([])
  })

  test('are as many as the number, for every code of every row', async () => {
    const { perPustu, perDesa, perPosyandu, total } = await book.call('puskesmas.rekap', { bulan })
    for (const [menurut, rows] of [
      ['pustu', perPustu],
      ['desa', perDesa],
      ['posyandu', perPosyandu],
      ['seluruh', [total]],
    ] as const) {
      for (const { id, hitungan } of rows) {
        for (const kode of kodeSkdn) {
          const list = await book.call('puskesmas.nama', { bulan, menurut, id, kode })
          expect(list, `${menurut} ${kode}`).toHaveLength(hitungan[kode])
        }
      }
    }
  })

  test('stand with their place, age and letter', async () => {
    const [bima] = await book.call('puskesmas.nama', { bulan, menurut: 'seluruh', id: null, kode: 'B' })
    expect(bima).toEqual({
      ...{ id: book.tegalrejo.anak, nama: 'Bima Saputra', umur: 22, posyandu: 'Kenanga', pustu: 'Pustu Tegalrejo' },
      ...{ huruf: 'B', duaT: false, bgm: false },
    })
  })
})

describe('beside each other', () => {
  test('posyandu, Pustu and desa stand with how many of how many', async () => {
    const banding = await book.call('puskesmas.banding', { bulan })
    const shares = (rows: typeof banding.posyandu) =>
      rows.map(({ nama, nilai }) => [nama, nilai['D/S'] && [nilai['D/S'].bagian, nilai['D/S'].dari]])
    expect(shares(banding.posyandu)).toEqual([
      ['Melati', [2, 3]],
      ['Kenanga', [1, 2]],
    ])
    expect(shares(banding.pustu)).toEqual([
      ['Pustu Kunir', [2, 3]],
      ['Pustu Tegalrejo', [1, 2]],
    ])
    expect(shares(banding.desa)).toEqual([
      ['Kunir', [2, 3]],
      ['Belum diisi', [1, 2]],
    ])
    expect(shares([banding.seluruh])).toEqual([['Seluruhnya', [3, 5]]])
  })

  test('stunting is of those whose length was taken, kader of those whose coming was written down', async () => {
    const { posyandu, seluruh } = await book.call('puskesmas.banding', { bulan })
    const [melati, kenanga] = posyandu
    expect(melati?.nilai.stunting).toMatchObject({ bagian: 1, dari: 2, persen: 50 })
    expect(kenanga?.nilai.stunting).toBeNull()
    expect(melati?.nilai.kader).toBeNull()
    expect(kenanga?.nilai.kader).toMatchObject({ bagian: 1, dari: 1, persen: 100 })
    expect(seluruh.nilai.stunting).toMatchObject({ bagian: 1, dari: 2 })
  })

  test('a month of which nothing is written divides by nothing', async () => {
    const { seluruh } = await book.call('puskesmas.banding', { bulan: '2024-01' })
    expect(seluruh.nilai).toEqual({ 'D/S': null, "N/D'": null, stunting: null, kader: null })
  })
})
