import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, write } from '#main/db/journal.ts'
import { eachPerubahan, insertPerubahan, sekelompok } from '#main/toko/jurnal.ts'
import type { PerubahanTable } from '#main/toko/schema.ts'
import { addAnak, addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

/** The journal is written by one and told by two: the reader of many changes, and the view for written queries. */

let book: TestBook
beforeEach(() => {
  book = openTestBook()
})
afterEach(() => book.close())

const view = () => book.context.db.all<PerubahanTable>('SELECT * FROM perubahan ORDER BY nomor')
const reader = () => [...eachPerubahan(book.context.db, 'ORDER BY nomor')]

const waktu = fc.oneof(
  fc
    .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
    .map((d) => d.toISOString()),
  fc.constantFrom(
    '2026-11-24T03:42Z',
    '2026-11-24T03:42:00Z',
    '2026-11-24T03:42:00.123456Z',
    '0001-01-01T00:00:00.000Z',
  ),
)
const isi = fc.record(
  {
    orang_id: fc.uuid(),
    posyandu_id: fc.uuid(),
    tanggal: fc.constant('2026-11-12'),
    bb_g: fc.nat(),
    catatan: fc.string(),
  },
  { requiredKeys: [] },
)
const siapa = fc.oneof(fc.constant('bidan'), fc.uuid())

test('what was written is told alike and letter for letter, whoever wrote when and of what', () => {
  const { db } = book.context
  addPosyandu(db, 'Melati')
  const before = view()
  let nomor = before.length
  const rows = fc.array(fc.record({ waktu, pelaku: siapa, isi }), { minLength: 1, maxLength: 8 })
  const expected = before
  fc.assert(
    fc.property(rows, (list) => {
      db.transaction(() => {
        for (const one of list) {
          nomor++
          const head = { nomor, replika: 1, seq: nomor, lamport: nomor, kelompok: nomor, jenis: 'ketik' } as const
          const rest = { alasan: null, sumber: null, entitas: 'penimbangan', entitas_id: newId(), dasar: null } as const
          const row = { ...head, pelaku: one.pelaku, waktu: one.waktu, ...rest }
          insertPerubahan(db, row, one.isi)
          expected.push({ ...row, isi: JSON.stringify(one.isi) })
        }
      })
    }),
    { numRuns: 60 },
  )
  expect(view()).toEqual(expected)
  expect(reader()).toEqual(expected)
})

test('words of a transaction that was taken back are not remembered: their numbers are given again', () => {
  const { db } = book.context
  const melati = addPosyandu(db, 'Melati')
  const cut = () => {
    const { id } = addAnak(db, melati, 'Ayu')
    addTimbang(db, id, '2026-11-12', 9_000)
    throw new Error('listrik')
  }
  expect(() => db.transaction(cut)).toThrow('listrik')
  const { id } = addAnak(db, melati, 'Bima')
  db.transaction(() => {
    addTimbang(db, id, '2026-10-12', 8_800)
    // A part of it is taken back, the rest stands.
    expect(() => db.transaction(cut)).toThrow('listrik')
    addTimbang(db, id, '2026-11-12', 9_000)
  })
  const said = reader().flatMap((row) => (row.entitas === 'penimbangan' ? [JSON.parse(row.isi).orang_id] : []))
  expect(said).toEqual([id, id])
  expect(view()).toEqual(reader())
})

test('a word another process has added since is found', () => {
  const { db } = book.context
  const melati = addPosyandu(db, 'Melati')
  const akun = newId()
  db.run('INSERT INTO kamus (teks) VALUES (?)', akun)
  const change = { entitas: 'fasilitas', id: melati, isi: { dusun: 'Krajan' } } as const
  write(db, { jenis: 'ketik', pelaku: akun, waktu: '2026-11-24T03:42:00.000Z' }, [change])
  expect(view().at(-1)).toMatchObject({ pelaku: akun })
  expect(db.value('SELECT count(*) FROM kamus WHERE teks = ?', akun)).toBe(1)
})

test('a group is found whole by its number, of one change or many; a number within it names none', () => {
  const { db } = book.context
  const insert = (nomor: number, kelompok: number) => {
    const head = { nomor, replika: 1, seq: nomor, lamport: nomor, kelompok, jenis: 'ketik', pelaku: 'bidan' } as const
    const rest = { waktu: '2026-11-24T03:42:00.000Z', alasan: null, sumber: null, dasar: null } as const
    insertPerubahan(db, { ...head, ...rest, entitas: 'kms', entitas_id: newId() }, { nomor: `${nomor}` })
  }
  // The first change of the last was set aside when it came: it is in no journal.
  const groups = new Map([
    [101, [101]],
    [102, [102, 103, 104]],
    [105, [105]],
    [106, [107, 108]],
  ])
  db.transaction(() => {
    for (const [kelompok, numbers] of groups) for (const nomor of numbers) insert(nomor, kelompok)
  })
  const find = `SELECT p.nomor FROM perubahan p WHERE ${sekelompok('@kelompok', 'p')} ORDER BY p.nomor`
  for (const [kelompok, numbers] of groups) expect(db.values(find, { kelompok })).toEqual(numbers)
  for (const kelompok of [103, 104, 107, 109]) expect(db.values(find, { kelompok })).toEqual([])
})
