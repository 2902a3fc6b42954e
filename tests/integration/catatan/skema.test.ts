import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook()
})
afterEach(() => book.close())

const pragma = <T>(nama: string, tabel: string) => book.context.db.all<T>(`SELECT * FROM pragma_${nama}(?)`, tabel)
type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }

/** A default as SQL writes it. */
const sqlOf = (value: string | number | null) =>
  typeof value === 'string' ? `'${value}'` : (value?.toString() ?? null)

describe.each(namaCatatan)('the description of %s', (nama) => {
  const { isian, milik } = catatanOf(nama)

  test('is its table: names, order, types, what may be empty, defaults', () => {
    const described = Object.entries(isian).map(([name, { sql, boleh, bawaan }]) => ({
      name,
      type: sql,
      notnull: boleh ? 0 : 1,
      dflt_value: sqlOf(bawaan),
      pk: 0,
    }))
    const columns = pragma<Column & { cid: number }>('table_info', nama).map(({ cid: _cid, ...column }) => column)
    const common = ['id', 'dihapus', 'versi']
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
    expect(described.sort(byName)).toEqual(columns.filter(({ name }) => !common.includes(name)).sort(byName))
    expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(common))
  })

  test('names other records where the table has a foreign key', () => {
    const described = Object.entries(isian).flatMap(([name, { rujuk }]) => (rujuk ? [`${name} → ${rujuk}`] : []))
    const keys = pragma<{ from: string; table: string }>('foreign_key_list', nama)
    expect(described.sort()).toEqual(keys.map(({ from, table }) => `${from} → ${table}`).sort())
  })

  test('allows the codes its table allows', () => {
    const text = book.context.db.value('SELECT sql FROM sqlite_master WHERE name = ?', nama)
    const checks = [...String(text).matchAll(/CHECK \((\w+) IN \(('[^)]*)\)\)/g)].map(([, column, list]) => [
      column,
      [...(list ?? '').matchAll(/'([^']*)'/g)].map(([, code]) => code),
    ])
    const codes = Object.entries(isian).flatMap(([name, { jenis, kata }]) =>
      jenis === 'pilihan' ? [[name, [...(kata?.keys() ?? [])]]] : [],
    )
    const sorted = (entries: unknown[][]) =>
      Object.fromEntries(entries.map(([k, v]) => [k, [...(v as string[])].sort()]))
    expect(sorted(codes)).toEqual(sorted(checks))
  })

  test('says whose it is by a column it has, which names another record', () => {
    if (!('kolom' in milik)) return
    const target = isian[milik.kolom]?.rujuk
    expect(target).toBe(milik.oleh === 'lewat' ? target : 'fasilitas')
    expect(namaCatatan).toContain(target)
  })
})

test('every table that carries a version is described', () => {
  const tables = book.context.db.values(
    `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'versi' WHERE m.type = 'table' ORDER BY 1`,
  )
  expect(tables).toEqual([...namaCatatan].sort())
})
