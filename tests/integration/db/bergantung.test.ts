import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import type { EntityName } from '#main/toko/schema.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { bergantungOf, urutanUrung } from '#shared/catatan/rujukan.ts'
import { addAnak, addPosyandu, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook()
})
afterEach(() => book.close())

const pragma = <T>(nama: string, tabel: string) => book.context.db.all<T>(`SELECT * FROM pragma_${nama}(?)`, tabel)
const pragmaPlan = (sql: string) =>
  book.context.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail)
const entities: readonly string[] = namaCatatan
const undoGroup = (kelompok: number | null) =>
  undo(book.context.db, kelompok ?? 0, { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' })

describe('what hangs on a record', () => {
  test('is every column that is called by an id, also where the table declares no key', () => {
    const columns = entities.flatMap((table) =>
      pragma<{ name: string }>('table_info', table)
        .filter(({ name }) => name.endsWith('_id'))
        .map(({ name }) => `${table}.${name}`),
    )
    const known = namaCatatan.flatMap(bergantungOf).map(([table, column]) => `${table}.${column}`)
    expect(known.sort()).toEqual(columns.sort())
  })

  test('is found by an index where it names a person: no list of hers reads a whole table', () => {
    const scanned = bergantungOf('orang').filter(([table, column]) =>
      pragmaPlan(`SELECT * FROM ${table} WHERE ${column} = 'x'`).some((step) => step.includes('SCAN')),
    )
    expect(scanned).toEqual([])
  })

  test('goes first when a group is undone: every kind of record has its place, before what it stands on', () => {
    expect([...urutanUrung].sort()).toEqual([...namaCatatan].sort())
    const placeOf = (entitas: EntityName) => urutanUrung.indexOf(entitas)
    for (const target of namaCatatan) {
      for (const [entitas, kolom] of bergantungOf(target)) {
        if (entitas === target) continue
        expect(placeOf(entitas), `${entitas}.${kolom}`).toBeLessThan(placeOf(target))
      }
    }
  })
})

describe('undoing the making of', () => {
  const note = (fasilitasId: string, orangId: string | null) => {
    const id = newId()
    const isi = { fasilitas_id: fasilitasId, bulan: '2026-11', orang_id: orangId, isi: 'Timbang ulang.', oleh: 'Rina' }
    const waktu = '2026-11-20T01:00:00.000Z'
    writeAs(book.context.db, 'ketik', { entitas: 'umpan_balik', id, isi: { ...isi, waktu } })
    return id
  }
  const addFasilitas = () => {
    const id = newId()
    const isi = { jenis: 'pustu', nama: 'Pustu Kunir' } as const
    return { id, kelompok: writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id, isi }) }
  }

  test('a child the Puskesmas wrote a note about leaves the child, and says so', () => {
    const { db } = book.context
    const ayu = addAnak(db, addPosyandu(db, 'Melati'))
    const id = note(addFasilitas().id, ayu.id)
    expect(undoGroup(ayu.kelompok).dipertahankan).toContainEqual({ entitas: 'orang', id: ayu.id, isian: [] })
    expect(rowOf(db, 'orang', ayu.id).dihapus).toBe(0)
    expect(rowOf(db, 'umpan_balik', id)).toMatchObject({ orang_id: ayu.id, dihapus: 0 })
  })

  test('a facility with a note, or with a report that was sent, leaves the facility', () => {
    const { db } = book.context
    const [noted, reported] = [addFasilitas(), addFasilitas()]
    note(noted.id, null)
    const isi = { fasilitas_id: reported.id, bulan: '2026-10', revisi: 0, oleh: 'Ani', sidik: 'x', laporan: '{}' }
    const waktu = '2026-11-03T01:00:00.000Z'
    writeAs(db, 'ketik', { entitas: 'kiriman', id: newId(), isi: { ...isi, waktu } })
    for (const { id, kelompok } of [noted, reported]) {
      undoGroup(kelompok)
      expect(rowOf(db, 'fasilitas', id).dihapus).toBe(0)
    }
  })
})
