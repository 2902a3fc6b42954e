import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { addFasilitas } from '#tests/helpers/open-kirim-book.ts'
import {
  addKenalan,
  addLaporan,
  openMeja,
  openPuskesmasBook,
  type PuskesmasBook,
} from '#tests/helpers/open-puskesmas-book.ts'

let book: PuskesmasBook
beforeEach(() => {
  book = openPuskesmasBook()
})
afterEach(() => book.close())

const read = (sampai = '2026-11', banyak = 3) => book.call('puskesmas.matriks', { sampai, banyak })

async function selOf(fasilitasId: string, bulan: string) {
  const { baris } = await read()
  const sel = baris.find((row) => row.fasilitasId === fasilitasId)?.sel.find((one) => one.bulan === bulan)
  if (!sel) throw new Error(`${fasilitasId} has no ${bulan}`)
  return sel
}

test('rows are the Pustu by name, columns the months, oldest first, each with the day it is due', async () => {
  const { bulan, baris } = await read()
  expect(bulan).toEqual(['2026-09', '2026-10', '2026-11'])
  expect(baris.map(({ nama, desa, posyandu }) => [nama, desa, posyandu])).toEqual([
    ['Pustu Kunir', 'Kunir', 1],
    ['Pustu Tegalrejo', null, 1],
  ])
  expect(baris[0]?.sel.map(({ batas }) => batas)).toEqual(['2026-10-05', '2026-11-05', '2026-12-05'])
})

test('what has not come is overdue once its day is over, and not before', async () => {
  expect(await selOf(book.kunir.fasilitasId, '2026-10')).toEqual({
    ...{ bulan: '2026-10', keadaan: 'belum', batas: '2026-11-05' },
    ...{ revisi: null, diterima: null, terakhir: null, oleh: null },
  })
  expect(await selOf(book.kunir.fasilitasId, '2026-11')).toMatchObject({ keadaan: 'belumWaktunya' })
})

test.each([
  ['late in the evening of the due day is in time', '2026-11-05T23:30:00', 'lengkap'],
  ['just after midnight is late', '2026-11-06T00:10:00', 'terlambat'],
])('a report that came %s', async (_name, tiba, keadaan) => {
  addLaporan(book.context.db, book.kunir.fasilitasId, '2026-10', 0, tiba)
  const came = new Date(tiba).toISOString()
  expect(await selOf(book.kunir.fasilitasId, '2026-10')).toMatchObject({
    ...{ keadaan, revisi: 0, diterima: came, terakhir: came, oleh: 'Bidan Endah' },
  })
  expect(await selOf(book.tegalrejo.fasilitasId, '2026-10')).toMatchObject({ keadaan: 'belum' })
})

test('a later revision is told and does not make the month late', async () => {
  const { db } = book.context
  addLaporan(db, book.kunir.fasilitasId, '2026-10', 0, '2026-11-04T09:00:00')
  addLaporan(db, book.kunir.fasilitasId, '2026-10', 1, '2026-11-20T09:00:00')
  expect(await selOf(book.kunir.fasilitasId, '2026-10')).toMatchObject({
    ...{ keadaan: 'lengkap', revisi: 1 },
    diterima: new Date('2026-11-04T09:00:00').toISOString(),
    terakhir: new Date('2026-11-20T09:00:00').toISOString(),
  })
})

test('whose card is trusted is told, and who was trusted and never sent stands there too', async () => {
  const { db } = book.context
  addKenalan(db, book.kunir.fasilitasId, 'Pustu Kunir')
  addKenalan(db, newId(), 'Pustu Baru')
  const { baris } = await read()
  expect(baris.map(({ nama, dikenal, posyandu }) => [nama, dikenal, posyandu])).toEqual([
    ['Pustu Kunir', true, 1],
    ['Pustu Tegalrejo', false, 1],
    ['Baru', true, 0],
  ])
})

test('what was due before the card was trusted is not waited for, unless a package came earlier', async () => {
  const { db } = book.context
  addKenalan(db, book.kunir.fasilitasId, 'Pustu Kunir', '2026-11-05T20:00:00')
  const states = async () =>
    (await read('2026-11', 3)).baris.find(({ nama }) => nama === 'Pustu Kunir')?.sel.map(({ keadaan }) => keadaan)
  expect(await states()).toEqual(['tidakDitunggu', 'belum', 'belumWaktunya'])
  // It was known before, and its card forgotten in between.
  addLaporan(db, book.kunir.fasilitasId, '2026-08', 0, '2026-09-04T09:00:00')
  expect(await states()).toEqual(['belum', 'belum', 'belumWaktunya'])
})

test('nobody waits for the posyandu of the Puskesmas itself', async () => {
  const { db } = book.context
  const own = db.value("SELECT id FROM fasilitas WHERE jenis = 'puskesmas'")
  addFasilitas(db, 'posyandu', 'Anggrek', String(own))
  expect((await read()).baris.map(({ nama }) => nama)).toEqual(['Pustu Kunir', 'Pustu Tegalrejo'])
})

test('the desk is refused in the book of a Pustu, and the way on is named', async () => {
  const pustu = openMeja('pustu')
  const refused = await Promise.all([
    pustu.refusal('puskesmas.matriks', { sampai: '2026-10', banyak: 6 }),
    pustu.refusal('puskesmas.rekap', { bulan: '2026-10' }),
    pustu.refusal('puskesmas.nama', { bulan: '2026-10', menurut: 'seluruh', id: null, kode: 'S' }),
    pustu.refusal('puskesmas.banding', { bulan: '2026-10' }),
    pustu.refusal('puskesmas.ganda', {}),
    pustu.refusal('puskesmas.distinguish', { kiri: newId(), kanan: newId(), beda: true }),
  ])
  pustu.close()
  expect(new Set(refused.map(({ pesan }) => pesan))).toEqual(
    new Set(['Meja ini hanya ada di buku Puskesmas. Tidak ada yang berubah. Laporan Pustu ada di halaman Laporan.']),
  )
})
