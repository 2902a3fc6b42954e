import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasContoh, posyanduContoh } from '#main/db/contoh.ts'
import { write } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { removeContoh } from '#main/features/contoh/remove-contoh.ts'
import { addAnak, addPosyandu } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook({ hariIni: '2026-11-24' })
})
afterEach(() => book.close())

const fill = () => fillContoh(book.context, { balita: 20, bulan: 2, benih: 3, sampai: '2026-10' })

/** Takes all of these off the book. */
function hapusSemua(entitas: 'orang' | 'fasilitas', where: string): void {
  const { db } = book.context
  const ids = db.values<string>(`SELECT id FROM ${entitas} WHERE ${where}`)
  write(
    db,
    book.context.penulis('ketik'),
    ids.map((id) => ({ entitas, id, isi: { dihapus: 1 } })),
  )
}

test('an empty book and a book of real children hold no sample', () => {
  const { db } = book.context
  expect(hasContoh(db)).toBe(false)
  addAnak(db, addPosyandu(db, 'Melati 1'), 'Ayu')
  expect(hasContoh(db)).toBe(false)
  expect(posyanduContoh(db)).toEqual(new Set())
})

test('real children added to a sample book do not make it real', () => {
  fill()
  addAnak(book.context.db, addPosyandu(book.context.db, 'Posyandu sungguhan'), 'Ayu')
  expect(hasContoh(book.context.db)).toBe(true)
  expect(posyanduContoh(book.context.db).size).toBe(7)
})

test('removing the sample ends it, and undoing the removal begins it again', () => {
  fill()
  removeContoh(book.context)
  expect(hasContoh(book.context.db)).toBe(false)
  expect(posyanduContoh(book.context.db)).toEqual(new Set())
  const last = book.context.db.oneValue<number>('SELECT max(kelompok) FROM perubahan')
  undo(book.context.db, last, book.context.penulis('ketik'))
  expect(hasContoh(book.context.db)).toBe(true)
})

test('invented posyandu without a child still are a sample; with only real children they are not', () => {
  fill()
  const { db } = book.context
  hapusSemua('orang', '1')
  expect(hasContoh(db)).toBe(true)
  const posyandu = db.oneValue<string>("SELECT id FROM fasilitas WHERE jenis = 'posyandu' LIMIT 1")
  addAnak(db, posyandu, 'Ayu')
  expect(hasContoh(db)).toBe(false)
})
