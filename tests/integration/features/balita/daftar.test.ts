import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

describe('the list', () => {
  beforeEach(async () => {
    writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id: book.melati, isi: { urutan: 1 } })
    writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id: book.mawar, isi: { urutan: 2 } })
    await book.create({ nama: 'Zahra', namaIbu: 'Siti Aminah', rt: '03', rw: '1', nik: '3506125001250007' })
    await book.create({ nama: "Nur'aini", namaIbu: 'Wati', rt: '3', rw: '2' })
    await book.create({ nama: 'Ahmad Fauzi', jk: 'L', namaIbu: 'Intan', rt: '10', dusun: 'Krajan' }, null, book.mawar)
    await book.create({ nama: 'Lama Sekali', tanggalLahir: '2019-01-01' })
    const gone = await book.create({ nama: 'Pergi Jauh' })
    await book.call('balita.move', { id: gone, tanggal: '2026-06-01', keId: null, keterangan: null })
    await book.create({ nama: 'Belum Tahu', tanggalLahir: null }, null, book.mawar)
  })

  const names = async (input: Parameters<typeof book.call<'balita.list'>>[1]) =>
    (await book.call('balita.list', input)).baris.map((b) => b.nama)

  test('shows members up to 59 months, by posyandu and then by name', async () => {
    expect(await names({})).toEqual(["Nur'aini", 'Zahra', 'Ahmad Fauzi', 'Belum Tahu'])
    expect(await names({ keadaan: 'keluar' })).toEqual(['Lama Sekali', 'Pergi Jauh'])
    expect(await names({ keadaan: 'belumLengkap' })).toEqual(['Belum Tahu'])
    expect(await names({ keadaan: 'semua' })).toHaveLength(6)
    expect(await names({ posyanduId: book.mawar })).toEqual(['Ahmad Fauzi', 'Belum Tahu'])
    expect(await names({ dusun: 'krajan', rt: '010' })).toEqual(['Ahmad Fauzi'])
  })

  test.each([
    ['zah', ['Zahra']],
    ['ZAHRA siti', ['Zahra']],
    ['nuraini', ["Nur'aini"]],
    ['an', []],
    ['intan', ['Ahmad Fauzi']],
    ['fauzi ah', ['Ahmad Fauzi']],
    ['0007', ['Zahra']],
    ['3506125001250007', ['Zahra']],
    ['RT 03', ["Nur'aini", 'Zahra']],
    ['rt3 rw 2', ["Nur'aini"]],
    ['siti rt 4', []],
    ['tanpa nik rt 3', ["Nur'aini"]],
  ])('finds by "%s"', async (cari, found) => {
    expect(await names({ cari })).toEqual(found)
  })

  test('finds a newborn by its temporary code', async () => {
    const kode = (await book.kartu(await book.create({ nama: 'Bayi Ny. Sri' }))).kodeSementara ?? ''
    expect(await names({ cari: kode })).toEqual(['Bayi Ny. Sri'])
  })

  test('says how many there are beyond what it shows', async () => {
    const { jumlah, baris } = await book.call('balita.list', { batas: 2 })
    expect([jumlah, baris.length]).toEqual([4, 2])
    expect(baris[1]).toMatchObject({ nama: 'Zahra', umur: 22, posyandu: 'Melati 1', nikAkhir: '0007', terakhir: null })
  })
})
