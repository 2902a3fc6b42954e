import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { freezeLaporan } from '#main/features/kirim/beku.ts'
import { listBulanKirim } from '#main/features/kirim/bulan.ts'
import { BulanKirim } from '#shared/contract/kirim.ts'
import { isBerubahSejakDikirim } from '#tests/helpers/berubah-sejak-dikirim.ts'
import { addAnak, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import {
  addFasilitas,
  addPaketKeluar,
  addTandaTerima,
  type KirimBook,
  openKirimBook,
} from '#tests/helpers/open-kirim-book.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'

const puskesmas = newId()

/** On 24-11-2026: Melati weighed in October and November, Mawar only in October. */
let book: KirimBook
let melati: string
let ayu: string
let timbangOktober: string
beforeEach(() => {
  book = openKirimBook()
  const { db } = book.context
  melati = addFasilitas(db, 'posyandu', 'Melati', book.tempatId)
  const mawar = addFasilitas(db, 'posyandu', 'Mawar', book.tempatId)
  ayu = addAnak(db, melati, 'Ayu').id
  timbangOktober = addTimbang(db, ayu, '2026-10-12', 9000).id
  addTimbang(db, ayu, '2026-11-12', 9100)
  addTimbang(db, addAnak(db, mawar, 'Bunga').id, '2026-10-14', 8800)
})
afterEach(() => book.close())

const list = () => listBulanKirim(book.context).map((bulan) => BulanKirim.parse(bulan))
const find = (bulan: string) => list().find((one) => one.bulan === bulan)
function send(bulan: string, waktu: string): number {
  const { id, revisi } = freezeLaporan(book.context, bulan)
  return addPaketKeluar(book.context.db, { untuk: puskesmas, waktu, kiriman: [id], bulan, revisi })
}

describe('where the months stand', () => {
  test('written down, nothing sent: newest first, with the day by which each is due', () => {
    const belum = {
      ...{ posyandu: 2, dikirim: null, paket: null, revisi: null, diterima: null, diterimaOleh: null },
      ...{ berubahSejakDikirim: false, umpanBalik: 0 },
    }
    expect(list()).toEqual([
      { bulan: '2026-11', dicatat: 1, ...belum, batas: '2026-12-05' },
      { bulan: '2026-10', dicatat: 2, ...belum, batas: '2026-11-05' },
    ])
  })

  test('the due day is the one of the settings', () => {
    const nilai = JSON.stringify({ batasLaporHari: 28 })
    writeAs(book.context.db, 'ketik', { entitas: 'pengaturan', id: 'pengaturan', isi: { nilai } })
    expect(find('2026-11')?.batas).toBe('2026-12-28')
  })

  test('a planned day makes a month, and so does a report that was frozen without one', () => {
    const isi = { posyandu_id: melati, tanggal: '2026-09-10' }
    writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id: newId(), isi })
    freezeLaporan(book.context, '2026-07')
    expect(list().map(({ bulan, dicatat }) => [bulan, dicatat])).toEqual([
      ['2026-11', 1],
      ['2026-10', 2],
      ['2026-09', 0],
      ['2026-07', 0],
    ])
  })

  test('of a year, and not of the thirteenth month', () => {
    addTimbang(book.context.db, ayu, '2025-12-12', 7000)
    addTimbang(book.context.db, ayu, '2025-11-12', 6800)
    expect(list().map(({ bulan }) => bulan)).toEqual(['2026-11', '2026-10', '2025-12'])
  })

  test('days and weighings of other Pustu, carried along, make no month', () => {
    const { db } = book.context
    const isi = { posyandu_id: melati, tanggal: '2026-09-10' }
    writeAs(db, 'ketik', { entitas: 'hari_buka', id: newId(), isi })
    addTimbang(db, ayu, '2026-08-12', 8500)
    for (const id of [melati, ayu]) db.run('INSERT INTO luar (id) VALUES (?)', id)
    expect(list().map(({ bulan }) => bulan)).toEqual(['2026-10'])
  })

  test('a book without a place has none', () => {
    const nameless = openTestBook()
    try {
      expect(listBulanKirim(nameless.context)).toEqual([])
    } finally {
      nameless.close()
    }
  })
})

describe('a month on its way', () => {
  test('is sent when a stick took it, received when the receipt was read, and says who took it in', () => {
    const nomor = send('2026-10', '2026-11-03T04:00:00.000Z')
    expect(find('2026-10')).toMatchObject({ dikirim: '2026-11-03T04:00:00.000Z', revisi: 0, diterima: null })
    // Another computer of the same Pustu took it in: the Puskesmas has not.
    addTandaTerima(book.context.db, nomor, book.tempatId, '2026-11-03T05:00:00.000Z', 'Bidan Sri')
    expect(find('2026-10')?.diterima).toBeNull()
    addTandaTerima(book.context.db, nomor, puskesmas, '2026-11-04T02:00:00.000Z', 'Petugas Rina')
    expect(find('2026-10')).toMatchObject({ diterima: '2026-11-04T02:00:00.000Z', diterimaOleh: 'Petugas Rina' })
    expect(find('2026-11')).toMatchObject({ dikirim: null, diterima: null })
  })

  test('keeps the day it was sent while later packages for another month carry it along', () => {
    const { db } = book.context
    const october = freezeLaporan(book.context, '2026-10').id
    const november = freezeLaporan(book.context, '2026-11').id
    const carry = (bulan: string | null, waktu: string, kiriman: string[]) =>
      addPaketKeluar(db, { untuk: puskesmas, waktu, kiriman, bulan, revisi: 0 })
    carry(null, '2026-11-02T04:00:00.000Z', [october])
    carry(null, '2026-11-03T04:00:00.000Z', [october])
    expect(find('2026-10')?.dikirim).toBe('2026-11-02T04:00:00.000Z')
    carry('2026-10', '2026-11-04T04:00:00.000Z', [october])
    carry('2026-11', '2026-11-24T04:00:00.000Z', [october, november])
    expect(list().map(({ dikirim }) => dikirim)).toEqual(['2026-11-24T04:00:00.000Z', '2026-11-04T04:00:00.000Z'])
    // Sent for the month once more: the first stick was lost.
    const lagi = carry('2026-10', '2026-11-26T04:00:00.000Z', [october, november])
    expect(find('2026-10')).toMatchObject({ dikirim: '2026-11-26T04:00:00.000Z', paket: lagi })
  })

  test('changed since, it says so until the next revision went; then that one waits for its receipt', () => {
    const nomor = send('2026-10', '2026-11-03T04:00:00.000Z')
    addTandaTerima(book.context.db, nomor, puskesmas, '2026-11-04T02:00:00.000Z', 'Petugas Rina')
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: timbangOktober, isi: { bb_g: 8700 } })
    expect(find('2026-10')).toMatchObject({ berubahSejakDikirim: true, revisi: 0, diterimaOleh: 'Petugas Rina' })
    const kedua = send('2026-10', '2026-11-10T04:00:00.000Z')
    expect(find('2026-10')).toMatchObject({
      paket: kedua,
      ...{ berubahSejakDikirim: false, revisi: 1, dikirim: '2026-11-10T04:00:00.000Z', diterima: null },
    })
  })

  test('counts the notes that wait, of this Pustu and this month', () => {
    const { db } = book.context
    const note = { bulan: '2026-10', isi: 'Lengkapi NIK', waktu: '2026-11-06T01:00:00.000Z', oleh: 'Rina' }
    const lain = newId()
    writeAs(db, 'ketik', { entitas: 'fasilitas', id: lain, isi: { jenis: 'pustu', nama: 'Pustu Kunir' } })
    const add = (isi: object) =>
      writeAs(db, 'ketik', {
        ...{ entitas: 'umpan_balik', id: newId() },
        isi: { fasilitas_id: book.tempatId, ...note, ...isi },
      })
    add({})
    add({ selesai: 1 })
    add({ dihapus: 1 })
    add({ fasilitas_id: lain })
    add({ bulan: '2026-11' })
    add({ isi: 'Timbang ulang' })
    expect(list().map(({ bulan, umpanBalik }) => [bulan, umpanBalik])).toEqual([
      ['2026-11', 1],
      ['2026-10', 2],
    ])
  })
})

describe('what is remembered of a month', () => {
  test('follows a weighing moved from one month to another', () => {
    expect(list().map(({ dicatat }) => dicatat)).toEqual([1, 2])
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: timbangOktober, isi: { tanggal: '2026-11-13' } })
    expect(list().map(({ bulan, dicatat }) => [bulan, dicatat])).toEqual([
      ['2026-11', 1],
      ['2026-10', 1],
    ])
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: timbangOktober, isi: { tanggal: '2026-10-13' } })
    expect(list().map(({ dicatat }) => dicatat)).toEqual([1, 2])
  })

  test('follows a child that is removed', () => {
    expect(find('2026-10')?.dicatat).toBe(2)
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: ayu, isi: { dihapus: 1 } })
    expect(list().map(({ bulan, dicatat }) => [bulan, dicatat])).toEqual([
      ['2026-11', 0],
      ['2026-10', 1],
    ])
  })

  test('a weighing changes the letter of the month after it too', () => {
    send('2026-11', '2026-11-24T04:00:00.000Z')
    expect(isBerubahSejakDikirim(book.context, '2026-11')).toBe(false)
    // 9,1 kg after 8,9 kg is 200 g more: N instead of T.
    writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: timbangOktober, isi: { bb_g: 8900 } })
    expect(isBerubahSejakDikirim(book.context, '2026-11')).toBe(true)
  })
})
