import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBeranda } from '#main/features/beranda/beranda.service.ts'
import { addFasilitas } from '#tests/helpers/open-kirim-book.ts'
import { openPuskesmasBook, type PuskesmasBook } from '#tests/helpers/open-puskesmas-book.ts'

let book: PuskesmasBook
beforeEach(() => {
  book = openPuskesmasBook()
})
afterEach(() => book.close())

const read = () => readBeranda(book.context, () => [])

test('a Puskesmas is not asked for the days its Pustu keep, and sees their children all the same', () => {
  const { hariBuka, sasaran, ditimbang, laporan } = read()
  expect([hariBuka, sasaran, ditimbang]).toEqual([[], 0, 0])
  expect(laporan[0]).toMatchObject({ bulan: '2026-11', posyanduDicatat: 2, posyandu: 2 })
})

test('it keeps the days of posyandu of its own', () => {
  const { db } = book.context
  const own = db.value("SELECT id FROM fasilitas WHERE jenis = 'puskesmas'")
  addFasilitas(db, 'posyandu', 'Anggrek', String(own))
  expect(read().hariBuka.map(({ posyandu }) => posyandu)).toEqual(['Anggrek'])
})
