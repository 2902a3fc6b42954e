import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headOf, newId } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import type { Db } from '#main/toko/toko.ts'
import { bukaJurnal } from '#tests/helpers/jurnal-tertulis.ts'
import { type DuaPustuBook, openDuaPustuBook } from '#tests/helpers/open-dua-pustu-book.ts'
import { addBanyakAnakLain, writeAsLain } from '#tests/helpers/pustu-lain.ts'

let book: DuaPustuBook
let db: Db
let ayu: DuaPustuBook['ayu']
let lain: DuaPustuBook['lain']

beforeEach(async () => {
  book = await openDuaPustuBook()
  db = book.context.db
  ;({ ayu, lain } = book)
})
afterEach(() => book.close())

describe('the history', () => {
  const audit = { orangId: null, hariBukaId: null, pelakuId: null, dari: null, sampai: null } as const
  const tentang = async (saring: Partial<Record<keyof typeof audit, string | null>> = {}) =>
    (await book.call('riwayat.audit', { ...audit, ...saring, sebelum: null, batas: 50 })).perubahan.flatMap((p) =>
      p.catatan.map((c) => c.tentang),
    )
  const theirs = /Bima|Citra|Kenanga|Tegalrejo|Bu Kader Lain/

  test.each([
    ['whole', {}],
    ['of some days', { dari: '2026-11-01', sampai: '2026-11-30' }],
    ['by who wrote', { pelakuId: 'bidan' }],
  ])('%s tells nothing of another Pustu', async (_name, saring) => {
    const told = await tentang(saring)
    expect(told).toContain('Penimbangan Ayu 12-11-2026')
    expect(told.join('\n')).not.toMatch(theirs)
  })

  test('finds what is ours below thousands of changes of theirs', async () => {
    addBanyakAnakLain(db, lain, { anak: 500, timbangTiap: 4 })
    refreshLuar(db)
    for (const saring of [{}, { pelakuId: 'bidan' }, { dari: '2024-01-01', sampai: '2026-11-30' }]) {
      const told = await tentang(saring)
      expect(told).toContain('Penimbangan Ayu 12-11-2026')
      expect(told.join('\n')).not.toMatch(/Anak \d/)
    }
  })

  test('asked for one of theirs is empty', async () => {
    expect(await tentang({ orangId: lain.anak })).toEqual([])
    expect(await tentang({ hariBukaId: lain.hari })).toEqual([])
    const batas = 100
    expect(await book.call('riwayat.list', { orangId: lain.anak, hariBukaId: null, batas })).toEqual([])
    expect(await book.call('riwayat.list', { orangId: null, hariBukaId: lain.hari, batas })).toEqual([])
    const semua = await book.call('riwayat.list', { orangId: null, hariBukaId: null, batas })
    expect(semua.map((r) => r.tentang).join('\n')).not.toMatch(theirs)
    expect(await book.call('riwayat.findOrang', { cari: 'bima' })).toEqual([])
  })

  test('tells what the Puskesmas corrected here, and of that group nothing else', async () => {
    const puskesmas = newId()
    writeAsLain(db, puskesmas, {
      ...{ entitas: 'fasilitas', id: puskesmas },
      isi: { jenis: 'puskesmas', nama: 'Puskesmas Wonorejo' },
    })
    const kelompok = writeAsLain(
      db,
      puskesmas,
      { entitas: 'orang', id: lain.anak, isi: { nama_ayah: 'Hadi' } },
      { entitas: 'orang', id: ayu.id, isi: { nama_ayah: 'Hadi' } },
    )
    const { perubahan } = await book.call('riwayat.audit', { ...audit, sebelum: null, batas: 1 })
    expect(perubahan).toMatchObject([{ kelompok, jumlah: 1, bolehDiurungkan: false }])
    expect(perubahan[0]?.catatan.map((c) => c.tentang)).toEqual(['Data diri Ayu'])
  })

  test('of a child that moved tells what the other Pustu changed of its own data', async () => {
    book.pindahkanAyu()
    writeAsLain(db, lain.fasilitasId, { entitas: 'orang', id: ayu.id, isi: { nama: 'Ayu Lestari' } })
    expect((await tentang())[0]).toBe('Data diri Ayu Lestari')
  })

  test('takes back nothing they did', async () => {
    const before = headOf(db)
    expect((await book.refusal('riwayat.undo', { kelompok: lain.kelompok })).code).toBe('tidakAda')
    expect(headOf(db)).toBe(before)
  })

  test('names nobody who wrote there only', async () => {
    writeAsLain(db, lain.fasilitasId, { entitas: 'orang', id: lain.anak, isi: { nama_ayah: 'Hadi' } })
    const akun = newId()
    bukaJurnal(db)
    db.run('UPDATE perubahan SET pelaku = ? WHERE replika <> 1', akun)
    db.run("INSERT INTO pelaku_luar (id, nama) VALUES (?, 'Bidan Lain')", akun)
    expect((await book.call('riwayat.pelaku', {})).map((p) => p.nama)).toEqual(['Bidan'])
  })

  test('offers none of theirs in the bin', async () => {
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'penimbangan', id: lain.penimbangan, isi: { dihapus: 1 } },
      { entitas: 'orang', id: lain.anak, isi: { dihapus: 1 } },
      { entitas: 'hari_buka', id: lain.hari, isi: { dihapus: 1 } },
      { entitas: 'fasilitas', id: lain.posyandu, isi: { dihapus: 1 } },
    )
    expect(await book.call('sampah.list', {})).toEqual([])
    const bin = [
      { jenis: 'balita', id: lain.anak },
      { jenis: 'hariBuka', id: lain.hari },
      { jenis: 'posyandu', id: lain.posyandu },
      { jenis: 'penimbangan', id: lain.penimbangan },
    ] as const
    const codes = (await Promise.all(bin.map((one) => book.refusal('sampah.restore', one)))).map(({ code }) => code)
    expect(codes).toEqual(codes.map(() => 'tidakAda'))
  })

  test('asks nobody here to choose between two values of theirs', async () => {
    const [first, second] = db.values<number>(
      "SELECT nomor FROM perubahan WHERE entitas = 'penimbangan' AND entitas_id = ? UNION SELECT max(nomor) FROM perubahan",
      lain.penimbangan,
    )
    const insert =
      "INSERT INTO konflik (entitas, entitas_id, isian, nomor, nilai) VALUES ('penimbangan', ?, 'bb_g', ?, ?)"
    db.run(insert, lain.penimbangan, first ?? null, '9100')
    db.run(insert, lain.penimbangan, second ?? null, '9200')
    expect(await book.call('konflik.list', {})).toEqual([])
  })
})
