import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findTempatId, listHariBukaBulan, listPosyandu } from '#main/db/buku.ts'
import { newId, rebuild } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { fixTempat } from '#main/db/tempat-tetap.ts'
import type { Db } from '#main/toko/toko.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestBook, type TestBook } from '#tests/helpers/open-test-book.ts'
import { addPustuLain, addTempat, writeAsLain } from '#tests/helpers/pustu-lain.ts'

let book: TestBook
let db: Db

beforeEach(() => {
  book = openTestBook()
  db = book.context.db
})
afterEach(() => book.close())

const luar = () => db.values<string>('SELECT id FROM luar')

function anggota(orangId: string, posyanduId: string, mulai: string, sampai: string | null = null) {
  const isi = { orang_id: orangId, posyandu_id: posyanduId, mulai, sebab_mulai: 'pindahMasuk', sampai } as const
  return { entitas: 'keanggotaan', id: newId(), isi } as const
}

describe('of other Pustu are', () => {
  test('the posyandu under their node and the children who are members there only', () => {
    addTempat(db)
    const ayu = addAnak(db, addPosyandu(db, 'Melati 1'))
    const lain = addPustuLain(db)
    expect(luar()).toContain(lain.posyandu)
    expect(luar()).toContain(lain.anak)
    // Kenanga, Bima and Citra.
    expect(luar()).toHaveLength(3)
    expect(luar()).not.toContain(ayu.id)
  })

  test('a posyandu that hangs nowhere, when they made it', () => {
    addTempat(db)
    const lain = addPustuLain(db)
    const mawar = newId()
    writeAsLain(db, lain.fasilitasId, { entitas: 'fasilitas', id: mawar, isi: { jenis: 'posyandu', nama: 'Mawar' } })
    expect(luar()).toContain(mawar)
  })

  test('their removed posyandu and children too, so that the bin does not offer them', () => {
    addTempat(db)
    const lain = addPustuLain(db)
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'orang', id: lain.anak, isi: { dihapus: 1 } },
      { entitas: 'fasilitas', id: lain.posyandu, isi: { dihapus: 1 } },
    )
    expect(luar()).toEqual(expect.arrayContaining([lain.anak, lain.posyandu]))
  })

  test('a child without any membership, when they wrote it down', () => {
    addTempat(db)
    const [ibu, sendiri] = [newId(), newId()]
    const lain = addPustuLain(db)
    writeAsLain(db, lain.fasilitasId, { entitas: 'orang', id: ibu, isi: { nama: 'Ratna' } })
    writeAs(db, 'ketik', { entitas: 'orang', id: sendiri, isi: { nama: 'Dewi' } })
    refreshLuar(db)
    expect(luar()).toContain(ibu)
    expect(luar()).not.toContain(sendiri)
  })
})

describe('this Pustu keeps', () => {
  test('a posyandu the Puskesmas made under its node', () => {
    const tempat = addTempat(db)
    const baru = newId()
    writeAsLain(db, newId(), {
      ...{ entitas: 'fasilitas', id: baru },
      isi: { jenis: 'posyandu', nama: 'Dahlia', induk_id: tempat },
    })
    expect(luar()).toEqual([])
    expect(listPosyandu(db).map((p) => p.nama)).toEqual(['Dahlia'])
  })

  test('a child that moved to another Pustu, and one that came from there', () => {
    addTempat(db)
    const melati = addPosyandu(db, 'Melati 1')
    const pergi = addAnak(db, melati)
    const lain = addPustuLain(db)
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'keanggotaan', id: pergi.keanggotaanId, isi: { sampai: '2026-06-01', sebab_sampai: 'pindah' } },
      anggota(pergi.id, lain.posyandu, '2026-06-01'),
      anggota(lain.anak, melati, '2026-07-01'),
    )
    expect(luar()).not.toContain(pergi.id)
    expect(luar()).not.toContain(lain.anak)
  })

  test('everything in the book of a Puskesmas, and nothing of others while the book has no place', () => {
    addPustuLain(db)
    expect(luar()).toHaveLength(3)
    addTempat(db, 'Puskesmas Wonorejo', 'puskesmas')
    fixTempat(db, { id: findTempatId(db) ?? '', jenis: 'puskesmas' })
    refreshLuar(db)
    expect(luar()).toEqual([])
    expect(listPosyandu(db).map((p) => p.nama)).toEqual(['Kenanga'])
  })
})

test('a book built anew from its journal leaves out the same', () => {
  addTempat(db)
  addPustuLain(db)
  const before = luar()
  db.run('DELETE FROM luar')
  rebuild(db)
  expect(luar()).toEqual(before)
})

test('the facility of the book is the one its own computers made, whichever id comes first', () => {
  const pertama = newId()
  const own = addTempat(db)
  writeAsLain(db, pertama, { entitas: 'fasilitas', id: pertama, isi: { jenis: 'pustu', nama: 'Pustu Tegalrejo' } })
  expect(pertama < own).toBe(true)
  expect(findTempatId(db)).toBe(own)
})

describe('the month', () => {
  test('counts nobody of another Pustu and names neither its posyandu nor its days', () => {
    addTempat(db)
    const melati = addPosyandu(db, 'Melati 1')
    addTimbang(db, addAnak(db, melati).id, '2026-11-12', 8_600)
    const lain = addPustuLain(db)
    const hasil = hitungBulan(book.context, '2026-11')
    expect(hasil.posyandu.map((p) => p.posyandu.nama)).toEqual(['Melati 1'])
    expect(hitungSkdn(hasil.posyandu.flatMap((p) => p.anak))).toMatchObject({ S: 1, D: 1 })
    expect([...listHariBukaBulan(db, '2026-11').keys()]).not.toContain(lain.posyandu)
  })

  test('is that of the Puskesmas for a child that moved in the middle of it', () => {
    const tempat = addTempat(db)
    const melati = addPosyandu(db, 'Melati 1')
    writeAs(db, 'ketik', { entitas: 'fasilitas', id: melati, isi: { induk_id: tempat } })
    writeAs(db, 'ketik', {
      ...{ entitas: 'hari_buka', id: newId() },
      isi: { posyandu_id: melati, tanggal: '2026-10-05' },
    })
    const ayu = addAnak(db, melati)
    const lain = addPustuLain(db)
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'keanggotaan', id: ayu.keanggotaanId, isi: { sampai: '2026-10-20', sebab_sampai: 'pindah' } },
      anggota(ayu.id, lain.posyandu, '2026-10-20'),
    )
    // A member of Kenanga on the last day and not weighed: by docs/aturan/skdn.md counted there, once.
    const hasil = hitungBulan(book.context, '2026-10')
    expect(hasil.posyandu.map((p) => [p.posyandu.nama, p.anak.length])).toEqual([['Melati 1', 0]])
  })

  test('of each posyandu is the one the Puskesmas counts, also for children that go and come', () => {
    const tempat = addTempat(db)
    const melati = addPosyandu(db, 'Melati 1')
    writeAs(db, 'ketik', { entitas: 'fasilitas', id: melati, isi: { induk_id: tempat } })
    const [ayu, dewi] = [addAnak(db, melati, 'Ayu'), addAnak(db, melati, 'Dewi')]
    const lain = addPustuLain(db)
    const pindah = (mulai: string) => ({ sampai: mulai, sebab_sampai: 'pindah' }) as const
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'keanggotaan', id: ayu.keanggotaanId, isi: pindah('2026-09-20') },
      anggota(ayu.id, lain.posyandu, '2026-09-20', '2026-10-25'),
      { entitas: 'keanggotaan', id: lain.keanggotaan, isi: pindah('2026-10-15') },
    )
    writeAs(db, 'ketik', anggota(ayu.id, melati, '2026-10-25'), anggota(lain.anak, melati, '2026-10-15'))
    refreshLuar(db)
    for (const bulan of ['08', '09', '10', '11']) {
      addTimbang(db, ayu.id, `2026-${bulan}-22`, 8_000 + Number(bulan) * 100)
      if (bulan !== '10') addTimbang(db, dewi.id, `2026-${bulan}-03`, 8_000)
    }
    const months = ['2026-08', '2026-09', '2026-10', '2026-11']
    const counted = () =>
      months.map((bulan) => {
        const here = hitungBulan(book.context, bulan).posyandu.find((p) => p.posyandu.id === melati)
        return hitungSkdn(here?.anak ?? [])
      })
    const pustu = counted()
    addTempat(db, 'Puskesmas Wonorejo', 'puskesmas')
    refreshLuar(db)
    expect(listPosyandu(db)).toHaveLength(2)
    expect(counted()).toEqual(pustu)
    // August: Ayu and Dewi weighed. September: Ayu left on the 20th, two days before she was weighed.
    // October: Ayu came back on the 25th, weighed at Kenanga; Bima came on the 15th; Dewi was not weighed.
    expect(pustu.map(({ S, D }) => [S, D])).toEqual([
      [2, 2],
      [1, 1],
      [2, 0],
      [3, 3],
    ])
  })

  test('lists nobody as incomplete or outside who is so in another Pustu', () => {
    addTempat(db)
    const melati = addPosyandu(db, 'Melati 1')
    const [ayu, dewi] = [addAnak(db, melati, 'Ayu'), addAnak(db, melati, 'Dewi')]
    const lain = addPustuLain(db)
    const pindah = { sampai: '2026-06-01', sebab_sampai: 'pindah' } as const
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'keanggotaan', id: ayu.keanggotaanId, isi: pindah },
      anggota(ayu.id, lain.posyandu, '2026-06-01'),
      { entitas: 'orang', id: ayu.id, isi: { jk: null } },
      { entitas: 'keanggotaan', id: dewi.keanggotaanId, isi: pindah },
      { ...anggota(dewi.id, lain.posyandu, '2026-06-01', '2026-09-01') },
      {
        ...{ entitas: 'penimbangan', id: newId() },
        isi: { orang_id: dewi.id, tanggal: '2026-11-03', posyandu_id: lain.posyandu, bb_g: 9_000 },
      },
    )
    const hasil = hitungBulan(book.context, '2026-11')
    expect(hasil.belumLengkap).toEqual([])
    expect(hasil.luarS).toEqual([])
  })
})

test('the register in memory loses the children of a posyandu that was given to another Pustu', () => {
  const tempat = addTempat(db)
  const melati = addPosyandu(db, 'Melati 1')
  writeAs(db, 'ketik', { entitas: 'fasilitas', id: melati, isi: { induk_id: tempat } })
  const ayu = addAnak(db, melati)
  const lain = addPustuLain(db)
  expect([...book.context.register().anak.keys()]).toEqual([ayu.id])
  writeAsLain(db, lain.fasilitasId, { entitas: 'fasilitas', id: melati, isi: { induk_id: lain.fasilitasId } })
  expect([...book.context.register().anak.keys()]).toEqual([])
  expect(listPosyandu(db)).toEqual([])
})
