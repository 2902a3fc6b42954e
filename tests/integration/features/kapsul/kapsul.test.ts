import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idTetap } from '#main/db/id-tetap.ts'
import { newId } from '#main/db/journal.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createKapsulHandlers } from '#main/features/kapsul/kapsul.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

/** August 2026; Melati is open on the 11th. Blue is for 6–11 months, red for 12–59; 200 mg for 12–23 months, 400 for 24–59. */
let book: TestCalls
let pelaku: Pelaku = bidanUji
let melati = ''
let hariBuka = ''
beforeEach(() => {
  pelaku = bidanUji
  book = openTestCalls((context) => ({ ...createKapsulHandlers(context), ...createRiwayatHandlers(context) }), {
    hariIni: '2026-08-24',
    get pelaku() {
      return pelaku
    },
  })
  melati = addPosyandu(book.context.db, 'Melati')
  hariBuka = newId()
  const hari = { posyandu_id: melati, tanggal: '2026-08-11' }
  writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id: hariBuka, isi: hari })
})
afterEach(() => book.close())

const anak = (nama: string, lahir: string, posyandu = melati) => addAnak(book.context.db, posyandu, nama, lahir).id
const list = (bulan = '2026-08') => book.call('kapsul.list', { bulan, posyanduId: null })
const give = (orangId: string, apa: 'vitaminA' | 'obatCacing' = 'vitaminA', lain: object = {}) =>
  book.call('kapsul.give', { orangId, tanggal: '2026-08-20', apa, diberi: true, ...lain })
const baris = () =>
  book.context.db.all<{
    tanggal: string
    vitamin_a: string | null
    obat_cacing: number | null
    hari_buka_id: string | null
  }>('SELECT tanggal, vitamin_a, obat_cacing, hari_buka_id FROM penimbangan WHERE dihapus = 0 ORDER BY tanggal')

test('the list holds whom a month is for, by the age on the day of the posyandu', async () => {
  anak('A 5 bulan', '2026-02-12')
  anak('B 6 bulan', '2026-02-11')
  anak('C 11 bulan', '2025-08-12')
  anak('D 12 bulan', '2025-08-11')
  anak('E 24 bulan', '2024-08-11')
  anak('F 59 bulan', '2021-08-12')
  anak('G 60 bulan', '2021-08-11')
  const { anak: semua, hitung } = await list()
  expect(semua.map(({ nama, warna, cacingMg }) => [nama, warna, cacingMg])).toEqual([
    ['B 6 bulan', 'biru', null],
    ['C 11 bulan', 'biru', null],
    ['D 12 bulan', 'merah', 200],
    ['E 24 bulan', 'merah', 400],
    ['F 59 bulan', 'merah', 400],
  ])
  expect(hitung).toEqual({
    biru: { sasaran: 2, dapat: 0 },
    merah: { sasaran: 3, dapat: 0 },
    cacing: { sasaran: 3, dapat: 0 },
    tablet: 0,
  })
})

test('the tally counts the right capsule, whole tablets and halves', async () => {
  const kecil = anak('Kecil', '2025-01-10')
  const besar = anak('Besar', '2023-01-10')
  await give(kecil)
  await give(kecil, 'obatCacing')
  await give(besar, 'obatCacing')
  const salah = { orang_id: besar, tanggal: '2026-08-11', posyandu_id: melati, vitamin_a: 'biru' } as const
  writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: newId(), isi: salah })
  const { anak: semua, hitung } = await list()
  expect(semua.map(({ nama, vitaminA, obatCacing }) => [nama, vitaminA, obatCacing])).toEqual([
    ['Besar', 'salah', 'sudah'],
    ['Kecil', 'sudah', 'sudah'],
  ])
  expect(hitung).toMatchObject({ merah: { sasaran: 2, dapat: 1 }, cacing: { sasaran: 2, dapat: 2 }, tablet: 1.5 })
})

test('February has the capsule alone, other months neither', async () => {
  anak('Ayu', '2025-01-10')
  expect(await list('2026-02')).toMatchObject({ adaVitaminA: true, adaObatCacing: false })
  expect(await list('2026-07')).toMatchObject({ adaVitaminA: false, adaObatCacing: false, anak: [] })
})

describe('what is given', () => {
  test('stands in the weighing of the day, and is taken back from it', async () => {
    const ayu = anak('Ayu', '2025-01-10')
    const isi = { orang_id: ayu, tanggal: '2026-08-11', posyandu_id: melati, hari_buka_id: hariBuka, bb_g: 9_000 }
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: newId(), isi })
    const { kelompok } = await give(ayu, 'vitaminA', { tanggal: '2026-08-11' })
    expect(baris()).toEqual([{ tanggal: '2026-08-11', vitamin_a: 'merah', obat_cacing: null, hari_buka_id: hariBuka }])
    await give(ayu, 'vitaminA', { tanggal: '2026-08-11', diberi: false })
    expect(baris()).toMatchObject([{ vitamin_a: null }])
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 }).catch(() => undefined)
    expect(baris()).toHaveLength(1)
  })

  test('at home has a row that holds nothing else, and goes with what it held', async () => {
    const ayu = anak('Ayu', '2025-01-10')
    await give(ayu)
    await give(ayu, 'obatCacing')
    expect(baris()).toEqual([{ tanggal: '2026-08-20', vitamin_a: 'merah', obat_cacing: 1, hari_buka_id: null }])
    await give(ayu, 'vitaminA', { diberi: false })
    expect(baris()).toMatchObject([{ vitamin_a: null, obat_cacing: 1 }])
    await give(ayu, 'obatCacing', { diberi: false })
    expect(baris()).toEqual([])
    // The same child on the same day once more: the row that was taken back comes again or another stands for it.
    await give(ayu)
    expect(baris()).toMatchObject([{ vitamin_a: 'merah', obat_cacing: null }])
  })

  test('on the day the posyandu is open stands on its sheet', async () => {
    await give(anak('Ayu', '2025-01-10'), 'vitaminA', { tanggal: '2026-08-11' })
    expect(baris()).toMatchObject([{ hari_buka_id: hariBuka }])
  })

  test('does not bring back a weighing that was taken out that day', async () => {
    const { db } = book.context
    const ayu = anak('Ayu', '2025-01-10')
    const id = idTetap(db, 'penimbangan', hariBuka, ayu)
    const isi = { orang_id: ayu, tanggal: '2026-08-11', posyandu_id: melati, hari_buka_id: hariBuka, bb_g: 9_000 }
    writeAs(db, 'ketik', { entitas: 'penimbangan', id, isi })
    writeAs(db, 'ketik', { entitas: 'penimbangan', id, isi: { dihapus: 1 } })
    await give(ayu, 'vitaminA', { tanggal: '2026-08-11' })
    expect(baris()).toMatchObject([{ vitamin_a: 'merah', hari_buka_id: hariBuka }])
    expect(db.values('SELECT bb_g FROM penimbangan WHERE dihapus = 0')).toEqual([null])
  })

  test('to whom it is not for, or tomorrow, is refused and not kept', async () => {
    const bayi = anak('Bayi', '2026-06-01')
    const masukan = { orangId: bayi, apa: 'vitaminA', diberi: true } as const
    expect((await book.refusal('kapsul.give', { ...masukan, tanggal: '2026-08-20' })).pesan).toContain(
      'bukan untuk umur',
    )
    expect((await book.refusal('kapsul.give', { ...masukan, tanggal: '2026-08-25' })).pesan).toContain('belum tiba')
    expect(baris()).toEqual([])
  })
})

test('a kader sees and gives in her posyandu alone', async () => {
  const mawar = addPosyandu(book.context.db, 'Mawar')
  const [ayu, jauh] = [anak('Ayu', '2025-01-10'), anak('Jauh', '2025-01-10', mawar)]
  pelaku = { id: 'kader', nama: 'Kader Tini', peran: 'kader', posyandu: [melati] }
  expect((await list()).anak.map(({ nama }) => nama)).toEqual(['Ayu'])
  await give(ayu)
  const masukan = { orangId: jauh, tanggal: '2026-08-20', apa: 'vitaminA', diberi: true } as const
  expect((await book.refusal('kapsul.give', masukan)).code).toBe('dilarang')
})

test('what stands in the register of hand-outs is known here, taken back here, and comes back', async () => {
  const orang = anak('Beni', '2024-05-10')
  const slip = { orang_id: orang, tanggal: '2026-08-12' }
  writeAs(
    book.context.db,
    'ketik',
    { entitas: 'pemberian', id: newId(), isi: { ...slip, jenis: 'vitMerah' } },
    { entitas: 'pemberian', id: newId(), isi: { ...slip, jenis: 'obatCacing' } },
  )
  const beni = async () => (await list()).anak[0]
  expect(await beni()).toMatchObject({ vitaminA: 'sudah', vitaminAPada: '2026-08-12', obatCacing: 'sudah' })
  const { kelompok } = await give(orang, 'vitaminA', { tanggal: '2026-08-12', diberi: false })
  expect(await beni()).toMatchObject({ vitaminA: 'belum', obatCacing: 'sudah' })
  expect(baris()).toEqual([])
  await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
  expect(await beni()).toMatchObject({ vitaminA: 'sudah' })
})
