import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqlMilik } from '#main/db/jalan-milik.ts'
import { newId } from '#main/db/journal.ts'
import { tanyaDalam } from '#main/db/lingkup.ts'
import { catatanLuar } from '#main/db/milik.ts'
import type { EntityName } from '#main/toko/schema.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook()
})
afterEach(() => book.close())

const ask = (entitas: string) =>
  book.context.db.value(`SELECT ${catatanLuar('@entitas', '@id')}`, { entitas, id: newId() })

test('every kind of record is asked whose it is; one that nobody described is not ours by default', () => {
  expect(namaCatatan.map(ask)).toEqual(namaCatatan.map(() => 0))
  expect(() => ask('ramalan')).toThrow()
  expect(() =>
    sqlMilik(
      'ramalan' as EntityName,
      '@id',
      tanyaDalam(() => '1'),
    ),
  ).toThrow(/ramalan/)
})
