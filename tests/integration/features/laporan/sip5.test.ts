import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askFormulir, type Permintaan } from '#main/features/laporan/formulir.ts'
import { readNames } from '#main/features/laporan/laporan.service.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { type DesaBook, desaKecil, openDesaBook } from '#tests/helpers/desa-uji.ts'

const golden = (nama: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../golden/formulir/${nama}`, import.meta.url)), 'utf8')

let book: DesaBook
beforeEach(() => {
  book = openDesaBook()
})
afterEach(() => book.close())

const tanya = (isi: Partial<Permintaan> = {}) =>
  askFormulir(book.context, {
    ...{ formulir: 'sip5', periode: periodeOf('tahun', '2026-01'), posyanduId: null, varian: 'cimahi34' },
    ...{ sampai: '2026-10-20', daftar: false, kosong: false },
    ...isi,
  }).jawaban()
const posyandu = (nama: string) => String(book.rows('SELECT id FROM fasilitas WHERE nama = ?', nama)[0]?.id)

/** The rows with each person by the key of the file: first names here are keys. */
function byKunci(rows: ReturnType<typeof tanya>['baris']) {
  const nama = new Map(book.rows('SELECT id, nama FROM orang').map(({ id, nama: n }) => [id, String(n).toLowerCase()]))
  return rows.map((row) => ({ ...row, _baris: nama.get(row._baris) }))
}

describe('a village of unusual cases', () => {
  beforeEach(() => {
    expect(book.imporTeks(golden('desa-hamil.json')).ditolak).toEqual([])
  })

  test.each(['cimahi34', 'lampiran30'])('%s, cell by cell as worked out by hand', (varian) => {
    expect(byKunci(tanya({ varian }).baris)).toEqual(JSON.parse(golden(`desa-hamil.${varian}.json`)))
  })

  test('cells stand in the order of the columns', () => {
    const { kolom, baris, catatan } = tanya()
    expect([kolom.length, catatan]).toEqual([34, []])
    for (const row of baris) expect(Object.keys(row)).toEqual(['_baris', '_posyandu', ...kolom.map(({ id }) => id)])
  })

  test('one posyandu has its own rows, without its name', () => {
    const { posyandu: nama, baris } = tanya({ posyanduId: posyandu('Mawar') })
    expect(nama).toBe('Mawar')
    expect(baris.map((row) => [row.no, row.nama, row._posyandu])).toEqual([
      [1, 'Eka', undefined],
      [2, 'Mira', undefined],
    ])
  })

  test('names stand behind every number of babies, as many as it says', () => {
    const numbers = ['hidup_k2', 'hidup_2_25', 'hidup_l25', 'mati'] as const
    const { baris } = tanya({ daftar: true })
    for (const row of baris) {
      const daftar = row._daftar as unknown as Record<string, { nama: string }[]>
      for (const id of numbers) expect(daftar[id]?.length).toBe(row[id] ?? undefined)
    }
    const ani = baris.find(({ nama }) => nama === 'Ani')?._daftar as unknown as Record<string, { nama: string }[]>
    expect(ani.hidup_2_25?.map(({ nama }) => nama)).toEqual(['Asa'])
  })

  test('on screen a baby is a child with a card, and who stands for a baby without record is named', () => {
    const ids = book
      .rows("SELECT id FROM orang WHERE nama IN ('Asa', 'Citra') ORDER BY nama")
      .map(({ id }) => String(id))
    expect(readNames(book.context, '2026-12', ids)).toMatchObject([
      { nama: 'Asa', isAnak: true, posyandu: null },
      { nama: 'Citra', isAnak: false, jk: 'P', namaIbu: null },
    ])
  })

  test('whose birth date is missing is listed', () => {
    expect(tanya().belumLengkap).toMatchObject([{ nama: 'Hana', keterangan: 'tanggal lahir belum diisi' }])
  })

  test('what was recorded later is not there', () => {
    const ani = (sampai: string) => tanya({ sampai }).baris.find(({ nama }) => nama === 'Ani')
    expect(ani('2026-07-19')).toMatchObject({ lahir_tgl: null, hidup_2_25: null, bb_07: '–', bb_08: null })
    expect(ani('2026-07-20')).toMatchObject({ lahir_tgl: '2026-07-20', hidup_2_25: 1, bb_07: 'hitam' })
    expect(ani('2026-01-14')).toBeUndefined()
  })

  test('the year before has those who were open in it', () => {
    const nama = tanya({ periode: periodeOf('tahun', '2025-01') }).baris.map((row) => row.nama)
    expect(nama).toEqual(['Citra', 'Gita', 'Jumi', 'Kiki'])
  })

  test('settings: weeks, and no column of iodine', () => {
    const isi = JSON.stringify({ setelan: { sip5: { minggu: 'minggu', wilayahKhusus: 'ya' } } })
    book.context.db.run("UPDATE pengaturan SET nilai = ? WHERE id = 'pengaturan'", isi)
    const { kolom, baris } = tanya()
    expect(kolom).toHaveLength(33)
    expect(baris.map(({ daftar_uk }) => daftar_uk)).toEqual([10, 12, 22, null, 10, 5, null, 28, 14, 5, 13])
  })

  test('a blank has nobody', () => {
    const { baris, kolom } = tanya({ kosong: true })
    expect([baris, kolom.length]).toEqual([[], 34])
  })
})

test('the small village of the examples', () => {
  book.imporTeks(desaKecil)
  const { baris, catatan } = tanya({ sampai: '2026-09-30' })
  expect(catatan).toEqual(['Imunisasi TT: belum dicatat di buku ini.'])
  expect(baris).toMatchObject([
    ...[
      { nama: 'Fitri', umur: 30, daftar_tgl: '2026-03-10', daftar_uk: 3, hamil_ke: 2, fe_2: '2026-08-10', bb_03: null },
    ],
    {
      nama: 'Indah',
      umur: 35,
      bb_08: 52,
      bb_09: 52.4,
      bb_10: null,
      resiko: 'KEK, TD tinggi',
      lahir_tgl: null,
      mati: null,
    },
  ])
  expect(baris[0]).toMatchObject({
    bb_08: 64,
    bb_09: 'hitam',
    lahir_tgl: '2026-09-03',
    nakes: true,
    hidup_l25: 1,
    mati: 0,
  })
})

test('the files are made of what was read for the answer, however many posyandu there are', async () => {
  book.imporTeks(golden('desa-hamil.json'))
  let dibaca = 0
  const hariIni = () => {
    dibaca++
    return book.context.hariIni()
  }
  const periode = periodeOf('tahun', '2026-01')
  const pilih = { formulir: 'sip5', periode, posyanduId: null, varian: 'cimahi34', sampai: null } as const
  const diminta = askFormulir({ ...book.context, hariIni }, { ...pilih, daftar: false, kosong: false })
  diminta.jawaban()
  const before = dibaca
  const berkas = await diminta.berkas()
  expect(berkas.length).toBeGreaterThan(2)
  expect([before > 0, dibaca]).toEqual([true, before])
}, 60_000)
