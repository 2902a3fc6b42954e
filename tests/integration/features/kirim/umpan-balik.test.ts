import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { addAnak, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { addFasilitas, type KirimBook, openKirimBook } from '#tests/helpers/open-kirim-book.ts'

const bulan = '2026-11'
const petugas: Pelaku = { id: newId(), nama: 'Petugas Gizi Rina', peran: 'petugas', posyandu: null }

let book: KirimBook
afterEach(() => book.close())

/** A note as it comes from the Puskesmas. */
function addNote(fasilitasId: string, isi: string, waktu = '2026-11-20T01:00:00.000Z', month = bulan): string {
  const id = newId()
  const note = { fasilitas_id: fasilitasId, bulan: month, orang_id: null, isi, waktu, oleh: 'Rina' }
  writeAs(book.context.db, 'ketik', { entitas: 'umpan_balik', id, isi: note })
  return id
}

describe('in the book of a Puskesmas', () => {
  let sumberagung: string
  let kunir: string
  let ayu: string
  beforeEach(() => {
    book = openKirimBook('puskesmas', petugas)
    const { db } = book.context
    sumberagung = addFasilitas(db, 'pustu', 'Pustu Sumberagung', book.tempatId)
    kunir = addFasilitas(db, 'pustu', 'Pustu Kunir', book.tempatId)
    ayu = addAnak(db, addFasilitas(db, 'posyandu', 'Melati', sumberagung), 'Ayu').id
  })

  test('a note is written to a Pustu, under the name of who is signed in', async () => {
    const { id } = await book.call('umpanBalik.write', {
      ...{ fasilitasId: sumberagung, bulan, orangId: ayu, isi: ' Timbang ulang Ayu, beratnya turun. ' },
    })
    expect(await book.call('umpanBalik.list', { fasilitasId: null, bulan: null })).toEqual([
      {
        ...{ id, fasilitasId: sumberagung, fasilitas: 'Pustu Sumberagung', bulan, orangId: ayu, orang: 'Ayu' },
        ...{ isi: 'Timbang ulang Ayu, beratnya turun.', oleh: 'Petugas Gizi Rina', selesai: false },
        waktu: new Date('2026-11-24T10:42:00').toISOString(),
      },
    ])
    const journal = "SELECT pelaku FROM perubahan WHERE entitas = 'umpan_balik'"
    expect(book.context.db.values(journal)).toEqual([petugas.id])
  })

  test('the list is of all Pustu, newest first, or of one, or of one month', async () => {
    addNote(sumberagung, 'pertama', '2026-11-20T01:00:00.000Z')
    addNote(kunir, 'kedua', '2026-11-21T01:00:00.000Z')
    addNote(kunir, 'ketiga', '2026-11-22T01:00:00.000Z', '2026-10')
    const isiOf = async (fasilitasId: string | null, month: string | null) =>
      (await book.call('umpanBalik.list', { fasilitasId, bulan: month })).map(({ isi }) => isi)
    expect(await isiOf(null, null)).toEqual(['ketiga', 'kedua', 'pertama'])
    expect(await isiOf(kunir, null)).toEqual(['ketiga', 'kedua'])
    expect(await isiOf(kunir, bulan)).toEqual(['kedua'])
    expect(await isiOf(null, '2026-09')).toEqual([])
  })

  test.each([
    ['the Puskesmas itself', () => book.tempatId],
    ['a posyandu', () => String(book.context.db.value("SELECT id FROM fasilitas WHERE nama = 'Melati'"))],
    ['nothing of the book', () => newId()],
  ])('a note to %s is refused', async (_name, idOf) => {
    const note = { fasilitasId: idOf(), bulan, orangId: null, isi: 'Terima kasih' }
    expect(await book.refusal('umpanBalik.write', note)).toMatchObject({ code: 'ditolak' })
    expect(await book.call('umpanBalik.list', { fasilitasId: null, bulan: null })).toEqual([])
  })

  test('a note on a child of another Pustu, or a removed one, is refused', async () => {
    const note = { bulan, orangId: ayu, isi: 'Timbang ulang' }
    expect(await book.refusal('umpanBalik.write', { ...note, fasilitasId: kunir })).toMatchObject({ code: 'ditolak' })
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: ayu, isi: { dihapus: 1 } })
    const pesan = 'Anak ini tidak terdaftar di posyandu tempat itu.'
    expect(await book.refusal('umpanBalik.write', { ...note, fasilitasId: sumberagung })).toMatchObject({
      pesan: expect.stringContaining(pesan),
    })
  })

  test('a note is marked as dealt with, and opened again', async () => {
    const id = addNote(kunir, 'Lengkapi NIK')
    const marks: number[] = []
    for (const selesai of [true, true, false]) {
      await book.call('umpanBalik.finish', { id, selesai })
      marks.push(rowOf(book.context.db, 'umpan_balik', id).selesai)
    }
    expect(marks).toEqual([1, 1, 0])
  })
})

describe('in the book of a Pustu', () => {
  let kunir: string
  beforeEach(() => {
    book = openKirimBook()
    // Under the same Puskesmas: it is carried along, and not shown here.
    const puskesmas = book.context.db.value("SELECT id FROM fasilitas WHERE jenis = 'puskesmas'")
    kunir = newId()
    const isi = { jenis: 'pustu', nama: 'Pustu Kunir', induk_id: String(puskesmas) } as const
    writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id: kunir, isi })
  })

  test('only its own notes are listed, whatever is asked for', async () => {
    addNote(book.tempatId, 'untuk kita')
    addNote(kunir, 'untuk mereka')
    const isiOf = async (fasilitasId: string | null) =>
      (await book.call('umpanBalik.list', { fasilitasId, bulan: null })).map(({ isi }) => isi)
    expect(await isiOf(null)).toEqual(['untuk kita'])
    expect(await isiOf(book.tempatId)).toEqual(['untuk kita'])
    expect(await isiOf(kunir)).toEqual([])
  })

  test('a note is not written, but marked as dealt with', async () => {
    const note = { fasilitasId: kunir, bulan, orangId: null, isi: 'Terima kasih' }
    expect(await book.refusal('umpanBalik.write', note)).toMatchObject({ code: 'ditolak' })
    const id = addNote(book.tempatId, 'Lengkapi NIK')
    await book.call('umpanBalik.finish', { id, selesai: true })
    expect(await book.call('umpanBalik.list', { fasilitasId: null, bulan })).toMatchObject([{ id, selesai: true }])
  })

  test('the note of another Pustu, or one taken back, is not there to be marked', async () => {
    const [foreign, gone] = [addNote(kunir, 'untuk mereka'), addNote(book.tempatId, 'keliru')]
    writeAs(book.context.db, 'ketik', { entitas: 'umpan_balik', id: gone, isi: { dihapus: 1 } })
    for (const id of [foreign, gone, newId()])
      expect(await book.refusal('umpanBalik.finish', { id, selesai: true })).toMatchObject({ code: 'tidakAda' })
    expect(rowOf(book.context.db, 'umpan_balik', foreign).selesai).toBe(0)
  })
})
