import { afterEach, beforeEach, expect, test } from 'vitest'
import { readLembarGrafik } from '#main/features/balita/grafik.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { addTimbang } from '#tests/helpers/fill-book.ts'
import { type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

const strip: Omit<InputOf<'balita.exportGrafik'>, 'id'> = { grafik: ['BBU'], lembar: '0-24', kertas: 'A5' }

async function ditimbang(): Promise<string> {
  const id = await book.create({
    nama: 'Ayu Lestari',
    namaIbu: 'Dewi',
    rt: '03',
    bbLahirG: 3100,
    nik: '3507015001250001',
  })
  addTimbang(book.context.db, id, '2026-09-10', 8200)
  addTimbang(book.context.db, id, '2026-10-10', 8300)
  return id
}

test('the strip says whose chart it is and where the child belongs, and no number of a person', async () => {
  const id = await ditimbang()
  const lembar = readLembarGrafik(book.context, await book.kartu(id), strip)
  expect(lembar.kepala).toEqual([
    'Ayu Lestari, perempuan, lahir 10-01-2025, BB lahir 3,1 kg',
    'ibu Dewi, Melati 1, RT 03',
  ])
  expect(lembar.grafik.map(({ judul }) => judul)).toEqual(['KMS BB/U, 0–24 bulan'])
  expect(lembar.tabel).toEqual([])
  expect(JSON.stringify(lembar)).not.toContain('3507015001250001')
})

test('the sheet has the table of all measures', async () => {
  const id = await ditimbang()
  const [tabel] = readLembarGrafik(book.context, await book.kartu(id), { ...strip, kertas: 'A4' }).tabel
  expect(tabel?.baris.map(([tanggal, umur, bb]) => [tanggal, umur, bb])).toEqual([
    ['10-01-2025', 'lahir', '3,1'],
    ['10-09-2026', '20', '8,2'],
    ['10-10-2026', '21', '8,3'],
  ])
})

test('is a file for the window whose name tells of nobody, and its leaving is noted', async () => {
  const id = await ditimbang()
  const { nama, isiBase64 } = await book.call('balita.exportGrafik', { id, ...strip })
  expect(nama).toBe('grafik-A5-2026-11-24.pdf')
  expect(Buffer.from(isiBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(book.context.db.values("SELECT rincian FROM kejadian WHERE jenis = 'ekspor'")).toEqual([
    '{"apa":"grafik satu anak","jenis":"pdf"}',
  ])
})

test('without a sex nothing is drawn, and it says what to fill in', async () => {
  const id = await book.create({ jk: null })
  expect(await book.refusal('balita.exportGrafik', { id, ...strip })).toMatchObject({
    pesan: expect.stringContaining('L atau P anak ini belum diisi'),
  })
})
