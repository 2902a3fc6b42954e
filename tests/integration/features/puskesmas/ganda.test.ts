import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rowOf } from '#tests/helpers/fill-book.ts'
import { openPuskesmasBook, type PuskesmasBook, planAnakLain } from '#tests/helpers/open-puskesmas-book.ts'
import { writeAsLain } from '#tests/helpers/pustu-lain.ts'

/** Of Bima of Tegalrejo. */
const nikBima = '3201011001250001'

let book: PuskesmasBook
beforeEach(() => {
  book = openPuskesmasBook()
})
afterEach(() => book.close())

const list = () => book.call('puskesmas.ganda', {})

/** Kunir writes a child of its own; answers with its id. */
function addKunir(nama: string, isi: Parameters<typeof planAnakLain>[2] = {}): string {
  const { id, changes } = planAnakLain(book.kunir.posyandu, nama, isi)
  writeAsLain(book.context.db, book.kunir.fasilitasId, ...changes)
  return id
}

/** Bima leaves Kenanga, or dies. */
function leave(sampai: string, sebab_sampai: 'pindah' | 'meninggal' = 'pindah'): void {
  const isi = { sampai, sebab_sampai }
  writeAsLain(book.context.db, book.tegalrejo.fasilitasId, {
    ...{ entitas: 'keanggotaan', id: book.tegalrejo.keanggotaan, isi },
  })
}

describe('children of two Pustu', () => {
  test('that differ are not asked about', async () => {
    expect(await list()).toEqual([])
  })

  test('with one NIK are asked about, each with its place and weighings', async () => {
    const other = addKunir('Bima S', { nik: nikBima, jk: 'L' })
    const [pair, ...more] = await list()
    expect(more).toEqual([])
    expect(pair).toMatchObject({ alasan: ['NIK sama'], mungkinPindah: false })
    const sides = [pair?.kiri, pair?.kanan].sort((a, b) => (a?.pustu ?? '').localeCompare(b?.pustu ?? ''))
    expect(sides).toEqual([
      {
        ...{ id: other, nama: 'Bima S', jk: 'L', tanggalLahir: '2025-01-10', namaIbu: null, penimbangan: 0 },
        ...{ pustu: 'Pustu Kunir', posyandu: 'Melati', keterangan: 'sejak 10-01-2025' },
      },
      {
        ...{ id: book.tegalrejo.anak, nama: 'Bima Saputra', jk: 'L', tanggalLahir: '2025-01-10' },
        ...{ namaIbu: 'Ratna Sari', penimbangan: 1 },
        ...{ pustu: 'Pustu Tegalrejo', posyandu: 'Kenanga', keterangan: 'sejak 10-01-2025' },
      },
    ])
  })

  test('of whom one left before the other came may have moved', async () => {
    leave('2026-11-14')
    addKunir('Bima Saputra', { jk: 'L', mulai: '2026-11-16' })
    const [pair] = await list()
    expect(pair).toMatchObject({ alasan: ['Nama dan lahir sama'], mungkinPindah: true })
    expect([pair?.kiri.keterangan, pair?.kanan.keterangan].sort()).toEqual(['pindah 14-11-2026', 'sejak 16-11-2026'])
  })

  test('of whom one died did not move', async () => {
    leave('2026-11-14', 'meninggal')
    addKunir('Bima Saputra', { jk: 'L', mulai: '2026-11-16' })
    const [pair] = await list()
    expect(pair).toMatchObject({ mungkinPindah: false })
    expect([pair?.kiri.keterangan, pair?.kanan.keterangan].sort()).toEqual(['meninggal 14-11-2026', 'sejak 16-11-2026'])
  })

  test('spelled in two ways and born on one day are asked about', async () => {
    addKunir('Bima Syaputra', { jk: 'L' })
    expect((await list()).map(({ alasan }) => alasan)).toEqual([['Nama mirip, lahir sama']])
  })

  test('that are alike in more stand first', async () => {
    addKunir('Citra Lestari')
    addKunir('Bima Saputra', { nik: nikBima, jk: 'L' })
    expect((await list()).map(({ alasan }) => alasan.length)).toEqual([2, 1])
  })
})

describe('a pair', () => {
  let other: string
  beforeEach(() => {
    other = addKunir('Bima Saputra', { nik: nikBima, jk: 'L' })
  })
  const bedakan = (kiri: string, kanan: string, beda: boolean) =>
    book.call('puskesmas.distinguish', { kiri, kanan, beda })

  test('that was told apart is not asked about again, until that is taken back', async () => {
    await bedakan(book.tegalrejo.anak, other, true)
    expect(await list()).toEqual([])
    // The other way round it is the same pair.
    await bedakan(other, book.tegalrejo.anak, false)
    expect(await list()).toHaveLength(1)
  })

  test('told apart twice is taken back once', async () => {
    await bedakan(book.tegalrejo.anak, other, true)
    await bedakan(other, book.tegalrejo.anak, true)
    await bedakan(other, book.tegalrejo.anak, false)
    expect(await list()).toHaveLength(1)
  })

  test('says nothing of another pair', async () => {
    addKunir('Citra Lestari')
    await bedakan(book.tegalrejo.anak, other, true)
    expect((await list()).map(({ kiri }) => kiri.nama)).toEqual(['Citra Lestari'])
  })

  test('that was merged is one child, with the weighings of both', async () => {
    const { db } = book.context
    const [tetap, gabung] = [rowOf(db, 'orang', other), rowOf(db, 'orang', book.tegalrejo.anak)]
    const merged = await book.call('balita.gabung', {
      ...{ tetapId: other, tetapVersi: tetap.versi, gabungId: book.tegalrejo.anak, gabungVersi: gabung.versi },
      ...{ pilihan: {}, alasan: 'anak yang sama, pindah ke Kunir' },
    })
    expect(merged.penimbangan).toBe(1)
    expect(await list()).toEqual([])
    expect((await book.call('balita.get', { id: other })).penimbangan.map(({ bbG }) => bbG)).toEqual([9_100])
  })
})
