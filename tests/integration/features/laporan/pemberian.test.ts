import { afterAll, beforeAll, expect, test } from 'vitest'
import { bacaHari } from '#main/features/ekspor/bahan.ts'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/**
 * Three children of August. Ayu's card and a slip say the same; Beni got his capsule and tablet at home, by slip alone; Cici's
 * slip names the wrong colour.
 */

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const orang = [
    { kunci: 'ayu', nama: 'Ayu', jk: 'P', tanggal_lahir: '2026-01-10' },
    { kunci: 'beni', nama: 'Beni', jk: 'L', tanggal_lahir: '2024-05-10' },
    { kunci: 'cici', nama: 'Cici', jk: 'P', tanggal_lahir: '2024-01-10' },
  ]
  const hasil = book.impor({
    posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
    orang,
    keanggotaan: orang.map(({ kunci, tanggal_lahir }) => ({ orang: kunci, posyandu: 'm', mulai: tanggal_lahir })),
    hari_buka: [{ posyandu: 'm', tanggal: '2026-08-10' }],
    balita: [
      { orang: 'ayu', tanggal: '2026-08-10', bb_kg: 7, vit_a: 'biru' },
      { orang: 'cici', tanggal: '2026-08-12', bb_kg: 10 },
    ],
    pemberian: [
      { orang: 'ayu', tanggal: '2026-08-10', jenis: 'vitBiru' },
      { orang: 'beni', tanggal: '2026-08-12', jenis: 'vitMerah' },
      { orang: 'beni', tanggal: '2026-08-12', jenis: 'obatCacing' },
      { orang: 'beni', tanggal: '2026-03-02', jenis: 'sirupBesi' },
      { orang: 'beni', tanggal: '2026-07-02', jenis: 'sirupBesi' },
      { orang: 'beni', tanggal: '2026-05-02', jenis: 'oralit' },
      { orang: 'cici', tanggal: '2026-08-12', jenis: 'vitBiru' },
    ],
    diare: [{ orang: 'beni', tanggal: '2026-06-02', oralit: true }],
  })
  expect(hasil.ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: KodeFormulir, bulan = '2026-08') =>
  tanyaFormulir(book, { formulir, bulan, posyanduId: posyanduDari(book, 'Melati'), sampai: '2026-08-31' })

test('a card and a slip of one day are one capsule; a slip alone is one too; the wrong colour counts as used', () => {
  expect(tanya('vitamin-a').baris).toMatchObject([
    { biru_sasaran_p: 1, biru_p: 1, merah_sasaran_l: 1, merah_l: 1, merah_sasaran_p: 1, merah_p: 0, dapat: 2 },
  ])
  expect(tanya('vitamin-a').baris).toMatchObject([{ kapsul_biru: 2, kapsul_merah: 1 }])
  expect(tanya('obat-cacing').baris).toMatchObject([{ b_dapat: 1, tablet: 1 }])
  const agustus = tanya('rekap-balita').baris.find(({ _baris }) => _baris === '2026-08')
  expect(agustus).toMatchObject({ vita: 3, cacing: 1 })
})

test('the upload tells the capsule of the day the child was weighed, whichever says so', () => {
  const [cici] = book.rows("SELECT id FROM orang WHERE nama = 'Cici'")
  expect(bacaHari(book.context, '2026-08')(String(cici?.id), '2026-08-12')).toMatchObject({ vitamin_a: 'biru' })
})

test('registers write the days of slips, of oralit the last, whichever register says so', () => {
  expect(tanya('sip2').baris).toMatchObject([{ nama: 'Ayu', vita_2: '2026-08-10' }])
  const { baris, catatan } = tanya('sip3')
  expect(baris.find(({ nama }) => nama === 'Beni')).toMatchObject({
    ...{ vita_2: '2026-08-12', fe_1: '2026-03-02', fe_2: '2026-07-02', oralit: '2026-06-02' },
  })
  expect(catatan).toEqual([])
})
