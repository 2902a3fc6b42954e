import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createPmtHandlers } from '#main/features/pmt/pmt.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { addAnak, addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let pelaku: Pelaku = bidanUji
let [melati, ayu] = ['', '']
beforeEach(() => {
  pelaku = bidanUji
  book = openTestCalls((context) => ({ ...createPmtHandlers(context), ...createRiwayatHandlers(context) }), {
    hariIni: '2026-11-24',
    get pelaku() {
      return pelaku
    },
  })
  melati = addPosyandu(book.context.db, 'Melati')
  ayu = addAnak(book.context.db, melati).id
})
afterEach(() => book.close())

const mulai = (lain: object = {}) =>
  book.call('pmt.start', {
    ...{ orangId: ayu, mulai: '2026-11-02', hari: 28, alasan: 'tidakNaik', jenis: 'lokal', sumber: null },
    ...lain,
  })
const list = () => book.call('pmt.list', {})
const pekan = (pmtId: string, tanggal: string, bbG: number | null, hariHabis: number | null = 7) =>
  book.call('pmt.recordWeek', { pmtId, tanggal, hariHabis, bbG, lanjut: 'lanjut' })
const siklus = async () => {
  const [satu] = await list()
  if (!satu) throw new Error('no cycle')
  return satu
}

test('a cycle has its weeks, and tells what it brought from the last weight before it', async () => {
  addTimbang(book.context.db, ayu, '2026-10-13', 8_000)
  await mulai()
  const { id } = await siklus()
  await pekan(id, '2026-11-08', 8_050)
  await pekan(id, '2026-11-09', 8_100, 6)
  await pekan(id, '2026-11-23', 8_300, 5)
  expect(await siklus()).toMatchObject({
    ...{ berakhir: '2026-11-29', lama: 4, sasaran: 'balita', selesai: null },
    ...{ bbAwalG: 8_000, bbKiniG: 8_300, naikG: 300, hariHabis: 18 },
    pekan: [{ minggu: 1 }, { minggu: 2 }, { minggu: 4 }],
  })
  // A weighing of the posyandu counts as well, until the cycle ends.
  addTimbang(book.context.db, ayu, '2026-11-24', 8_400)
  expect((await siklus()).bbKiniG).toBe(8_400)
  await book.call('pmt.finish', { pmtId: id, selesai: '2026-11-23' })
  expect(await siklus()).toMatchObject({ selesai: '2026-11-23', bbKiniG: 8_300 })
})

test('without a weight before it a cycle begins with its first', async () => {
  await mulai()
  const { id } = await siklus()
  await pekan(id, '2026-11-08', 8_000)
  expect(await siklus()).toMatchObject({ bbAwalG: 8_000, naikG: null })
  await pekan(id, '2026-11-15', 7_900)
  expect((await siklus()).naikG).toBe(-100)
})

test('a week is corrected on its day, and taken back', async () => {
  await mulai()
  const { id } = await siklus()
  await pekan(id, '2026-11-08', 8_000)
  const { kelompok } = await pekan(id, '2026-11-08', 8_100)
  expect((await siklus()).pekan.map(({ bbG }) => bbG)).toEqual([8_100])
  await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
  expect((await siklus()).pekan.map(({ bbG }) => bbG)).toEqual([8_000])
})

describe('what cannot be is refused', () => {
  test('a second cycle while one runs, and none when it ended', async () => {
    await mulai()
    const lagi = { orangId: ayu, mulai: '2026-11-20', hari: 28, alasan: null, jenis: null, sumber: null }
    expect((await book.refusal('pmt.start', lagi)).pesan).toContain('masih menjalani PMT')
    await book.call('pmt.finish', { pmtId: (await siklus()).id, selesai: '2026-11-15' })
    await book.call('pmt.start', lagi)
    expect(await list()).toHaveLength(2)
  })

  test('a week before the beginning, tomorrow, and with nothing in it', async () => {
    await mulai()
    const { id: pmtId } = await siklus()
    const masukan = { pmtId, hariHabis: 7, bbG: 8_000, lanjut: null }
    const ditolak = async (lain: object) =>
      (await book.refusal('pmt.recordWeek', { ...masukan, tanggal: '2026-11-10', ...lain })).pesan
    expect(await ditolak({ tanggal: '2026-11-01' })).toContain('baru mulai 02-11-2026')
    expect(await ditolak({ tanggal: '2026-11-25' })).toContain('belum tiba')
    expect(await ditolak({ hariHabis: null, bbG: null })).toContain('Belum ada yang diisi')
    expect((await siklus()).pekan).toEqual([])
  })
})

test('a kader weighs in her posyandu, and does not read why', async () => {
  const jauh = addAnak(book.context.db, addPosyandu(book.context.db, 'Mawar'), 'Jauh').id
  await mulai({ alasan: 'wasting' })
  await mulai({ orangId: jauh, alasan: 'wasting' })
  const lain = (await list()).find(({ orangId }) => orangId === jauh)?.id ?? ''
  pelaku = { id: 'kader', nama: 'Kader Tini', peran: 'kader', posyandu: [melati] }
  expect((await list()).map(({ nama, alasan }) => [nama, alasan])).toEqual([['Ayu', null]])
  await pekan((await siklus()).id, '2026-11-10', 8_000)
  const masukan = { pmtId: lain, tanggal: '2026-11-10', hariHabis: 7, bbG: 8_000, lanjut: null }
  expect((await book.refusal('pmt.recordWeek', masukan)).code).toBe('dilarang')
})
