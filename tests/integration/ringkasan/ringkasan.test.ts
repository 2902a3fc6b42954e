import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, rebuild } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { isRingkasanSama } from '#main/ringkasan/banding.ts'
import { segarkanBuku } from '#main/ringkasan/segarkan.ts'
import { tandaiSemua } from '#main/ringkasan/tandai.ts'
import type { Db } from '#main/toko/toko.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { addPustuLain, addTempat, writeAsLain } from '#tests/helpers/pustu-lain.ts'
import { createRiwayat, langkahAcak } from '#tests/helpers/riwayat-acak.ts'

let book: TestBook
let db: Db

beforeEach(() => {
  book = openTestBook()
  db = book.context.db
})
afterEach(() => book.close())

const rows = () => db.all('SELECT n.id, t.* FROM timbang_bulan t JOIN ringkasan_nomor n ON n.nomor = t.anak')
/** Months by the number the tables give them. */
const november2026 = 2026 * 12 + 10
const monthOf = (id: string) => rows().find((row) => row.id === id && row.bulan === november2026)

test('what is kept equals a full recount after every step, whatever is written', () => {
  fc.assert(
    fc.property(langkahAcak, (langkah) => {
      const lain = openTestBook()
      try {
        const posyandu = ['Melati', 'Mawar', 'Kenanga'].map((nama) => addPosyandu(lain.context.db, nama))
        const riwayat = createRiwayat(lain.context.db, posyandu)
        for (const satu of langkah) {
          riwayat.jalan(satu)
          expect(isRingkasanSama(lain.context.db), satu.jenis).toBe(true)
        }
      } finally {
        lain.close()
      }
    }),
    { numRuns: 25 },
  )
}, 240_000)

describe('a child is counted anew', () => {
  test('where a weighing went from it to another: both', () => {
    const posyandu = addPosyandu(db, 'Melati')
    const [ayu, bima] = [addAnak(db, posyandu, 'Ayu'), addAnak(db, posyandu, 'Bima')]
    const { id } = addTimbang(db, ayu.id, '2026-11-12', 9000)
    expect([monthOf(ayu.id)?.hari, monthOf(bima.id)?.hari]).toEqual([12, 0])
    writeAs(db, 'ketik', { entitas: 'penimbangan', id, isi: { orang_id: bima.id } })
    expect([monthOf(ayu.id)?.hari, monthOf(bima.id)?.hari]).toEqual([0, 12])
  })

  test('where it becomes, or is no longer, a child of another Pustu', () => {
    addTempat(db)
    const lain = addPustuLain(db)
    expect(monthOf(lain.anak)).toBeUndefined()
    const sini = addPosyandu(db, 'Melati')
    const isi = { orang_id: lain.anak, posyandu_id: sini, mulai: '2026-10-01', sebab_mulai: 'pindahMasuk' } as const
    const id = newId()
    writeAsLain(db, lain.fasilitasId, { entitas: 'keanggotaan', id, isi })
    refreshLuar(db)
    expect(isRingkasanSama(db)).toBe(true)
    expect(monthOf(lain.anak)).toBeDefined()
    writeAsLain(db, lain.fasilitasId, { entitas: 'keanggotaan', id, isi: { dihapus: 1 } })
    refreshLuar(db)
    expect(monthOf(lain.anak)).toBeUndefined()
    expect(isRingkasanSama(db)).toBe(true)
  })

  test('where what was written is taken back with its transaction: not at all', () => {
    const ayu = addAnak(db, addPosyandu(db, 'Melati'))
    const before = rows()
    expect(() =>
      db.transaction(() => {
        addTimbang(db, ayu.id, '2026-11-12', 9000)
        expect(monthOf(ayu.id)?.hari).toBe(12)
        throw new Error('taken back')
      }),
    ).toThrow('taken back')
    expect(rows()).toEqual(before)
  })
})

test('a row that nothing depends on is left alone', () => {
  const ayu = addAnak(db, addPosyandu(db, 'Melati'))
  const before = db.value<number>('SELECT total_changes()') ?? 0
  writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { nama: 'Ayu Lestari' } })
  // The journal and the person, and no month of the sixty.
  expect((db.value<number>('SELECT total_changes()') ?? 0) - before).toBeLessThan(4)
})

describe('periksa finds, and rebuild mends', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['a row that is missing', 'DELETE FROM timbang_bulan WHERE hari > 0'],
    ['a row that is other', 'UPDATE timbang_bulan SET huruf = 1 WHERE hari > 0'],
    ['a row too many', 'INSERT INTO awal_data (posyandu, bulan, anak, impor) VALUES (1, 1, 1, 1)'],
    ['a row of nobody', 'INSERT INTO awal_data (posyandu, bulan, anak, impor) VALUES (1, 1, 999, 1)'],
    ['a child that left too early', 'UPDATE anak_kini SET sampai = 1'],
    ['a number that is other', "UPDATE jumlah_bulan SET isi = '1,' || isi"],
    ['numbers that are missing', 'DELETE FROM jumlah_bulan WHERE bulan = 24322'],
    ['numbers of nobody', "INSERT INTO jumlah_bulan VALUES (1, 999, 1, 1, '', '1')"],
    ['numbers that wait', 'INSERT INTO jumlah_kotor (bulan, posyandu) VALUES (1, 1)'],
    ['what waits', "INSERT INTO ringkasan_kotor (ringkasan, kunci) VALUES ('timbangBulan', 'x')"],
  ]
  test.each(faults)('%s', (_name, sql) => {
    addTimbang(db, addAnak(db, addPosyandu(db, 'Melati')).id, '2026-11-12', 9000)
    const before = rows()
    expect(periksaBuku(db)).toMatchObject({ ringkasanSama: true, jurnalSamaDenganTabel: true })
    db.run(sql)
    expect(periksaBuku(db)).toMatchObject({ ringkasanSama: false, jurnalSamaDenganTabel: true })
    rebuild(db)
    expect(periksaBuku(db)).toMatchObject({ ringkasanSama: true })
    expect(rows()).toEqual(before)
  })
})

test('a book of before is filled in pieces, and goes on where it was stopped', () => {
  const posyandu = addPosyandu(db, 'Melati')
  for (let i = 0; i < 450; i++) addAnak(db, posyandu, `Anak ${i}`)
  const before = rows().length
  db.transaction(() => {
    for (const tabel of ['timbang_bulan', 'awal_data', 'anak_kini', 'jumlah_bulan', 'ringkasan_nomor'])
      db.run(`DELETE FROM ${tabel}`)
    tandaiSemua(db)
  })
  const waiting = () => db.oneValue<number>("SELECT count(*) FROM ringkasan_kotor WHERE ringkasan = 'timbangBulan'")
  let pieces = 0
  const stopped: Db = {
    ...db,
    transaction: (work) => {
      if (++pieces > 1) throw new Error('the power goes')
      return db.transaction(work)
    },
  }
  expect(() => segarkanBuku(stopped)).toThrow('the power goes')
  expect(waiting()).toBe(250)
  expect(isRingkasanSama(db)).toBe(false)
  segarkanBuku(db)
  expect(waiting()).toBe(0)
  expect(rows()).toHaveLength(before)
  expect(isRingkasanSama(db)).toBe(true)
}, 60_000)
