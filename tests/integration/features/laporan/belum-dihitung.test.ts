import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idPengaturan, idTempat, readPengaturan } from '#main/db/buku.ts'
import { newId, rebuild } from '#main/db/journal.ts'
import { readRegister } from '#main/db/register.ts'
import { readKunjungan } from '#main/features/beranda/beranda.service.ts'
import { tempatContoh } from '#main/features/contoh/tempat-contoh.ts'
import { readFormulir } from '#main/features/laporan/ekspor.ts'
import { readKeraguan } from '#main/features/laporan/keraguan.ts'
import { readLaporan } from '#main/features/laporan/laporan.service.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import type { PenimbanganTable } from '#main/toko/schema.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

/** Girls of 22 months, born 10-01-2025; the hari buka is 12-11-2026. KBM at this age: 200 g. */

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook()
})
afterEach(() => book.close())

type Kode = 'S' | 'D' | 'N' | 'T' | 'O' | 'B' | 'BGM'
function hitung(bulan = '2026-11') {
  const { total } = readLaporan(book.context, bulan, null)
  const sum = (kode: Kode) => total.reduce((n, row) => n + row[kode], 0)
  return { S: sum('S'), D: sum('D'), N: sum('N'), T: sum('T'), O: sum('O'), B: sum('B'), BGM: sum('BGM') }
}
const belumDihitung = (bulan = '2026-11') =>
  readLaporan(book.context, bulan, null).belumDihitung.map(({ nama, tanggal, angka }) => [nama, tanggal, angka])

/** A girl weighed 10,0 kg in October. */
function addAyu(nama = 'Ayu'): string {
  const id = book.anak(nama)
  book.timbang(id, '2026-10-08', { bb_g: 10_000, tb_mm: 820 })
  return id
}

const kosong = { S: 1, D: 0, N: 0, T: 0, O: 0, B: 0, BGM: 0 }

describe('an impossible weight whose question is open', () => {
  test.each([
    ['102', '', 'BB 102,0'],
    ['1,02', '', 'BB 1,02'],
    ['4,9', '', 'BB 4,9'],
    ['20,6', '', 'BB 20,6'],
    ['3200', '', 'BB 3200'],
    ['82,5', '10,2', 'BB 82,5, PB/TB 10,2'],
  ])('%s kg with “%s” cm counts nowhere, and is named', async (bb, tb, angka) => {
    await book.record(addAyu(), { bb, tb })
    expect(hitung()).toEqual(kosong)
    expect(belumDihitung()).toEqual([['Ayu', '2026-11-12', angka]])
    expect(readLaporan(book.context, '2026-11', null).catatan).toContain(
      'belum dihitung, angkanya perlu dijawab: 1 anak',
    )
  })

  test('counts, and is marked, once somebody says that it is right', async () => {
    const ayu = addAyu()
    await book.record(ayu, { bb: '20,6' })
    const kode = 'bbNaikTajam'
    await book.call('penimbangan.answer', { hariBukaId: book.hari, orangId: ayu, kode })
    expect(hitung()).toEqual({ ...kosong, D: 1, N: 1 })
    expect(belumDihitung()).toEqual([])
  })

  test('counts once it is typed right', async () => {
    const ayu = addAyu()
    await book.record(ayu, { bb: '102' })
    await book.record(ayu, { bb: '10,2' })
    expect(hitung()).toEqual({ ...kosong, D: 1, N: 1 })
  })

  test('is no weight of last month for the next, and no first weighing', async () => {
    const ayu = addAyu()
    book.timbang(ayu, '2026-09-08', { bb_g: 98_000 })
    // October is the first weighing; against 98 kg it would have been T.
    expect(hitung('2026-10')).toEqual({ ...kosong, D: 1, B: 1 })
    expect(belumDihitung('2026-09')).toEqual([['Ayu', '2026-09-08', 'BB 98,0']])
    await book.record(ayu, { bb: '10,2' })
    expect(hitung()).toEqual({ ...kosong, D: 1, N: 1 })
    expect((await book.baris(ayu)).lalu).toMatchObject({ bbG: 10_000 })
  })

  test('leaves an earlier weighing of the month to count', async () => {
    const ayu = addAyu()
    book.timbang(ayu, '2026-11-03', { bb_g: 10_300 })
    await book.record(ayu, { bb: '102' })
    expect(hitung()).toEqual({ ...kosong, D: 1, N: 1 })
    expect(belumDihitung()).toEqual([])
  })

  test('is no reason to visit a child as absent', async () => {
    const ayu = book.anak('Ayu')
    book.timbang(ayu, '2026-08-08', { bb_g: 9_800 })
    await book.record(ayu, { bb: '102' })
    expect(readKunjungan(book.context)).toEqual([])
  })

  test('comes back when its answer is undone', async () => {
    const ayu = addAyu()
    await book.record(ayu, { bb: '20,6' })
    await book.call('penimbangan.answer', { hariBukaId: book.hari, orangId: ayu, kode: 'bbNaikTajam' })
    const [newest] = await book.call('riwayat.list', { orangId: ayu, hariBukaId: null })
    await book.call('riwayat.undo', { kelompok: newest?.kelompok ?? 0 })
    expect(hitung()).toEqual(kosong)
  })

  test('is said under the forms, as many names as its count', async () => {
    const nilai = JSON.stringify(tempatContoh)
    writeAs(book.context.db, 'siapkan', { entitas: 'pengaturan', id: idTempat, isi: { nilai } })
    await book.record(addAyu('Ayu'), { bb: '102' })
    await book.record(addAyu('Bunga'), { bb: '103' })
    for (const formulir of ['f1', 'f2'] as const) {
      const { daftar } = readFormulir(book.context, { bulan: '2026-11', formulir, posyanduId: book.melati })
      const list = daftar.find(({ judul }) => judul === 'Belum dihitung: angkanya perlu dijawab')
      const names = list?.anak.map(({ nama, keterangan }) => [nama, keterangan.replace('Melati 2: ', '')])
      expect(names).toEqual([
        ['Ayu', '12-11-2026, BB 102,0'],
        ['Bunga', '12-11-2026, BB 103,0'],
      ])
    }
  })

  test('stands first among the doubts of the month, which say so', async () => {
    for (const nama of ['Ani', 'Beta', 'Cici']) await book.record(addAyu(nama), { bb: '8,0' })
    await book.record(addAyu('Dina'), { bb: '102' })
    await book.record(addAyu('Eka'), { bb: '10,2', tb: '9,2' })
    const doubts = readKeraguan(book.context, '2026-11', null).map(({ pesan }) => pesan)
    expect(doubts).toEqual([
      expect.stringMatching(/^Dina: BB 102,0\. .* Belum dihitung\.$/),
      expect.stringMatching(/^Eka: PB\/TB 9,2\. .* Belum dihitung\.$/),
      '3 anak beratnya turun lebih dari sepersepuluh.',
    ])
  })

  test('is counted on the list of days', async () => {
    await book.record(addAyu('Ayu'), { bb: '102' })
    await book.record(addAyu('Bunga'), { bb: '8,0' })
    const hari = listHari(book.context, '2026-11').find((p) => p.posyanduId === book.melati)?.hari[0]
    expect(hari).toMatchObject({ ditimbang: 1, perluDijawab: 2, belumDihitung: 1 })
  })
})

test('a weight that is merely doubtful counts while it is asked about', async () => {
  await book.record(addAyu(), { bb: '8,0' })
  expect(hitung()).toMatchObject({ D: 1, T: 1 })
  expect(belumDihitung()).toEqual([])
})

test('an impossible height is left out of the heights, and the weight beside it counts', async () => {
  const ayu = addAyu()
  await book.record(ayu, { bb: '10,2', tb: '9,2' })
  expect(hitung()).toEqual({ ...kosong, D: 1, N: 1 })
  expect(belumDihitung()).toEqual([['Ayu', '2026-11-12', 'PB/TB 9,2']])
  expect(book.context.register().anak.get(ayu)?.penimbangan.at(-1)).toMatchObject({ bbG: 10_200, tbMm: null })
})

describe('a weight a file gave', () => {
  function addImpor(orangId: string, isi: Partial<PenimbanganTable>): string {
    const { db } = book.context
    const [impor, id] = [newId(), newId()]
    const tentang = {
      berkas: 'register.csv',
      sidik: 'x',
      lembar: '',
      ringkasan: '{}',
      waktu: '2026-11-20T01:00:00.000Z',
    }
    writeAs(db, 'impor', { entitas: 'impor', id: impor, isi: tentang })
    const base = { orang_id: orangId, tanggal: '2026-11-12', posyandu_id: book.melati, impor_id: impor }
    writeAs(db, 'impor', { entitas: 'penimbangan', id, isi: { ...base, ...isi } })
    return id
  }

  test('counts though no balita weighs it, and is marked', async () => {
    const ayu = addAyu()
    addImpor(ayu, { bb_g: 20_600 })
    expect(hitung()).toEqual({ ...kosong, D: 1, N: 1 })
    expect(belumDihitung()).toEqual([])
    expect((await book.baris(ayu)).dariBerkas).toEqual({ bb: '20,6', tb: '' })
  })

  test('still counts after something else of its row was typed', async () => {
    const ayu = addAyu()
    addImpor(ayu, { bb_g: 20_600 })
    await book.record(ayu, { bb: '20,6', vitaminA: 'merah' })
    expect(hitung()).toMatchObject({ D: 1 })
  })

  test('typed over by another impossible one is asked about, and counts nowhere', async () => {
    const ayu = addAyu()
    addImpor(ayu, { bb_g: 10_200 })
    await book.record(ayu, { bb: '20,7' })
    expect(hitung()).toEqual(kosong)
    expect((await book.baris(ayu)).dariBerkas).toEqual({ bb: '', tb: '' })
  })
})

test('by another z table the register is judged anew', async () => {
  const { db } = book.context
  await book.record(addAyu(), { bb: '20,6' })
  const before = book.context.register()
  const nilai = JSON.stringify({ ...readPengaturan(db), rujukanZ: 'bulanPenuh' })
  writeAs(db, 'ketik', { entitas: 'pengaturan', id: idPengaturan, isi: { nilai } })
  expect(book.context.register()).toMatchObject({ rujukanZ: 'bulanPenuh' })
  expect(before.rujukanZ).toBe('hari')
})

test('child by child, the register is refreshed into what reading it whole gives', async () => {
  const ayu = addAyu()
  const all = () => [...book.context.register().anak.values()]
  for (const bb of ['102', '10,2', '4,9', '3200', '10,4']) {
    await book.record(ayu, { bb })
    expect(all()).toEqual([...readRegister(book.context.db).anak.values()])
  }
  rebuild(book.context.db)
  expect([...readRegister(book.context.db).anak.values()]).toEqual(all())
})
