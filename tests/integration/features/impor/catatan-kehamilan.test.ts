import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { write } from '#main/db/journal.ts'
import { type Desa, type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

/** One posyandu with one woman of 28 years, with what else a test adds. */
const desa = (isi: Desa = {}): Desa => ({
  posyandu: [{ kunci: 'p', nama: 'Melati', desa: 'Desa Sumber' }],
  orang: [{ kunci: 'sri', nama: 'Sri', jk: 'P', tanggal_lahir: '1998-05-10', nama_suami: 'Adi' }, ...(isi.orang ?? [])],
  keanggotaan: [{ orang: 'sri', posyandu: 'p', mulai: '2020-01-01', sebab_mulai: 'terdaftar' }],
  ...Object.fromEntries(Object.entries(isi).filter(([jenis]) => jenis !== 'orang')),
})

const hamil = (tanggal: string, isi: Record<string, unknown> = {}) => ({ orang: 'sri', tanggal, bb_kg: 50, ...isi })
const kehamilan = () => book.rows('SELECT * FROM kehamilan ORDER BY dibuka')

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
