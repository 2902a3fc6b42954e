import { createHash } from 'node:crypto'
import { version as uuidVersion } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isTurunanBenar } from '#main/db/id-tetap.ts'
import { listImpor, undoImpor } from '#main/features/impor/impor.service.ts'
import { namaCatatan } from '#shared/catatan/daftar.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import { type Desa, type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

/** A digest of all the book holds. */
const dump = () =>
  createHash('sha256')
    .update(JSON.stringify(dumpTables(book.context.db)))
    .digest('hex')

/** One posyandu with one woman of 28 years, with what else a test adds. */
const desa = (isi: Desa = {}): Desa => ({
  posyandu: [{ kunci: 'p', nama: 'Melati', desa: 'Desa Sumber' }],
  orang: [{ kunci: 'sri', nama: 'Sri', jk: 'P', tanggal_lahir: '1998-05-10', nama_suami: 'Adi' }, ...(isi.orang ?? [])],
  keanggotaan: [{ orang: 'sri', posyandu: 'p', mulai: '2020-01-01', sebab_mulai: 'terdaftar' }],
  ...Object.fromEntries(Object.entries(isi).filter(([jenis]) => jenis !== 'orang')),
})

const hamil = (tanggal: string, isi: Record<string, unknown> = {}) => ({ orang: 'sri', tanggal, bb_kg: 50, ...isi })

describe('a small village', () => {
  test('comes in whole, every kind of it', () => {
    const hasil = book.imporTeks(desaKecil)
    expect(hasil.ditolak).toEqual([])
    const semua = Object.entries(JSON.parse(desaKecil) as Desa).filter(([, rows]) => Array.isArray(rows))
    expect(hasil.dibaca).toEqual(Object.fromEntries(semua.map(([jenis, rows]) => [jenis, rows.length])))
    const { baru, diperbarui, takBerubah } = hasil
    expect([baru, diperbarui, takBerubah]).toEqual([Object.values(hasil.dibaca).reduce((sum, n) => sum + n, 0), 0, 0])
    expect(hasil.peringatan.filter(({ isian }) => isian === '')).toEqual([])
    expect(hasil.peringatan.filter(({ jenis }) => jenis === 'balita')).toEqual([])
    // Three of the seven rows of children ask for more than a weighing.
    expect(book.rows('SELECT mpasi FROM pemeriksaan_balita WHERE mpasi IS NOT NULL')).toHaveLength(3)
  })

  test('tells of what is not kept yet, and leaves it out of every count', () => {
    const hasil = book.impor({ ...desa(), suara: [{ posyandu: 'p', isi: 'kursi' }] })
    expect(hasil.peringatan).toMatchObject([{ jenis: 'suara', isian: '', nilai: '1 baris' }])
    expect(hasil.dibaca).not.toHaveProperty('suara')
  })

  test('the same file again changes nothing', () => {
    const { baru } = book.imporTeks(desaKecil)
    const before = dump()
    expect(book.imporTeks(desaKecil)).toMatchObject({ baru: 0, diperbarui: 0, takBerubah: baru })
    expect(dump()).toBe(before)
  })

  test('a rehearsal answers the same and writes nothing', () => {
    const before = dump()
    const rehearsed = book.imporTeks(desaKecil, true)
    expect(dump()).toBe(before)
    expect(book.imporTeks(desaKecil)).toEqual(rehearsed)
  })

  test('no record stands under an id that another facility could work out for something else', () => {
    book.imporTeks(desaKecil)
    for (const nama of namaCatatan)
      for (const row of book.rows(`SELECT * FROM ${nama} WHERE id <> ? AND length(id) = 36`, book.tempatId)) {
        const { id, ...isi } = row as { id: string; [kolom: string]: string | number | null }
        expect([7, 8, 5]).toContain(uuidVersion(id))
        expect(isTurunanBenar(nama, id, isi), `${nama} ${id}`).toBe(true)
      }
  })

  test('stands in the list of imports, and is taken back whole', () => {
    const before = book.rows('SELECT count(*) AS n FROM orang WHERE dihapus = 0')
    book.imporTeks(desaKecil)
    const [impor] = listImpor(book.context)
    expect(impor).toMatchObject({ berkas: 'desa.json', balitaBaru: 12, penimbanganBaru: 7, dibatalkan: false })
    undoImpor(book.context, impor?.id ?? '')
    expect(book.rows('SELECT count(*) AS n FROM orang WHERE dihapus = 0')).toEqual(before)
  })
})

describe('what a cell says', () => {
  test('units follow the name: grams under _g, kilograms under _kg; millimetres, centimetres', () => {
    const anak = (kunci: string, isi: Record<string, unknown>) => ({
      kunci,
      nama: kunci,
      jk: 'L',
      tanggal_lahir: '2026-01-05',
      ...isi,
    })
    book.impor(
      desa({
        orang: [
          anak('a', { bb_lahir_g: 3100, pb_lahir_mm: 490 }),
          anak('b', { bb_lahir_kg: 3.1, pb_lahir_cm: '49,0', tanggal_lahir_perkiraan: true, imd: 'ya' }),
        ],
      }),
    )
    const rows = book.rows(
      'SELECT bb_lahir_g, pb_lahir_mm, imd, tanggal_lahir_perkiraan AS kira FROM orang WHERE nama IN (?, ?) ORDER BY nama',
      'a',
      'b',
    )
    expect(rows).toEqual([
      { bb_lahir_g: 3100, pb_lahir_mm: 490, imd: null, kira: 0 },
      { bb_lahir_g: 3100, pb_lahir_mm: 490, imd: 1, kira: 1 },
    ])
  })

  test('a row of the card of a child is its weighing, at the posyandu it belongs to', () => {
    book.impor(
      desa({
        orang: [{ kunci: 'a', nama: 'Ayu', jk: 'Perempuan', tanggal_lahir: '2025-01-05' }],
        keanggotaan: [{ orang: 'a', posyandu: 'p', mulai: '2025-01-05', sebab_mulai: 'lahir' }],
        balita: [
          { orang: 'a', tanggal: '2026-08-10', bb_kg: 7.95, tb_cm: 68, vit_a: 'tidak', obat_cacing: 'ya', asi: true },
        ],
      }),
    )
    const sql =
      'SELECT bb_g, tb_mm, vitamin_a, obat_cacing, asi, f.nama AS di FROM penimbangan p JOIN fasilitas f ON f.id = p.posyandu_id'
    expect(book.rows(sql)).toEqual([
      { bb_g: 7950, tb_mm: 680, vitamin_a: null, obat_cacing: 1, asi: 'ya', di: 'Melati' },
    ])
  })

  test('attendance says present where it says nothing', () => {
    const hasil = book.impor(
      desa({
        hari_buka: [{ kunci: 'h', posyandu: 'p', tanggal: '2026-08-10', pmt_penyuluhan: false }],
        kehadiran: [{ hari_buka: 'h', orang: 'sri' }],
      }),
    )
    expect(hasil.ditolak).toEqual([])
    expect(book.rows('SELECT hadir FROM kehadiran')).toEqual([{ hadir: 1 }])
  })
})

describe('all or nothing', () => {
  const tolak = (isi: Desa) => {
    const before = dump()
    const hasil = book.impor(desa(isi))
    expect(dump()).toBe(before)
    expect(hasil).toMatchObject({ baru: 0, diperbarui: 0, takBerubah: 0 })
    return hasil.ditolak.map(({ jenis, kunci, isian, nilai }) => [jenis, kunci, isian, nilai])
  }

  test.each<[string, Desa, (string | null)[]]>([
    ['a kind nobody knows', { kucing: [{ nama: 'Miu' }] }, ['kucing', null, '', '']],
    [
      'a key that names nobody',
      { kms: [{ orang: 'ani', tanggal: '2026-01-01', punya: true }] },
      ['kms', null, 'orang', 'ani'],
    ],
    [
      'a day that does not exist',
      { keguguran: [{ orang: 'sri', tanggal: '2026-02-30' }] },
      ['keguguran', null, 'tanggal', '2026-02-30'],
    ],
    [
      'a field that must be there',
      { kematian: [{ orang: 'sri', golongan: 'lainnya' }] },
      ['kematian', null, 'tanggal', ''],
    ],
    [
      'a code nobody knows',
      { kematian: [{ orang: 'sri', tanggal: '2026-01-01', golongan: 'x' }] },
      ['kematian', null, 'golongan', 'x'],
    ],
    [
      'a weight outside the limits of the card',
      { 'ibu-hamil': [hamil('2026-08-10', { bb_kg: 500 })] },
      ['ibu-hamil', null, 'bb_kg', '500'],
    ],
    [
      'a rule between cells',
      { 'ibu-hamil': [hamil('2026-08-10', { td_sistole: 110 })] },
      ['ibu-hamil', null, 'td_diastole', ''],
    ],
    [
      'a pregnant man',
      { orang: [{ kunci: 'adi', nama: 'Adi', jk: 'L' }], 'ibu-hamil': [{ orang: 'adi', tanggal: '2026-08-10' }] },
      ['ibu-hamil', null, 'jk', ''],
    ],
    [
      'a birth before its visit is written',
      { persalinan: [{ orang: 'sri', tanggal: '2026-08-10', tanggal_bersalin: '2026-08-11', bayi_lahir: 'mati' }] },
      ['persalinan', null, 'tanggal_bersalin', '2026-08-11'],
    ],
    [
      'a birth of a man',
      {
        orang: [{ kunci: 'adi', nama: 'Adi', jk: 'L' }],
        persalinan: [{ orang: 'adi', tanggal: '2026-08-10', tanggal_bersalin: '2026-08-10', bayi_lahir: 'mati' }],
      },
      ['persalinan', null, 'orang', 'adi'],
    ],
    [
      'a birth by a girl of nine',
      {
        orang: [{ kunci: 'ani', nama: 'Ani', jk: 'P', tanggal_lahir: '2017-01-01' }],
        persalinan: [{ orang: 'ani', tanggal: '2026-08-10', tanggal_bersalin: '2026-08-10', bayi_lahir: 'mati' }],
      },
      ['persalinan', null, 'orang', 'ani'],
    ],
    [
      'a membership that ends before it begins',
      {
        keanggotaan: [
          { orang: 'sri', posyandu: 'p', mulai: '2026-02-01', sampai: '2026-01-01', sebab_mulai: 'terdaftar' },
        ],
      },
      ['keanggotaan', null, 'mulai', '2026-02-01'],
    ],
    [
      'a field nobody knows',
      { kms: [{ orang: 'sri', tanggal: '2026-01-01', punya: true, warna: 'biru' }] },
      ['kms', null, 'warna', 'biru'],
    ],
    [
      'two answers on one day',
      { kms: [true, false].map((punya) => ({ orang: 'sri', tanggal: '2026-01-01', punya })) },
      ['kms', null, '', ''],
    ],
    [
      'a weight nobody has',
      { orang: [{ nama: 'B', jk: 'L', bb_lahir_g: 900_000 }] },
      ['orang', null, 'bb_lahir_g', '900000'],
    ],
    ['a key twice', { orang: [{ kunci: 'sri', nama: 'Sri', jk: 'P' }] }, ['orang', 'sri', 'kunci', 'sri']],
    [
      'a list where one value belongs',
      { kms: [{ orang: 'sri', tanggal: ['2026-01-01'], punya: true }] },
      ['kms', null, 'tanggal', '["2026-01-01"]'],
    ],
  ])('%s refuses the file', (_name, isi, expected) => {
    expect(tolak(isi)).toContainEqual(expected)
  })

  test('an issued number belongs to one person', () => {
    const nik = '3509105005980001'
    expect(
      tolak({
        orang: [
          { nama: 'A', jk: 'P', nik },
          { nama: 'B', jk: 'P', nik },
        ],
      }),
    ).toEqual([['orang', null, 'nik', '']])
  })

  test.each(['', '{', '[]', '{"versi":2}', '{"versi":1,"orang":"x"}'])('%s is no file of records', (teks) => {
    expect(() => book.imporTeks(teks)).toThrow(AppFailure)
  })
})
