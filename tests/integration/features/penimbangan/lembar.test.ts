import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { bacaBaris } from '#shared/domain/penimbangan/lembar.ts'
import { addBulan } from '#shared/domain/tanggal/tanggal.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook()
})
afterEach(() => book.close())

const sheet = (hariBukaId = book.hari) => book.call('penimbangan.sheet', { hariBukaId })
const names = async () => (await sheet()).baris.map((b) => b.anak.nama)

describe('who stands on the sheet', () => {
  test('members of that posyandu on that day, 0–59 months, also those whose entry is incomplete', async () => {
    book.anak('Ada')
    book.anak('Baru lahir', { tanggal_lahir: '2026-11-12' })
    book.anak('Belum lahir', { tanggal_lahir: '2026-11-13' })
    book.anak('Enam puluh', { tanggal_lahir: '2021-11-12' })
    book.anak('Lima sembilan', { tanggal_lahir: '2021-11-13' })
    book.anak('Tanpa tanggal', { tanggal_lahir: null })
    book.anak('Tanpa kelamin', { jk: null })
    book.anak('Mawar', {}, { posyanduId: book.mawar })
    book.anak('Pergi', {}, { sampai: '2026-11-12' })
    expect(await names()).toEqual(['Ada', 'Baru lahir', 'Lima sembilan', 'Tanpa kelamin', 'Tanpa tanggal'])
  })

  test('who was weighed that day, on the day of leaving and at 60 months too; guests last', async () => {
    book.timbang(book.anak('Aan', {}, { posyanduId: book.mawar }), '2026-11-12')
    book.timbang(book.anak('Pergi', {}, { sampai: '2026-11-12' }), '2026-11-12')
    book.timbang(book.anak('Enam puluh', { tanggal_lahir: '2021-11-12' }), '2026-11-12')
    const { baris } = await sheet()
    expect(baris.map((b) => [b.nomor, b.anak.nama, b.tamu])).toEqual([
      [1, 'Enam puluh', false],
      [2, 'Pergi', false],
      [3, 'Aan', true],
    ])
  })

  test('a member weighed that day at another place shows that weighing', async () => {
    const id = book.anak('Ada')
    book.timbang(id, '2026-11-12', { posyandu_id: book.mawar, bb_g: 8800 })
    expect((await sheet()).baris[0]).toMatchObject({ orangId: id, tamu: false, isi: { bb: '8,8' } })
  })
})

test('the order of the register: its own number, else RT as a number, then the name', async () => {
  book.anak('Zahra', { urutan_register: 2, rt: '01' })
  book.anak('Yani', { urutan_register: 1, rt: '09' })
  book.anak('Budi', { rt: '010' })
  book.anak('Cici', { rt: 'RT 2' })
  book.anak('Ani', { rt: '2' })
  book.anak('Dodi', { rt: null })
  expect(await names()).toEqual(['Yani', 'Zahra', 'Ani', 'Cici', 'Budi', 'Dodi'])
})

test('one row carries mother, RT, last month and absence', async () => {
  const ibu = newId()
  writeAs(book.context.db, 'ketik', { entitas: 'orang', id: ibu, isi: { nama: 'Siti Rahmawati' } })
  const id = book.anak('Aisyah', { rt: '03', ibu_id: ibu })
  book.timbang(id, '2026-10-08', { bb_g: 8500, tb_mm: 780 })
  await book.call('penimbangan.markAbsent', { hariBukaId: book.hari, orangId: id, tidakHadir: true })
  expect((await sheet()).baris.find((b) => b.orangId === id)).toMatchObject({
    namaIbu: 'Siti Rahmawati',
    rt: '03',
    tidakHadir: true,
    lalu: { tanggal: '2026-10-08', bbG: 8500, tbMm: 780 },
    penimbanganId: null,
    isi: { bb: '', tb: '' },
  })
})

test('the row of a child that is not on the sheet comes after the last: a guest, or one registered a moment ago', async () => {
  book.anak('Ada')
  const guest = book.anak('Tamu', {}, { posyanduId: book.mawar })
  expect(await book.baris(guest)).toMatchObject({ nomor: 2, tamu: true, posyanduAsal: 'Mawar' })
  const leaving = book.anak('Pergi', {}, { sampai: '2026-11-12' })
  expect(await book.baris(leaving)).toMatchObject({ nomor: 2, tamu: false, posyanduAsal: null })
  const late = book.anak('Baru', {}, { mulai: '2026-11-12' })
  expect(await book.baris(late)).toMatchObject({ nomor: 2, tamu: false })
})

describe('the history beside a row', () => {
  test('is short, and says the same as the whole one', async () => {
    const id = book.anak('Aisyah', { tanggal_lahir: '2022-01-10' })
    for (let m = 1; m < 58; m++) book.timbang(id, `${addBulan('2022-01', m)}-10`, { bb_g: 8000 + m * 150 })
    const row = (await sheet()).baris[0]
    const whole = book.context.register().anak.get(id)
    if (!row || !whole) throw new Error('the child must be there')
    expect(row.anak.penimbangan.length).toBeLessThanOrEqual(13)
    const typed = { tanggal: '2026-11-12', posyanduId: book.melati, bb: '16,8', tb: '', caraUkur: null }
    const rest = { lila: '', lk: '', edema: false, pengganti: null }
    const aturan = { rujukanZ: 'hari' as const, isAwalData: () => false }
    const short = bacaBaris(row.anak, { ...typed, ...rest }, aturan)
    expect(short).toEqual(bacaBaris(whole, { ...typed, ...rest }, aturan))
    expect(short.hasil).toMatchObject({ kind: 'dihitung', huruf: 'N', naikG: 250 })
  })

  test('leaves out the row of this day, and keeps a later one of the month, which counts instead', async () => {
    const id = book.anak('Aisyah')
    book.timbang(id, '2026-11-12', { bb_g: 9000 })
    book.timbang(id, '2026-11-20', { bb_g: 9100 })
    book.timbang(id, '2026-12-10', { bb_g: 9200 })
    expect((await book.baris(id)).anak.penimbangan.map((p) => p.tanggal)).toEqual(['2026-11-20'])
  })
})

test('"awal data" stands from the start of a day, not only after its first row', async () => {
  const id = book.anak('Aisyah')
  const impor = newId()
  const file = { berkas: 'a.csv', sidik: 'x', lembar: 'a', waktu: '2026-11-01T00:00:00.000Z', ringkasan: '{}' }
  writeAs(book.context.db, 'impor', { entitas: 'impor', id: impor, isi: file })
  book.timbang(id, '2026-10-08', { impor_id: impor })
  expect(await sheet()).toMatchObject({ awalData: true, awalDataLalu: true })
  await book.record(id, { bb: '9,2' })
  expect(await sheet()).toMatchObject({ awalData: true, awalDataLalu: true })
})

describe('guests are found', () => {
  beforeEach(() => {
    book.anak('Bima Pratama', { nama_ibu: 'Marsiti', nik: '3506125001250007' }, { posyanduId: book.mawar })
    book.anak('Besar', { tanggal_lahir: '2020-01-01' }, { posyanduId: book.mawar })
    book.anak('Budi', {}, { posyanduId: book.mawar, sampai: '2026-11-01' })
    book.anak('Bayu')
  })
  const find = async (cari: string) =>
    (await book.call('penimbangan.findTamu', { hariBukaId: book.hari, cari })).map((b) => b.nama)

  test('among the balita who are members of another posyandu that day', async () => {
    expect(await find('')).toEqual(['Bima Pratama'])
  })

  test('by name, mother, or digits of the NIK', async () => {
    expect(await find('prat')).toEqual(['Bima Pratama'])
    expect(await find('bima marsi')).toEqual(['Bima Pratama'])
    expect(await find('0007')).toEqual(['Bima Pratama'])
    expect(await find('bima siti')).toEqual([])
  })

  test('with posyandu, the end of the NIK, and the latest weighing', async () => {
    const [found] = await book.call('penimbangan.findTamu', { hariBukaId: book.hari, cari: 'bima' })
    if (!found) throw new Error('Bima must be found')
    expect(found).toMatchObject({ posyandu: 'Mawar', nikAkhir: '0007', umur: 22, terakhir: null })
    book.timbang(found.id, '2026-11-05', { bb_g: 11_000, posyandu_id: book.mawar })
    const [again] = await book.call('penimbangan.findTamu', { hariBukaId: book.hari, cari: 'bima' })
    expect(again?.terakhir).toMatchObject({ tanggal: '2026-11-05', bbG: 11_000, huruf: 'B', duaT: false })
  })
})
