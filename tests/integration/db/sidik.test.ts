import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { ensureReplica, newId } from '#main/db/journal.ts'
import { createScratchBook, openDatabase } from '#main/db/open.ts'
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

test('two mothers who are each other’s child by mistake: whichever is read first, one digest', () => {
  const digests = [true, false].map((forward) => {
    const { db } = open().context
    const melati = addPosyandu(db, 'Melati')
    const names = forward ? ['Ayu', 'Bima'] : ['Bima', 'Ayu']
    const ids = new Map(names.map((nama) => [nama, addAnak(db, melati, nama).id]))
    const cucu = addAnak(db, melati, 'Citra').id
    const set = (nama: string, ibu: string) =>
      writeAs(db, 'ketik', { entitas: 'orang', id: ids.get(nama) ?? cucu, isi: { ibu_id: ids.get(ibu) ?? null } })
    set('Ayu', 'Bima')
    set('Bima', 'Ayu')
    set('Citra', 'Ayu')
    return sidikBuku(db)
  })
  expect(digests[0]).toBe(digests[1])
})

test('any families, entered in any order and some of it undone and entered again, have one digest', () => {
  const anak = fc.record({
    nama: fc.constantFrom('Ayu', 'Bima', 'Citra', 'Dina'),
    posyandu: fc.constantFrom('Melati', 'Mawar'),
    berat: fc.array(fc.integer({ min: 2_000, max: 25_000 }), { maxLength: 3 }),
  })
  type Anak = { nama: string; posyandu: string; berat: number[] }
  const enter = (list: readonly Anak[], isInterrupted: boolean): string => {
    const db = createScratchBook()
    ensureReplica(db, 'uji')
    const posyandu = new Map(['Melati', 'Mawar'].map((nama) => [nama, addPosyandu(db, nama)]))
    for (const [i, one] of list.entries()) {
      const { id } = addAnak(db, posyandu.get(one.posyandu) ?? '', one.nama)
      for (const [k, bbG] of one.berat.entries()) {
        const work = () => addTimbang(db, id, k < 2 ? '2026-11-12' : '2026-10-12', bbG)
        // Half of it is lost with the power before it was acknowledged.
        if (isInterrupted && (i + k) % 2 === 0) {
          const cut = () => {
            work()
            throw new Error('listrik')
          }
          expect(() => db.transaction(cut)).toThrow('listrik')
        }
        work()
      }
    }
    const sidik = sidikBuku(db)
    db.close()
    return sidik
  }
  fc.assert(
    fc.property(
      fc
        .array(anak, { maxLength: 6 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        expect(enter(shuffled, true)).toBe(enter(list, false))
      },
    ),
    { numRuns: 40 },
  )
})

test('a row of the journal that nobody could have written is found', () => {
  for (const isi of ['{"nama"', '=[]', '=null', '{"tidak_ada":1}', '0J', 'zz']) {
    const { db } = open().context
    addAnak(db, addPosyandu(db, 'Melati'))
    db.run('UPDATE jurnal SET isi = ? WHERE nomor = 2', isi)
    expect(periksaBuku(db), isi).toMatchObject({ jurnalSamaDenganTabel: false })
  }
})

test('a value changed behind the journal is found, and the check writes nothing', () => {
  const { db } = open().context
  const { id } = addAnak(db, addPosyandu(db, 'Melati'))
  expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true, orang: 1, penimbangan: 0 })
  db.run("UPDATE orang SET nama = 'Lain' WHERE id = ?", id)
  const before = db.pragma('data_version')
  expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: false })
  expect(db.value('SELECT total_changes()')).toBe(db.value('SELECT total_changes()'))
  expect(db.pragma('data_version')).toEqual(before)
})

test('what somebody writes while the book is checked is no fault of it', () => {
  const book = open()
  const { db } = book.context
  addAnak(db, addPosyandu(db, 'Melati'))
  const other = openDatabase(book.dataDir, db.kunci)
  // Writes between the reading of the journal and that of the tables.
  const each: typeof db.each = (sql, ...isian) => {
    if (sql.startsWith('SELECT * FROM pengaturan')) addPosyandu(other, 'Mawar')
    return db.each(sql, ...isian)
  }
  expect(periksaBuku({ ...db, each })).toMatchObject({ jurnalSamaDenganTabel: true, perubahan: 3 })
  expect(periksaBuku(db).perubahan).toBeGreaterThan(3)
  other.close()
})

test('a reference that leads nowhere is found', () => {
  const { db } = open().context
  addAnak(db, addPosyandu(db, 'Melati'))
  db.pragma('foreign_keys = OFF')
  db.run('UPDATE keanggotaan SET posyandu_id = ?', newId())
  expect(periksaBuku(db).integritas).not.toBe('ok')
})
