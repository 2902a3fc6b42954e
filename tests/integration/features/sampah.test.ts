import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppContext } from '#main/context/context.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { lamaSampahHari, sisaHari } from '#shared/domain/sampah/sisa-hari.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { addAnak, addPosyandu, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

const handlers = (context: AppContext) => ({
  ...createBalitaHandlers(context),
  ...createFasilitasHandlers(context),
  ...createPenimbanganHandlers(context),
  ...createRiwayatHandlers(context),
})

let book: TestCalls
let melati: string
beforeEach(() => {
  book = openTestCalls(handlers, { hariIni: '2026-11-24' })
  melati = addPosyandu(book.context.db, 'Melati 1')
})
afterEach(() => book.close())

const alasan = 'tercatat dua kali'
const list = () => book.call('sampah.list', {})
const restore = (jenis: string, id: string) => book.call('sampah.restore', { jenis, id })
const refusal = (jenis: string, id: string) => book.refusal('sampah.restore', { jenis, id })

function tables(db: Db): unknown {
  return Object.entries(dumpTables(db)).map(([name, rows]) => [
    name,
    (rows as { versi: number }[]).map(({ versi: _versi, ...row }) => row),
  ])
}

function addHari(tanggal: string): string {
  const id = newId()
  writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id, isi: { posyandu_id: melati, tanggal } })
  return id
}

/** Removes a child on a day of the laptop's calendar. */
function removeOn(tanggal: string, id: string): void {
  const waktu = new Date(`${tanggal}T09:00:00`).toISOString()
  write(book.context.db, { jenis: 'ketik', pelaku: 'bidan', waktu, alasan }, [
    { entitas: 'orang', id, isi: { dihapus: 1 } },
  ])
}

test('a pregnancy lies in the bin as well, and comes back only to a woman who is in the book', async () => {
  const { db } = book.context
  const [ibu, hamil] = [addAnak(db, melati, 'Sri', '1998-02-10').id, newId()]
  writeAs(db, 'ketik', { entitas: 'kehamilan', id: hamil, isi: { orang_id: ibu, dibuka: '2026-11-12' } })
  const remove = (entitas: 'kehamilan' | 'orang', id: string) =>
    writeAs(db, 'ketik', { entitas, id, isi: { dihapus: 1 } } as Change)
  remove('kehamilan', hamil)
  remove('orang', ibu)
  const bin = (await list()).map(({ jenis, tentang }) => [jenis, tentang])
  expect(bin).toEqual([
    ['balita', 'Sri, lahir 10-02-1998'],
    ['kehamilan', 'Kehamilan Sri 12-11-2026'],
  ])
  expect(await refusal('kehamilan', hamil)).toMatchObject({
    pesan: 'Kehamilan Sri 12-11-2026 belum dikembalikan. Ibunya juga sudah dihapus. Kembalikan dulu ibunya.',
  })
  await restore('balita', ibu)
  expect(await restore('kehamilan', hamil)).toEqual({ dipertahankan: [] })
  expect(await refusal('ramalan', hamil)).toMatchObject({ code: 'masukan' })
})

describe('what is removed', () => {
  test('lies in the bin with who, when and why, newest first, and comes back as it was', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const timbang = addTimbang(db, ayu.id, '2026-11-12', 8600)
    const hari = addHari('2026-12-01')
    const kader = { nama: 'Ani', ketua: true, dilatih: false, telepon: null }
    const kosong = { desa: null, dusun: null, rt: null, rw: null, alamat: null }
    const { id: mawar } = await book.call('fasilitas.savePosyandu', { nama: 'Mawar', ...kosong, kader: [kader] })
    const before = tables(db)
    await book.call('penimbangan.remove', { penimbanganId: timbang.id, alasan })
    await book.call('hariBuka.remove', { id: hari, alasan })
    await book.call('fasilitas.removePosyandu', { id: mawar, alasan })
    await book.call('balita.remove', { id: ayu.id, alasan })
    const bin = await list()
    expect(bin.map(({ jenis, tentang }) => [jenis, tentang])).toEqual([
      ['balita', 'Ayu, lahir 10-01-2025'],
      ['posyandu', 'Posyandu Mawar'],
      ['hariBuka', 'Hari buka Posyandu Melati 1 01-12-2026'],
      ['penimbangan', 'Penimbangan Ayu 12-11-2026'],
    ])
    for (const one of bin) expect(one).toMatchObject({ pelaku: 'Bidan', alasan, sisaHari: 30 })
    for (const { jenis, id } of bin) expect(await restore(jenis, id)).toEqual({ dipertahankan: [] })
    expect(tables(db)).toEqual(before)
    expect(await list()).toEqual([])
  })

  test.each([
    ['balita.remove', (id: string) => ({ id })],
    ['hariBuka.remove', (id: string) => ({ id })],
    ['penimbangan.remove', (penimbanganId: string) => ({ penimbanganId })],
    ['fasilitas.removePosyandu', (id: string) => ({ id })],
  ] as const)('%s asks for a reason', async (name, input) => {
    expect(await book.refusal(name, { ...input(newId()), alasan: ' ' } as never)).toMatchObject({ code: 'masukan' })
  })

  test('twice is in the bin once, and taken away again after it came back', async () => {
    const ayu = addAnak(book.context.db, melati)
    await book.call('balita.remove', { id: ayu.id, alasan })
    await restore('balita', ayu.id)
    const [back] = (await book.call('riwayat.audit', {})).perubahan
    await book.call('riwayat.undo', { kelompok: back?.kelompok ?? 0 })
    expect((await list()).map((s) => s.id)).toEqual([ayu.id])
    await restore('balita', ayu.id)
    await book.call('balita.remove', { id: ayu.id, alasan: 'pindah alamat' })
    expect((await list()).map((s) => s.alasan)).toEqual(['pindah alamat'])
  })

  test('is not what an import brought and took back again', async () => {
    const { db } = book.context
    const [impor, anak] = [newId(), newId()]
    const isi = { berkas: 'a.xlsx', sidik: 'x', lembar: 'Data', waktu: '2026-11-01', ringkasan: '{}' }
    writeAs(db, 'impor', { entitas: 'impor', id: impor, isi }, { entitas: 'orang', id: anak, isi: { nama: 'Ayu' } })
    writeAs(db, 'urungkan', { entitas: 'orang', id: anak, isi: { dihapus: 1 } })
    expect(await list()).toEqual([])
    expect(await refusal('balita', anak)).toMatchObject({ code: 'tidakAda' })
  })

  test('is not a row of the sheet that was typed and undone, or emptied, on one day', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const [salah, lama] = [addTimbang(db, ayu.id, '2026-11-12', 8600), addTimbang(db, ayu.id, '2026-10-12', 8400)]
    const [terakhir] = (await book.call('riwayat.audit', {})).perubahan
    await book.call('riwayat.undo', { kelompok: terakhir?.kelompok ?? 0 })
    expect(await list()).toEqual([])
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: salah.id, isi: { dihapus: 1 } })
    expect(await list()).toEqual([])
    // The same, of a weighing that has stood in the book since another day, is a removal.
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: lama.id, isi: { dihapus: 0 } })
    const waktu = new Date('2026-11-30T09:00:00').toISOString()
    write(db, { jenis: 'ketik', pelaku: 'bidan', waktu, alasan: null }, [
      { entitas: 'penimbangan', id: lama.id, isi: { dihapus: 1 } },
    ])
    expect((await list()).map(({ id }) => id)).toEqual([lama.id])
  })

  test('is not what was entered and then undone, on whatever day: nobody threw that away', async () => {
    const { db } = book.context
    const kosong = { desa: null, dusun: null, rt: null, rw: null, alamat: null, kader: [] }
    const { id: mawar } = await book.call('fasilitas.savePosyandu', { nama: 'Mawar', ...kosong })
    const ayu = addAnak(db, melati)
    const hari = addHari('2026-12-01')
    const timbang = addTimbang(db, ayu.id, '2026-11-12', 8600)
    const made = (await book.call('riwayat.audit', {})).perubahan.slice(0, 4)
    const besok = { pelaku: 'bidan', waktu: new Date('2026-11-27T09:00:00').toISOString() }
    for (const { kelompok } of made) undo(db, kelompok, besok)
    const all = { fasilitas: mawar, orang: ayu.id, hari_buka: hari, penimbangan: timbang.id }
    const dihapus = () => Object.entries(all).map(([entitas, id]) => rowOf(db, entitas as EntityName, id).dihapus)
    expect(dihapus()).toEqual([1, 1, 1, 1])
    expect(await list()).toEqual([])
    expect(await refusal('balita', ayu.id)).toMatchObject({ code: 'tidakAda' })
    // The history still tells it, and brings it back.
    const undone = (await book.call('riwayat.audit', {})).perubahan.slice(0, 4)
    for (const { kelompok, bolehDiurungkan } of undone) {
      expect(bolehDiurungkan).toBe(true)
      await book.call('riwayat.undo', { kelompok })
    }
    expect(dihapus()).toEqual([0, 0, 0, 0])
  })

  test('by merging comes back as two, with the weighings of each', async () => {
    const { db } = book.context
    const [ayu, lagi] = [addAnak(db, melati), addAnak(db, melati)]
    addTimbang(db, lagi.id, '2026-11-12', 8600)
    const before = tables(db)
    const versi = (id: string) => rowOf(db, 'orang', id).versi
    const dua = { tetapId: ayu.id, gabungId: lagi.id, tetapVersi: versi(ayu.id), gabungVersi: versi(lagi.id) }
    await book.call('balita.gabung', { ...dua, pilihan: {}, alasan })
    expect((await list()).map((s) => [s.jenis, s.alasan])).toEqual([['balita', `Digabung ke Ayu: ${alasan}`]])
    await restore('balita', lagi.id)
    expect(tables(db)).toEqual(before)
  })
})

describe('refused', () => {
  test('what is not in the bin', async () => {
    const ayu = addAnak(book.context.db, melati)
    expect(await refusal('balita', ayu.id)).toMatchObject({ code: 'tidakAda' })
    expect(await refusal('balita', newId())).toMatchObject({ code: 'tidakAda' })
  })

  test('what stands on something removed, until that is back', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const hari = addHari('2026-11-12')
    const id = newId()
    const isi = { orang_id: ayu.id, hari_buka_id: hari, tanggal: '2026-11-12', bb_g: 8600 }
    writeAs(db, 'ketik', { entitas: 'penimbangan', id, isi })
    await book.call('penimbangan.remove', { penimbanganId: id, alasan })
    await book.call('hariBuka.remove', { id: hari, alasan })
    await book.call('balita.remove', { id: ayu.id, alasan })
    const before = tables(db)
    expect(await refusal('penimbangan', id)).toMatchObject({
      code: 'ditolak',
      pesan: 'Penimbangan Ayu 12-11-2026 belum dikembalikan. Anaknya juga sudah dihapus. Kembalikan dulu anaknya.',
    })
    expect(tables(db)).toEqual(before)
    await restore('balita', ayu.id)
    expect(await refusal('penimbangan', id)).toMatchObject({ pesan: expect.stringContaining('hari bukanya') })
    await restore('hariBuka', hari)
    await restore('penimbangan', id)
    expect(rowOf(db, 'penimbangan', id).dihapus).toBe(0)
  })

  test('a day whose date is taken, and a posyandu whose name is', async () => {
    const hari = addHari('2026-12-01')
    await book.call('hariBuka.remove', { id: hari, alasan })
    addHari('2026-12-01')
    expect(await refusal('hariBuka', hari)).toMatchObject({ pesan: expect.stringContaining('hari buka lain') })
    const mawar = addPosyandu(book.context.db, 'Mawar')
    await book.call('fasilitas.removePosyandu', { id: mawar, alasan })
    addPosyandu(book.context.db, 'MAWAR')
    expect(await refusal('posyandu', mawar)).toMatchObject({ pesan: expect.stringContaining('nama itu') })
  })
})

describe('thirty days', () => {
  test.each([
    [0, 30],
    [1, 29],
    [30, 0],
    [31, null],
    [366, null],
  ])('after %i days there are left: %s', (umur, sisa) => {
    expect(sisaHari(umur, 100)).toBe(sisa)
    expect(sisaHari(umur, 0)).toBe(sisa)
  })

  test('an age that cannot be is none: the bin is not emptied by a clock', () => {
    expect(sisaHari(-1, 100)).toBe(lamaSampahHari)
    expect(sisaHari(20_000, 2)).toBe(lamaSampahHari)
    expect(sisaHari(20_000, 7)).toBeNull()
  })

  test('what is older is no longer offered, and stays in the journal', async () => {
    const { db } = book.context
    const [lama, baru, esok] = [addAnak(db, melati, 'Lama'), addAnak(db, melati, 'Baru'), addAnak(db, melati, 'Esok')]
    removeOn('2026-10-24', lama.id)
    removeOn('2026-10-25', baru.id)
    removeOn('2027-03-01', esok.id)
    expect((await list()).map((s) => [s.tentang, s.sisaHari])).toEqual([
      ['Esok, lahir 10-01-2025', 30],
      ['Baru, lahir 10-01-2025', 0],
    ])
    expect(await refusal('balita', lama.id)).toMatchObject({
      code: 'ditolak',
      pesan: expect.stringContaining('lebih dari 30 hari'),
    })
    const [removal] = await book.call('riwayat.list', { orangId: lama.id, hariBukaId: null })
    await book.call('riwayat.undo', { kelompok: removal?.kelompok ?? 0 })
    expect(rowOf(db, 'orang', lama.id).dihapus).toBe(0)
  })

  test('a clock that stood in 2019 does not hide what was removed then, until the book has been used for a week', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    removeOn('2019-01-01', ayu.id)
    expect((await list()).map((s) => s.sisaHari)).toEqual([30])
    for (let day = 1; day <= 7; day++) {
      const waktu = new Date(`2026-11-0${day}T09:00:00`).toISOString()
      const isi = { rt: `0${day}` }
      write(db, { jenis: 'ketik', pelaku: 'bidan', waktu }, [{ entitas: 'orang', id: ayu.id, isi }])
    }
    expect(await list()).toEqual([])
  })
})
