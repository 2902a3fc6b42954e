import { createHash } from 'node:crypto'
import { version as uuidVersion } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isTurunanBenar } from '#main/db/id-tetap.ts'
import { write } from '#main/db/journal.ts'
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
const kehamilan = () => book.rows('SELECT * FROM kehamilan ORDER BY dibuka')

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
    const hasil = book.impor({ ...desa(), kas: [{ posyandu: 'p', jumlah: 5000 }] })
    expect(hasil.peringatan).toMatchObject([{ jenis: 'kas', isian: '', nilai: '1 baris' }])
    expect(hasil.dibaca).not.toHaveProperty('kas')
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

describe('pregnancies', () => {
  test('visits of one pregnancy hang on one head, until the birth ends it', () => {
    book.impor(
      desa({
        orang: [{ kunci: 'bayi', nama: 'Bayi', jk: 'L', tanggal_lahir: '2026-09-03', ibu: 'sri' }],
        hari_buka: [{ posyandu: 'p', tanggal: '2026-08-10' }],
        'ibu-hamil': [hamil('2026-08-10', { gravida: 2 }), hamil('2026-03-10', { hpht: '2025-12-01' })],
        persalinan: [
          {
            orang: 'sri',
            tanggal: '2026-09-05',
            tanggal_bersalin: '2026-09-03',
            bayi_lahir: 'hidup',
            bayi_jk: 'l',
            bb_lahir_g: 3000,
            pb_lahir_cm: 48.5,
          },
        ],
      }),
    )
    expect(kehamilan()).toMatchObject([
      {
        dibuka: '2026-03-10',
        hpht: '2025-12-01',
        gravida: 2,
        berakhir: '2026-09-03',
        sebab_akhir: 'bersalin',
        nama_suami: 'Adi',
      },
    ])
    expect(book.rows('SELECT hari_buka_id IS NOT NULL AS lembar FROM kunjungan_hamil ORDER BY tanggal')).toEqual([
      { lembar: 0 },
      { lembar: 1 },
    ])
    const sql = `SELECT p.pb_lahir_mm, p.bayi_jk, b.nama AS bayi, k.dibuka FROM persalinan p
      JOIN orang b ON b.id = p.bayi_id JOIN kehamilan k ON k.id = p.kehamilan_id`
    expect(book.rows(sql)).toEqual([{ pb_lahir_mm: 485, bayi_jk: 'L', bayi: 'Bayi', dibuka: '2026-03-10' }])
  })

  test('twins find each their own: by sex, then in the order of the file; a stillborn finds none', () => {
    const lahir = (kunci: string, jk: string) => ({ kunci, nama: kunci, jk, tanggal_lahir: '2026-09-03', ibu: 'sri' })
    const salin = (bayi_urut: number, bayi_lahir: string, bayi_jk: string) => ({
      orang: 'sri',
      tanggal: '2026-09-03',
      tanggal_bersalin: '2026-09-03',
      bayi_urut,
      bayi_lahir,
      bayi_jk,
    })
    book.impor(
      desa({
        orang: [lahir('satu', 'P'), lahir('dua', 'L'), lahir('tiga', 'P')],
        persalinan: [salin(1, 'hidup', 'L'), salin(2, 'hidup', 'P'), salin(3, 'mati', 'P'), salin(4, 'hidup', 'P')],
      }),
    )
    const sql = 'SELECT bayi_urut, o.nama FROM persalinan p LEFT JOIN orang o ON o.id = p.bayi_id ORDER BY bayi_urut'
    expect(book.rows(sql).map(({ nama }) => nama)).toEqual(['dua', 'satu', null, 'tiga'])
  })

  test.each<[string, Desa, string, string]>([
    ['a miscarriage', { keguguran: [{ orang: 'sri', tanggal: '2026-05-02' }] }, '2026-05-02', 'keguguran'],
    [
      'her death',
      { kematian: [{ orang: 'sri', tanggal: '2026-05-02', golongan: 'ibuHamil' }] },
      '2026-05-02',
      'meninggal',
    ],
    [
      'the birth of a child of hers',
      { orang: [{ nama: 'B', jk: 'L', tanggal_lahir: '2026-05-02', ibu: 'sri' }] },
      '2026-05-02',
      'bersalin',
    ],
  ])('%s ends the pregnancy; a visit after it opens another', (_name, isi, berakhir, sebab) => {
    book.impor(desa({ 'ibu-hamil': [hamil('2026-03-10'), hamil('2026-08-10')], ...isi }))
    expect(kehamilan()).toMatchObject([
      { dibuka: '2026-03-10', berakhir, sebab_akhir: sebab },
      { dibuka: '2026-08-10', berakhir: null },
    ])
  })

  test('a death ends the membership as well', () => {
    book.impor(desa({ kematian: [{ orang: 'sri', tanggal: '2026-05-02', golongan: 'lainnya' }] }))
    expect(book.rows('SELECT sampai, sebab_sampai FROM keanggotaan')).toEqual([
      { sampai: '2026-05-02', sebab_sampai: 'meninggal' },
    ])
    expect(book.rows("SELECT meninggal_pada FROM orang WHERE nama = 'Sri'")).toEqual([{ meninggal_pada: '2026-05-02' }])
  })

  test('a birth expected far from that of the open pregnancy is of another, and said', () => {
    const { peringatan } = book.impor(
      desa({ 'ibu-hamil': [hamil('2026-03-10', { hpht: '2026-01-01' }), hamil('2026-08-10', { hpht: '2026-06-01' })] }),
    )
    expect(kehamilan().map(({ dibuka }) => dibuka)).toEqual(['2026-03-10', '2026-08-10'])
    expect(peringatan).toContainEqual(
      expect.objectContaining({ jenis: 'ibu-hamil', isian: 'tanggal', nilai: '2026-08-10' }),
    )
  })

  test('two rows of one day are one visit: the lower counts, and takes over what it leaves empty', () => {
    const { baru, takBerubah } = book.impor(
      desa({ 'ibu-hamil': [hamil('2026-03-10', { lila_cm: 23 }), hamil('2026-03-10', { bb_kg: 51 })] }),
    )
    expect(book.rows('SELECT bb_g, lila_mm FROM kunjungan_hamil')).toEqual([{ bb_g: 51_000, lila_mm: 230 }])
    expect([baru, takBerubah]).toEqual([4, 1])
  })
})

describe('a file that comes again', () => {
  const tulis = (entitas: 'orang', id: string, isi: Record<string, string | number>) =>
    write(book.context.db, book.context.penulis('ketik'), [{ entitas, id, isi }])
  const idSri = () => String(book.rows("SELECT id FROM orang WHERE nama LIKE 'Sri%'")[0]?.id)

  test('changes what it says otherwise now, and adds what is new', () => {
    book.impor(desa())
    const hasil = book.impor({
      ...desa({ kms: [{ orang: 'sri', tanggal: '2026-01-01', punya: true }] }),
      orang: [{ kunci: 'sri', nama: 'Sri Rahayu', jk: 'P' }],
    })
    expect(hasil).toMatchObject({ baru: 1, diperbarui: 1, takBerubah: 2 })
    expect(book.rows('SELECT nama, tanggal_lahir FROM orang')).toEqual([
      { nama: 'Sri Rahayu', tanggal_lahir: '1998-05-10' },
    ])
  })

  test('names by key who came with the file before', () => {
    book.impor(desa())
    expect(book.impor({ keguguran: [{ orang: 'sri', tanggal: '2026-05-02' }] })).toMatchObject({ baru: 1, ditolak: [] })
  })

  test('what a person typed or removed stays', () => {
    book.impor(desa())
    tulis('orang', idSri(), { nama: 'Sri Lestari' })
    expect(book.impor(desa())).toMatchObject({ baru: 0, diperbarui: 0, takBerubah: 3, peringatan: [{ isian: 'nama' }] })
    tulis('orang', idSri(), { dihapus: 1 })
    expect(book.impor(desa()).takBerubah).toBe(3)
    expect(book.rows('SELECT nama, dihapus FROM orang')).toEqual([{ nama: 'Sri Lestari', dihapus: 1 }])
  })

  test('equal rows without a key are as many as they are', () => {
    const kembar = [1, 2].map(() => ({ nama: 'Kembar', jk: 'L', tanggal_lahir: '2026-01-01' }))
    expect(book.impor(desa({ orang: kembar })).baru).toBe(5)
    expect(book.impor(desa({ orang: kembar })).takBerubah).toBe(5)
    expect(book.rows("SELECT count(*) AS n FROM orang WHERE nama = 'Kembar'")).toEqual([{ n: 2 }])
  })

  test('a posyandu of the book stays the one it is', () => {
    const { posyandu: _, ...rest } = desa()
    book.impor({ posyandu: [{ nama: 'Posyandu Melati' }, { nama: 'Mawar' }] })
    book.impor({ ...rest, posyandu: [{ kunci: 'p', nama: 'MELATI', desa: 'Sumber' }] })
    const sql = "SELECT nama, induk_id, urutan FROM fasilitas WHERE jenis = 'posyandu' ORDER BY urutan"
    expect(book.rows(sql)).toEqual([
      { nama: 'MELATI', induk_id: book.tempatId, urutan: 1 },
      { nama: 'Mawar', induk_id: book.tempatId, urutan: 2 },
    ])
  })

  test('two posyandu of one name in two desa stay two', () => {
    const dua = {
      posyandu: [
        { kunci: 'a', nama: 'Melati', desa: 'A' },
        { kunci: 'b', nama: 'Melati', desa: 'B' },
      ],
    }
    book.impor(dua)
    expect(book.impor(dua)).toMatchObject({ baru: 0, diperbarui: 0, takBerubah: 2 })
  })
})
