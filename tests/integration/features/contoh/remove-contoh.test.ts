import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findTempatId, listPosyandu, readPengaturan, readTempat } from '#main/db/buku.ts'
import { newId, rebuild, write } from '#main/db/journal.ts'
import { fixTempat } from '#main/db/tempat-tetap.ts'
import { undo } from '#main/db/undo.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { removeContoh } from '#main/features/contoh/remove-contoh.ts'
import { kopContoh, tempatContoh } from '#main/features/contoh/tempat-contoh.ts'
import { kopAwal } from '#main/features/fasilitas/kop.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { saveKenalan } from '#main/transfer/kenalan.ts'
import { bukaJurnal } from '#tests/helpers/jurnal-tertulis.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { addPustuLain, addTempat, writeAsLain } from '#tests/helpers/pustu-lain.ts'

const sedikit = { balita: 30, bulan: 3, sampai: '2026-10' } as const
const tempatSendiri = { ...tempatContoh, nama: 'Karanganyar', desa: 'Karanganyar' }
let book: TestBook

beforeEach(() => {
  book = openTestBook({ hariIni: '2026-11-24' })
})
afterEach(() => book.close())

function addOrang(): void {
  const isi = { nama: 'Anak Sendiri', jk: 'L', tanggal_lahir: '2025-01-01' } as const
  write(book.context.db, book.context.penulis('ketik'), [{ entitas: 'orang', id: newId(), isi }])
}

test('a book without a place gets an invented one, with the letterhead that belongs to it', () => {
  fillContoh(book.context, sedikit)
  expect(readTempat(book.context.db)).toEqual(tempatContoh)
  expect(readPengaturan(book.context.db).kop).toEqual(kopAwal(tempatContoh))
  expect(kopContoh).toEqual(kopAwal(tempatContoh))
})

test('a place already set up stays, and the posyandu hang under it', () => {
  setUpTempat(book.context, tempatSendiri)
  fillContoh(book.context, sedikit)
  expect(readTempat(book.context.db)).toEqual(tempatSendiri)
  const parents = book.context.db.all(
    "SELECT DISTINCT i.nama FROM fasilitas p JOIN fasilitas i ON i.id = p.induk_id WHERE p.jenis = 'posyandu'",
  )
  expect(parents).toEqual([{ nama: 'Karanganyar' }])
})

test('sample data never goes into a book that holds children, and nothing is written', () => {
  addOrang()
  const before = book.context.register().head
  expect(() => fillContoh(book.context, sedikit)).toThrow(/tidak pernah dicampur/)
  expect(book.context.register().head).toBe(before)
})

test('a month that has not come is refused', () => {
  expect(() => fillContoh(book.context, { ...sedikit, sampai: '2026-12' })).toThrow(/belum datang/)
})

test('removing empties the book, asks for a place again, and can be undone', () => {
  const { orang } = fillContoh(book.context, sedikit)
  expect(removeContoh(book.context)).toEqual({ jumlah: orang })
  expect(book.context.register().anak.size).toBe(0)
  expect(listPosyandu(book.context.db)).toEqual([])
  expect(readTempat(book.context.db)).toBeNull()
  expect(readPengaturan(book.context.db).kop).toEqual([])
  const last = book.context.db.one<{ k: number }>('SELECT max(kelompok) AS k FROM perubahan')
  undo(book.context.db, last.k, book.context.penulis('ketik'))
  expect(book.context.register().anak.size).toBe(orang)
  expect(listPosyandu(book.context.db)).toHaveLength(7)
  expect(readTempat(book.context.db)).toEqual(tempatContoh)
})

test('the place that other books know stays: neither removed, nor taken back by what undid a removal', () => {
  const { db } = book.context
  const terakhir = () => db.oneValue<number>('SELECT max(kelompok) FROM perubahan')
  fillContoh(book.context, sedikit)
  removeContoh(book.context)
  undo(db, terakhir(), book.context.penulis('urungkan'))
  const [kembali, id] = [terakhir(), findTempatId(db) ?? '']
  fixTempat(db, { id, jenis: 'pustu' })
  expect(() => undo(db, kembali, book.context.penulis('urungkan'))).toThrow(/padahal buku lain mengenalnya/)
  expect(() => removeContoh(book.context)).toThrow(/sudah terhubung/)
  expect([terakhir(), findTempatId(db), readTempat(db)]).toEqual([kembali, id, tempatContoh])
})

test('after removing, a place of one’s own can be set up, and the book filled once more', () => {
  fillContoh(book.context, sedikit)
  removeContoh(book.context)
  setUpTempat(book.context, tempatSendiri)
  expect(readTempat(book.context.db)).toEqual(tempatSendiri)
  expect(readPengaturan(book.context.db).kop).toEqual(kopAwal(tempatSendiri))
  const { orang } = fillContoh(book.context, sedikit)
  expect(book.context.register().anak.size).toBe(orang)
})

test('a weighing tried out on an invented child goes with it', () => {
  fillContoh(book.context, sedikit)
  const [anak] = book.context.register().anak.keys()
  const isi = { orang_id: anak ?? '', tanggal: '2026-11-20', bb_g: 9_900 }
  write(book.context.db, book.context.penulis('ketik'), [{ entitas: 'penimbangan', id: newId(), isi }])
  removeContoh(book.context)
  expect(book.context.db.first('SELECT count(*) AS n FROM penimbangan WHERE dihapus = 0')).toEqual({
    n: 0,
  })
})

test('so do a pregnancy and a visit tried out on an invented person', () => {
  fillContoh(book.context, sedikit)
  const { db } = book.context
  const orangId = db.oneValue<string>('SELECT id FROM orang LIMIT 1')
  const [hamil, kunjungan] = [newId(), newId()]
  write(db, book.context.penulis('ketik'), [
    { entitas: 'kehamilan', id: hamil, isi: { orang_id: orangId, dibuka: '2026-10-12' } },
    { entitas: 'kunjungan_hamil', id: kunjungan, isi: { kehamilan_id: hamil, tanggal: '2026-10-12' } },
  ])
  removeContoh(book.context)
  const live = 'SELECT id FROM kehamilan WHERE dihapus = 0 UNION SELECT id FROM kunjungan_hamil WHERE dihapus = 0'
  expect(db.all(live)).toEqual([])
})

test('a child entered by somebody stops the removing, and nothing changes', () => {
  const { orang } = fillContoh(book.context, sedikit)
  addOrang()
  expect(() => removeContoh(book.context)).toThrow(/Ibu masukkan sendiri/)
  expect(book.context.register().anak.size).toBe(orang + 1)
})

test('without sample data there is nothing to remove', () => {
  expect(() => removeContoh(book.context)).toThrow(/tidak berisi data contoh/)
})

test('the tables come out of the journal alike', () => {
  fillContoh(book.context, sedikit)
  const dump = () => book.context.db.all('SELECT * FROM penimbangan ORDER BY id')
  const before = dump()
  rebuild(book.context.db)
  expect(dump()).toEqual(before)
})

describe('in a book that also carries another Pustu', () => {
  const live = (table: string) => book.context.db.value(`SELECT count(*) FROM ${table} WHERE dihapus = 0`)
  /** Bima and Citra of Kenanga, as tests/helpers/pustu-lain.ts puts them there. */
  const milikLain = { orang: 2, keanggotaan: 2, kms: 1, hari_buka: 1, penimbangan: 1, kehadiran: 2, kader: 1 }

  test.each(['pustu', 'puskesmas'] as const)('removing the sample of a %s leaves theirs as it is', (jenis) => {
    addTempat(book.context.db, 'Sendiri', jenis)
    fillContoh(book.context, sedikit)
    addPustuLain(book.context.db)
    removeContoh(book.context)
    for (const [table, jumlah] of Object.entries(milikLain)) expect(live(table), table).toBe(jumlah)
    const { db } = book.context
    expect(db.all("SELECT nama FROM fasilitas WHERE dihapus = 0 AND jenis = 'posyandu'")).toEqual([{ nama: 'Kenanga' }])
  })

  test('their sample data is none to remove here', () => {
    addTempat(book.context.db)
    const { fasilitasId } = addPustuLain(book.context.db)
    const orang = { entitas: 'orang', id: newId(), isi: { nama: 'Contoh Lain', jk: 'L' } } as const
    writeAsLain(book.context.db, fasilitasId, orang)
    bukaJurnal(book.context.db)
    book.context.db.run("UPDATE perubahan SET jenis = 'contoh' WHERE replika <> 1")
    expect(() => removeContoh(book.context)).toThrow(/tidak berisi data contoh/)
  })

  test('the sample may still come into a book that has nothing of its own', () => {
    addTempat(book.context.db)
    addPustuLain(book.context.db)
    expect(fillContoh(book.context, sedikit).posyandu).toBe(7)
    expect(listPosyandu(book.context.db)).toHaveLength(7)
    const parents = "SELECT DISTINCT induk_id FROM fasilitas WHERE jenis = 'posyandu' AND nama <> 'Kenanga'"
    expect(book.context.db.values(parents)).toEqual([findTempatId(book.context.db)])
  })

  test('a child of the sample that is a member there by now stays with them', () => {
    const { db } = book.context
    addTempat(db)
    fillContoh(book.context, sedikit)
    const lain = addPustuLain(db)
    const anak = [...book.context.register().anak.keys()][0] ?? ''
    const isi = { orang_id: anak, posyandu_id: lain.posyandu, mulai: '2026-11-01', sebab_mulai: 'pindahMasuk' } as const
    writeAsLain(db, lain.fasilitasId, { entitas: 'keanggotaan', id: newId(), isi })
    removeContoh(book.context)
    expect(db.value('SELECT dihapus FROM orang WHERE id = ?', anak)).toBe(0)
    expect(book.context.register().anak.size).toBe(0)
  })
})

test('sample data stays in a book that others know: what leaves it would leave theirs too', () => {
  fillContoh(book.context, sedikit)
  saveKenalan(book.context.db, {
    ...{ fasilitasId: newId(), jenis: 'puskesmas', nama: 'Puskesmas Wonorejo' },
    ...{ tanda: Buffer.alloc(32, 1), sandi: 'age1', dipercaya: '2026-11-24T03:42:00.000Z' },
  })
  const before = book.context.register().head
  expect(() => removeContoh(book.context)).toThrow(/sudah terhubung/)
  expect(book.context.register().head).toBe(before)
})
