import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headOf, newId, rebuild, write } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import type { PerubahanTable } from '#main/toko/schema.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { addAnak, addPosyandu, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
beforeEach(() => {
  book = openTestBook()
})
afterEach(() => book.close())

function journal(): PerubahanTable[] {
  return book.context.db.all<PerubahanTable>('SELECT * FROM perubahan ORDER BY nomor')
}

const tables = () => dumpTables(book.context.db)

describe('writing', () => {
  test('a change is one journal row and its projection', () => {
    const { db } = book.context
    const id = newId()
    const result = write(
      db,
      { jenis: 'ketik', pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z', alasan: 'nama dari KK' },
      [{ entitas: 'fasilitas', id, isi: { jenis: 'posyandu', nama: 'Melati 1' }, sumber: ['Data', 7] }],
    )
    expect(result).toEqual({ kelompok: 1, jumlah: 1 })
    expect(journal()).toEqual([
      {
        nomor: 1,
        replika: 1,
        seq: 1,
        lamport: 1,
        kelompok: 1,
        jenis: 'ketik',
        pelaku: 'bidan',
        waktu: '2026-11-24T03:42:00.000Z',
        alasan: 'nama dari KK',
        sumber: '["Data",7]',
        entitas: 'fasilitas',
        entitas_id: id,
        isi: '{"jenis":"posyandu","nama":"Melati 1"}',
        dasar: null,
      },
    ])
    expect(rowOf(db, 'fasilitas', id)).toMatchObject({ nama: 'Melati 1', dihapus: 0, versi: 1 })
  })

  test('only fields that differ are written, on the version they were made on', () => {
    const { db } = book.context
    const id = addPosyandu(db, 'Melati 1')
    writeAs(db, 'ketik', { entitas: 'fasilitas', id, isi: { jenis: 'posyandu', nama: 'Melati 2' } })
    expect(journal().at(-1)).toMatchObject({ nomor: 2, isi: '{"nama":"Melati 2"}', dasar: 1 })
    expect(rowOf(db, 'fasilitas', id).versi).toBe(2)
  })

  test('what the book already holds writes nothing', () => {
    const { db } = book.context
    const id = addPosyandu(db, 'Melati 1')
    expect(writeAs(db, 'ketik', { entitas: 'fasilitas', id, isi: { nama: 'Melati 1', desa: null } })).toBeNull()
    expect(headOf(db)).toBe(1)
  })

  test('a change leaves the values it was given alone', () => {
    const { db } = book.context
    const anak = addAnak(db, addPosyandu(db, 'Melati 1'))
    const isi = { orang_id: anak.id, tanggal: '2026-11-12', bb_g: 8600 }
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: newId(), isi })
    expect(isi).toEqual({ orang_id: anak.id, tanggal: '2026-11-12', bb_g: 8600 })
  })

  test('of two weighings on one day the one entered last is ordered last, whatever is corrected later', () => {
    const { db } = book.context
    const anak = addAnak(db, addPosyandu(db, 'Melati 1'))
    const first = addTimbang(db, anak.id, '2026-11-12', 8600)
    const second = addTimbang(db, anak.id, '2026-11-12', 8700)
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: first.id, isi: { bb_g: 8650 } })
    expect(rowOf(db, 'penimbangan', first.id).urut).toBeLessThan(rowOf(db, 'penimbangan', second.id).urut)
    expect(
      book.context
        .register()
        .anak.get(anak.id)
        ?.penimbangan.map((p) => p.bbG),
    ).toEqual([8650, 8700])
  })

  test('a change that cannot be written takes the whole group back', () => {
    const { db } = book.context
    expect(() =>
      writeAs(
        db,
        'ketik',
        { entitas: 'fasilitas', id: newId(), isi: { jenis: 'posyandu', nama: 'Melati 1' } },
        { entitas: 'keanggotaan', id: newId(), isi: { orang_id: newId(), mulai: '2026-01-01' } },
      ),
    ).toThrow()
    expect(headOf(db)).toBe(0)
    expect(tables().fasilitas).toEqual([])
  })
})

describe('the tables', () => {
  test('come out of the journal exactly as they are', () => {
    const { db } = book.context
    const melati = addPosyandu(db, 'Melati 1')
    const mawar = addPosyandu(db, 'Mawar')
    const ayu = addAnak(db, melati)
    const bima = addAnak(db, mawar, 'Bima')
    const timbang = addTimbang(db, ayu.id, '2026-11-12', 8600)
    addTimbang(db, bima.id, '2026-11-12', 9100)
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang.id, isi: { bb_g: 8700, edema: 1 } })
    writeAs(db, 'ketik', { entitas: 'orang', id: bima.id, isi: { dihapus: 1 } })
    undo(db, timbang.kelompok, { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' })
    const before = tables()
    rebuild(db)
    expect(tables()).toEqual(before)
  })
})
