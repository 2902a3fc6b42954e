import { afterEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { undo } from '#main/db/undo.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { type ImporBook, openImporBook } from '#tests/helpers/open-impor-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { ayu, eppgbm } from '#tests/helpers/register-file.ts'

const books: { close(): void }[] = []
afterEach(() => {
  for (const book of books.splice(0)) book.close()
})
function open(): TestBook {
  const book = openTestBook()
  books.push(book)
  return book
}

/** The same entries in two orders; ids are drawn anew each time. */
function fill({ context: { db } }: TestBook, names: readonly string[]): void {
  const melati = addPosyandu(db, 'Melati')
  for (const nama of names) {
    const { id } = addAnak(db, melati, nama)
    addTimbang(db, id, '2026-10-12', 9000)
    addTimbang(db, id, '2026-11-12', 9300)
  }
}

test('two books with the same entries have one digest, whatever their ids and the order of entry', () => {
  const [a, b] = [open(), open()]
  fill(a, ['Ayu', 'Bima', 'Citra'])
  fill(b, ['Citra', 'Ayu', 'Bima'])
  expect(sidikBuku(a.context.db)).toBe(sidikBuku(b.context.db))
  expect(sidikBuku(a.context.db)).toMatch(/^[0-9a-f]{64}$/)
})

test('a gram, a name, a removal and a child under another posyandu each make another digest', () => {
  const book = open()
  const { db } = book.context
  fill(book, ['Ayu'])
  const mawar = addPosyandu(db, 'Mawar')
  const { id } = addAnak(db, mawar, 'Dina')
  const { id: timbang } = addTimbang(db, id, '2026-11-12', 9000)
  const seen = new Set([sidikBuku(db)])
  const set = (...changes: Parameters<typeof writeAs>[2][]) => {
    const kelompok = writeAs(db, 'ketik', ...changes)
    seen.add(sidikBuku(db))
    return kelompok
  }
  set({ entitas: 'penimbangan', id: timbang, isi: { bb_g: 9001 } })
  set({ entitas: 'orang', id, isi: { nama: 'Dini' } })
  const kelompok = set({ entitas: 'orang', id, isi: { dihapus: 1 } })
  expect(seen.size).toBe(4)
  undo(db, kelompok ?? 0, { pelaku: 'bidan', waktu: '2026-11-24T04:00:00.000Z' })
  seen.add(sidikBuku(db))
  expect(seen.size).toBe(4)
})

test('of two weighings on one day it matters which was entered last', () => {
  const digests = [
    [9000, 9300],
    [9300, 9000],
  ].map((weights) => {
    const book = open()
    const { db } = book.context
    const { id } = addAnak(db, addPosyandu(db, 'Melati'))
    for (const bbG of weights) addTimbang(db, id, '2026-11-12', bbG)
    return sidikBuku(db)
  })
  expect(digests[0]).not.toBe(digests[1])
})

test('a file imported into two books gives one digest', async () => {
  const digests: string[] = []
  const file = await eppgbm([ayu, { ...ayu, 'Tanggal Pengukuran': '2025-07-12', Berat: '7,4' }])
  for (let i = 0; i < 2; i++) {
    const book: ImporBook = openImporBook()
    books.push(book)
    await book.impor(file)
    digests.push(sidikBuku(book.context.db))
  }
  expect(digests[0]).toBe(digests[1])
})

test('a mother who is her own child by mistake does not keep the digest from ending', () => {
  const { db } = open().context
  const { id } = addAnak(db, addPosyandu(db, 'Melati'))
  writeAs(db, 'ketik', { entitas: 'orang', id, isi: { ibu_id: id } })
  expect(sidikBuku(db)).toMatch(/^[0-9a-f]{64}$/)
})

test('a value changed behind the journal is found, and the check writes nothing', () => {
  const { db } = open().context
  const { id } = addAnak(db, addPosyandu(db, 'Melati'))
  expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true, orang: 1, penimbangan: 0 })
  db.sqlite.prepare("UPDATE orang SET nama = 'Lain' WHERE id = ?").run(id)
  const before = db.sqlite.pragma('data_version')
  expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: false })
  expect(db.sqlite.prepare('SELECT total_changes()').pluck().get()).toBe(
    db.sqlite.prepare('SELECT total_changes()').pluck().get(),
  )
  expect(db.sqlite.pragma('data_version')).toEqual(before)
})

test('a reference that leads nowhere is found', () => {
  const { db } = open().context
  addAnak(db, addPosyandu(db, 'Melati'))
  db.sqlite.pragma('foreign_keys = OFF')
  db.sqlite.prepare('UPDATE keanggotaan SET posyandu_id = ?').run(newId())
  expect(periksaBuku(db).integritas).not.toBe('ok')
})
