import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { isUndoable, undo } from '#main/db/undo.ts'
import { addAnak, addPosyandu, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'

let book: TestBook
let melati: string
beforeEach(() => {
  book = openTestBook()
  melati = addPosyandu(book.context.db, 'Melati 1')
})
afterEach(() => book.close())

const context = { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' }
const undoGroup = (kelompok: number | null) => undo(book.context.db, kelompok ?? 0, context)
const weigh = (id: string, bbG: number) =>
  writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id, isi: { bb_g: bbG } })
const weightOf = (id: string) => rowOf(book.context.db, 'penimbangan', id).bb_g

describe('undoing', () => {
  test('a correction brings the former value back as a new change', () => {
    const { db } = book.context
    const timbang = addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8600)
    const correction = weigh(timbang.id, 8700)
    expect(undoGroup(correction)).toMatchObject({ jumlah: 1, dipertahankan: [] })
    expect(weightOf(timbang.id)).toBe(8600)
    expect(isUndoable(db, correction ?? 0)).toBe(false)
    expect(undoGroup(correction)).toMatchObject({ kelompok: null, jumlah: 0, dipertahankan: [] })
  })

  test('an undo puts everything back, as often as wanted', () => {
    const { db } = book.context
    const timbang = addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8600)
    let group = weigh(timbang.id, 8700)
    for (const expected of [8600, 8700, 8600, 8700]) {
      group = undoGroup(group).kelompok
      expect(weightOf(timbang.id)).toBe(expected)
    }
  })

  test('step by step goes back through every value', () => {
    const { db } = book.context
    const timbang = addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8600)
    const [first, second] = [weigh(timbang.id, 8700), weigh(timbang.id, 8800)]
    undoGroup(second)
    expect(weightOf(timbang.id)).toBe(8700)
    undoGroup(first)
    expect(weightOf(timbang.id)).toBe(8600)
    undoGroup(timbang.kelompok)
    expect(rowOf(db, 'penimbangan', timbang.id).dihapus).toBe(1)
  })

  test('step by step goes back also where a value was typed twice', () => {
    const { db } = book.context
    const timbang = addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8600)
    const groups = [8500, 8700, 8500, 8700].map((g) => weigh(timbang.id, g))
    for (const expected of [8500, 8700, 8500, 8600]) {
      undoGroup(groups.pop() ?? null)
      expect(weightOf(timbang.id)).toBe(expected)
    }
  })

  test('leaves a field that someone set since, and says so', () => {
    const { db } = book.context
    const timbang = addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8600)
    const first = writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang.id, isi: { bb_g: 8700, tb_mm: 720 } })
    weigh(timbang.id, 8800)
    expect(undoGroup(first).dipertahankan).toEqual([{ entitas: 'penimbangan', id: timbang.id, isian: ['bb_g'] }])
    expect(rowOf(db, 'penimbangan', timbang.id)).toMatchObject({ bb_g: 8800, tb_mm: null })
  })

  test('does not take a value typed again for its own', () => {
    const { db } = book.context
    const timbang = addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8600)
    const first = weigh(timbang.id, 8700)
    weigh(timbang.id, 8800)
    weigh(timbang.id, 8700)
    undoGroup(first)
    expect(weightOf(timbang.id)).toBe(8700)
  })

  test('a new child takes it and its membership out of the book, and back in', () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const undone = undoGroup(ayu.kelompok)
    expect(undone.jumlah).toBe(2)
    expect(book.context.register().anak.has(ayu.id)).toBe(false)
    undoGroup(undone.kelompok)
    expect(book.context.register().anak.get(ayu.id)?.keanggotaan).toHaveLength(1)
    expect(isUndoable(db, ayu.kelompok)).toBe(true)
    expect(undoGroup(ayu.kelompok).jumlah).toBe(2)
  })

  test('a new child keeps it, in its posyandu, when it was weighed since', () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    addTimbang(db, ayu.id, '2026-11-12', 8600)
    const result = undoGroup(ayu.kelompok)
    expect(result.jumlah).toBe(0)
    expect(result.dipertahankan.map((k) => k.entitas).sort()).toEqual(['keanggotaan', 'orang'])
    expect(book.context.register().anak.get(ayu.id)?.keanggotaan).toHaveLength(1)
  })

  test('a removal brings the child back', () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const removal = writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { dihapus: 1 } })
    undoGroup(removal)
    expect(book.context.register().anak.has(ayu.id)).toBe(true)
  })

  test('an import keeps the posyandu of a child that stays', () => {
    const { db } = book.context
    const [posyanduId, orangId, keanggotaanId, timbangId] = [newId(), newId(), newId(), newId()]
    const imported = writeAs(
      db,
      'impor',
      { entitas: 'fasilitas', id: posyanduId, isi: { jenis: 'posyandu', nama: 'Mawar' } },
      { entitas: 'orang', id: orangId, isi: { nama: 'Bima', jk: 'L', tanggal_lahir: '2025-01-10' } },
      {
        entitas: 'keanggotaan',
        id: keanggotaanId,
        isi: { orang_id: orangId, posyandu_id: posyanduId, mulai: '2025-01-10', sebab_mulai: 'lahir' },
      },
      { entitas: 'penimbangan', id: timbangId, isi: { orang_id: orangId, tanggal: '2026-10-12', bb_g: 8600 } },
    )
    addTimbang(db, orangId, '2026-11-12', 8800)
    undoGroup(imported)
    expect(book.context.register().anak.get(orangId)).toMatchObject({
      keanggotaan: [{ posyanduId }],
      penimbangan: [{ bbG: 8800 }],
    })
    expect(rowOf(db, 'fasilitas', posyanduId).dihapus).toBe(0)
  })

  test('facilities made together go together', () => {
    const { db } = book.context
    const [kecamatan, puskesmas] = [newId(), newId()]
    const made = writeAs(
      db,
      'ketik',
      { entitas: 'fasilitas', id: kecamatan, isi: { jenis: 'kecamatan', nama: 'Wates' } },
      { entitas: 'fasilitas', id: puskesmas, isi: { jenis: 'puskesmas', nama: 'Wates', induk_id: kecamatan } },
    )
    expect(undoGroup(made)).toMatchObject({ jumlah: 2, dipertahankan: [] })
  })

  test('a move never leaves a child in two posyandu at once', () => {
    const { db } = book.context
    const mawar = addPosyandu(db, 'Mawar')
    const ayu = addAnak(db, melati)
    const leave = (id: string, sampai: string) =>
      ({ entitas: 'keanggotaan', id, isi: { sampai, sebab_sampai: 'pindah' } }) as const
    const away = writeAs(db, 'ketik', leave(ayu.keanggotaanId, '2026-03-01'))
    const returnId = newId()
    writeAs(db, 'ketik', {
      entitas: 'keanggotaan',
      id: returnId,
      isi: { orang_id: ayu.id, posyandu_id: mawar, mulai: '2026-06-01', sebab_mulai: 'pindahMasuk' },
    })
    const result = undoGroup(away)
    expect(result.jumlah).toBe(0)
    expect(result.dipertahankan).toEqual([{ entitas: 'keanggotaan', id: ayu.keanggotaanId, isian: [] }])
    expect(rowOf(db, 'keanggotaan', ayu.keanggotaanId).sampai).toBe('2026-03-01')
  })
})
