import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, rebuild } from '#main/db/journal.ts'
import { readRegister } from '#main/db/register.ts'
import { readLaporan } from '#main/features/laporan/laporan.service.ts'
import type { Db } from '#main/toko/toko.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { catatanContoh } from '#tests/factories/catatan.ts'
import { dumpTables } from '#tests/helpers/dump-tables.ts'
import { addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

type Gabung = InputOf<'balita.gabung'>

async function input(tetapId: string, gabungId: string, more: Partial<Gabung> = {}): Promise<Gabung> {
  const [tetap, gabung] = [rowOf(book.context.db, 'orang', tetapId), rowOf(book.context.db, 'orang', gabungId)]
  const versi = { tetapVersi: tetap.versi, gabungVersi: gabung.versi }
  return { tetapId, gabungId, ...versi, pilihan: {}, alasan: 'anak yang sama menurut KK', ...more }
}
const merge = async (tetapId: string, gabungId: string, more: Partial<Gabung> = {}) =>
  book.call('balita.gabung', await input(tetapId, gabungId, more))
const refusal = async (tetapId: string, gabungId: string, more: Partial<Gabung> = {}) =>
  book.refusal('balita.gabung', await input(tetapId, gabungId, more))

/** Every table, without the journal numbers, which go on with every change. */
function tables(db: Db): unknown {
  return Object.entries(dumpTables(db)).map(([name, rows]) => [
    name,
    (rows as { versi: number }[]).map(({ versi: _versi, ...row }) => row),
  ])
}

function addHari(posyanduId: string, tanggal: string): string {
  const id = newId()
  writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id, isi: { posyandu_id: posyanduId, tanggal } })
  return id
}

function addAbsen(hariBukaId: string, orangId: string): string {
  const id = newId()
  const isi = { hari_buka_id: hariBukaId, orang_id: orangId, hadir: 0 } as const
  writeAs(book.context.db, 'ketik', { entitas: 'kehadiran', id, isi })
  return id
}

const anggota = async (id: string) =>
  (await book.kartu(id)).keanggotaan.map(({ posyandu, mulai, sampai }) => [posyandu, mulai, sampai])

describe('two records of one child', () => {
  test('become one in the SKDN, every month of it', async () => {
    const { db } = book.context
    const [a, b] = [await book.create(), await book.create({ nama: 'Ayu Lestari N' })]
    addTimbang(db, a, '2026-08-12', 8600)
    addTimbang(db, b, '2026-09-12', 8800)
    addTimbang(db, a, '2026-10-12', 8900)
    const count = (bulan: string) => {
      const total = readLaporan(book.context, bulan, null).total
      const sum = (kode: 'S' | 'D' | 'N' | 'T' | 'O' | 'B') => total.reduce((n, row) => n + row[kode], 0)
      return { S: sum('S'), D: sum('D'), N: sum('N'), T: sum('T'), O: sum('O'), B: sum('B') }
    }
    // Apart: two children, each with gaps; nothing can be said of their growth.
    expect(count('2026-09')).toEqual({ S: 2, D: 1, N: 0, T: 0, O: 0, B: 1 })
    expect(count('2026-10')).toEqual({ S: 2, D: 1, N: 0, T: 0, O: 1, B: 0 })
    expect(await merge(a, b)).toMatchObject({ penimbangan: 1, keanggotaan: 0 })
    // One girl of 19, 20 and 21 months; KBM 200 g: August first ever, September +200 N, October +100 T.
    expect(count('2026-08')).toEqual({ S: 1, D: 1, N: 0, T: 0, O: 0, B: 1 })
    expect(count('2026-09')).toEqual({ S: 1, D: 1, N: 1, T: 0, O: 0, B: 0 })
    expect(count('2026-10')).toEqual({ S: 1, D: 1, N: 0, T: 1, O: 0, B: 0 })
  })

  test('the posyandu of the other can be chosen: the child belonged here until it came there', async () => {
    const { db } = book.context
    const lama = await book.create()
    addTimbang(db, lama, '2026-08-12', 8600)
    const baru = await book.create({}, '2026-10-01', book.mawar)
    const before = tables(db)
    const { kelompok } = await merge(lama, baru, { anggota: 'gabung' })
    expect(await anggota(lama)).toEqual([
      ['Melati 1', '2025-01-10', '2026-10-01'],
      ['Mawar', '2026-10-01', null],
    ])
    // What was weighed before stays in the reports of the first posyandu.
    const august = readLaporan(book.context, '2026-08', book.melati).total
    expect(august.reduce((n, row) => n + row.D, 0)).toBe(1)
    await book.call('riwayat.undo', { kelompok })
    expect(tables(db)).toEqual(before)
  })

  test('unless it is chosen the posyandu of the one that stays is believed', async () => {
    const lama = await book.create()
    const baru = await book.create({}, '2026-10-01', book.mawar)
    await merge(lama, baru)
    expect(await anggota(lama)).toEqual([['Melati 1', '2025-01-10', null]])
  })

  test('of two weighings on one day both stay, and the one entered later counts', async () => {
    const { db } = book.context
    const [a, b] = [await book.create(), await book.create()]
    const later = addTimbang(db, b, '2026-10-12', 8800)
    addTimbang(db, a, '2026-10-12', 8900)
    addTimbang(db, b, '2026-10-12', 9000)
    await merge(a, b)
    const { penimbangan } = await book.kartu(a)
    expect(penimbangan.map((t) => [t.bbG, t.dihitung])).toEqual([
      [9000, true],
      [8900, false],
      [8800, false],
    ])
    expect(rowOf(db, 'penimbangan', later.id).orang_id).toBe(a)
  })

  test('the one that stays is filled where it is empty, and otherwise believed unless chosen', async () => {
    const a = await book.create({ rt: '03', namaIbu: 'Siti', tanggalLahirPerkiraan: true })
    const b = await book.create({
      rt: '04',
      namaIbu: 'Siti Aminah',
      nik: '3506125001250001',
      telepon: '081',
      tanggalLahir: '2025-01-12',
    })
    const before = rowOf(book.context.db, 'orang', a)
    expect(before).toMatchObject({ nik_status: 'belum', kode_sementara: expect.any(String) })
    await merge(a, b, { pilihan: { namaIbu: 'gabung', tanggalLahir: 'gabung', telepon: 'tetap' } })
    const { isi, nikStatus, kodeSementara, keanggotaan } = await book.kartu(a)
    expect(isi).toMatchObject({
      rt: '03',
      namaIbu: 'Siti Aminah',
      nik: '3506125001250001',
      telepon: null,
      tanggalLahir: '2025-01-12',
      tanggalLahirPerkiraan: false,
    })
    expect([nikStatus, kodeSementara]).toEqual(['resmi', null])
    // A membership from birth follows the birth date.
    expect(keanggotaan.map((k) => k.mulai)).toEqual(['2025-01-12'])
  })

  test('everything that names the other names the one that stays, whatever table it stands in', async () => {
    const { db } = book.context
    const [a, b] = [await book.create(), await book.create()]
    const other = await book.create({ nama: 'Bima' })
    writeAs(db, 'ketik', { entitas: 'orang', id: other, isi: { ibu_id: b } })
    addTimbang(db, b, '2026-10-12', 8800)
    addAbsen(addHari(book.melati, '2026-09-12'), b)
    writeAs(db, 'ketik', { entitas: 'kms', id: newId(), isi: { orang_id: b, tanggal: '2026-10-12', punya: 1 } })
    const known = new Set(['orang', 'keanggotaan', 'kms', 'penimbangan', 'kehadiran'])
    for (const [entitas] of bergantungOf('orang').filter(([table]) => !known.has(table)))
      for (const change of catatanContoh(entitas, { orang: b }, '2026-10-12')) writeAs(db, 'ketik', change)
    await merge(a, b)
    // A membership the record that stays already has is taken off, not moved.
    const live = bergantungOf('orang').flatMap(([table, column]) => {
      const sql = `SELECT ${column} FROM ${table} WHERE ${column} IN (?, ?) AND dihapus = 0`
      return db.values(sql, a, b).map((id) => [table, id])
    })
    expect(live.filter(([, id]) => id === b)).toEqual([])
    expect(new Set(live.map(([table]) => table))).toEqual(new Set(bergantungOf('orang').map(([table]) => table)))
  })

  test('what only the other says of the person is taken over, and nothing that was said is lost', async () => {
    const { db } = book.context
    const [a, b] = [await book.create(), await book.create()]
    writeAs(db, 'ketik', { entitas: 'orang', id: a, isi: { dawis: 'Mawar 1' } })
    writeAs(db, 'ketik', { entitas: 'orang', id: b, isi: { dawis: 'Mawar 2', nama_suami: 'Budi', no_kms: '17' } })
    await merge(a, b)
    expect(rowOf(db, 'orang', a)).toMatchObject({ dawis: 'Mawar 1', nama_suami: 'Budi', no_kms: '17', dihapus: 0 })
  })

  test('the other is gone from the book, with the reason', async () => {
    const [a, b] = [await book.create(), await book.create({ nama: 'Ayu L' })]
    await merge(a, b)
    expect(await book.refusal('balita.get', { id: b })).toMatchObject({ code: 'tidakAda' })
    const [last] = await book.call('riwayat.list', { orangId: b, hariBukaId: null })
    expect(last).toMatchObject({ alasan: 'Digabung ke Ayu Lestari: anak yang sama menurut KK', bolehDiurungkan: true })
  })
})

describe('memberships', () => {
  test('time of the other that does not overlap is added, the rest is removed', async () => {
    const a = await book.create({}, '2026-06-01')
    const b = await book.create({}, null, book.mawar)
    const before = await book.kartu(b)
    // Away from March, and back at Melati from July on: the first adds time, the second lies within that of Ayu.
    await book.call('balita.move', { id: b, tanggal: '2026-03-01', keId: null, keterangan: 'Kediri' })
    await book.call('balita.recordReturn', { id: b, tanggal: '2026-07-01', posyanduId: book.melati })
    expect(await merge(a, b)).toMatchObject({ keanggotaan: 1 })
    expect(await anggota(a)).toEqual([
      ['Mawar', '2025-01-10', '2026-03-01'],
      ['Melati 1', '2026-06-01', null],
    ])
    expect(rowOf(book.context.db, 'keanggotaan', before.keanggotaan[0]?.id ?? '').orang_id).toBe(a)
  })

  test('one that was never closed ends where that of the record that stays begins', async () => {
    const a = await book.create({}, '2026-06-01')
    const b = await book.create({}, null, book.mawar)
    await merge(a, b)
    expect(await anggota(a)).toEqual([
      ['Mawar', '2025-01-10', '2026-06-01'],
      ['Melati 1', '2026-06-01', null],
    ])
  })

  test('at the same posyandu the earlier start counts', async () => {
    const a = await book.create({}, '2026-06-01')
    const b = await book.create()
    await merge(a, b)
    expect(await anggota(a)).toEqual([['Melati 1', '2025-01-10', null]])
    expect((await book.kartu(a)).keanggotaan[0]?.sebabMulai).toBe('lahir')
  })

  test('a child that left stays away, though the other record was never closed', async () => {
    const [a, b] = [await book.create(), await book.create()]
    await book.call('balita.move', { id: a, tanggal: '2026-03-01', keId: null, keterangan: null })
    await merge(a, b)
    expect(await anggota(a)).toEqual([['Melati 1', '2025-01-10', '2026-03-01']])
  })
})

test('answers and absences move, and a day has one of each at most', async () => {
  const { db } = book.context
  const [a, b] = [await book.create(), await book.create()]
  await book.call('balita.answerKms', { id: a, tanggal: '2026-05-01', punya: true })
  await book.call('balita.answerKms', { id: b, tanggal: '2026-05-01', punya: false })
  await book.call('balita.answerKms', { id: b, tanggal: '2026-06-01', punya: false })
  const days = ['2026-05-12', '2026-06-12', '2026-07-12', '2026-08-12'].map((t) => addHari(book.melati, t))
  const [mei = '', juni = '', juli = '', agustus = ''] = days
  const absen = [
    addAbsen(mei, a),
    addAbsen(mei, b),
    addAbsen(juni, b),
    addAbsen(juli, b),
    addAbsen(agustus, a),
  ] as const
  addTimbang(db, a, '2026-07-12', 8500)
  addTimbang(db, b, '2026-08-12', 8600)
  await merge(a, b)
  expect((await book.kartu(a)).kms.map((k) => [k.tanggal, k.punya])).toEqual([
    ['2026-05-01', true],
    ['2026-06-01', false],
  ])
  // May once, June moved; in July and August one of the records was weighed, so the child was there.
  expect(absen.map((id) => rowOf(db, 'kehadiran', id)).map((row) => [row.orang_id, row.dihapus])).toEqual([
    [a, 0],
    [b, 1],
    [a, 0],
    [b, 1],
    [a, 1],
  ])
})

describe('refused', () => {
  test('merging a record with itself, or with one that is gone', async () => {
    const [a, b] = [await book.create(), await book.create()]
    expect(await refusal(a, a)).toMatchObject({ code: 'ditolak' })
    await book.call('balita.remove', { id: b, alasan: 'tercatat dua kali' })
    expect(await refusal(a, b)).toMatchObject({ code: 'tidakAda' })
    expect(await refusal(b, a)).toMatchObject({ code: 'tidakAda' })
  })

  test('a boy and a girl, until somebody says which it is', async () => {
    const [a, b] = [await book.create(), await book.create({ jk: 'L' })]
    expect(await refusal(a, b)).toMatchObject({ code: 'ditolak', pesan: expect.stringContaining('laki-laki') })
    await merge(a, b, { pilihan: { jk: 'gabung' } })
    expect((await book.kartu(a)).isi.jk).toBe('L')
  })

  test('a record that somebody changed since it was compared', async () => {
    const [a, b] = [await book.create(), await book.create()]
    const stale = await input(a, b)
    await book.call('balita.answerKms', { id: b, tanggal: '2026-05-01', punya: true })
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: b, isi: { rt: '09' } })
    expect(await book.refusal('balita.gabung', stale)).toMatchObject({ code: 'bentrok' })
  })

  test('one that died and one that lives, and a mother with her child', async () => {
    const [a, b] = [await book.create(), await book.create()]
    await book.call('balita.recordDeath', { id: b, tanggal: '2026-06-15', keterangan: null })
    expect(await refusal(a, b)).toMatchObject({ code: 'ditolak', pesan: expect.stringContaining('meninggal') })
    const c = await book.create()
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: c, isi: { ibu_id: a } })
    expect(await refusal(a, c)).toMatchObject({ code: 'ditolak' })
  })
})

/** What may have happened to the two records before they were found to be one. */
const pasts = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1),
    kind: fc.constantFrom('timbang', 'kms', 'absen', 'pergi', 'kembali', 'isi'),
    month: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 14 },
)
const starts = fc.tuple(fc.constantFrom(null, '2025-09-01', '2026-04-01'), fc.constantFrom(null, '2025-09-01'))

const dariSiapa = fc.constantFrom('tetap' as const, 'gabung' as const)

test('undone, whatever the two had been, every table is as before; undone again, it is merged again', async () => {
  await fc.assert(
    fc.asyncProperty(starts, pasts, fc.boolean(), dariSiapa, async ([mulaiA, mulaiB], past, sama, dari) => {
      book.close()
      book = openBalitaBook()
      const { db } = book.context
      const lahir = sama ? '2025-01-10' : '2025-02-20'
      const ids = [
        await book.create({ tanggalLahir: '2025-01-10', rt: '01' }, mulaiA),
        await book.create({ tanggalLahir: lahir, nik: '3506125001250001' }, mulaiB, book.mawar),
      ]
      for (const { who, kind, month } of past) {
        const id = ids[who] ?? ''
        const tanggal = `2026-0${month}-12`
        // A refused step (moving one who left) is a past that was not.
        const step = async (work: () => Promise<unknown>) => work().catch(() => undefined)
        if (kind === 'timbang') addTimbang(db, id, tanggal, 8000 + month)
        if (kind === 'kms') await step(() => book.call('balita.answerKms', { id, tanggal, punya: month % 2 === 0 }))
        if (kind === 'absen') addAbsen(addHari(book.melati, tanggal), id)
        const away = { id, tanggal, keId: null, keterangan: null }
        if (kind === 'pergi') await step(() => book.call('balita.move', away))
        const back = { id, tanggal, posyanduId: who === 0 ? book.mawar : book.melati }
        if (kind === 'kembali') await step(() => book.call('balita.recordReturn', back))
        if (kind === 'isi') writeAs(db, 'ketik', { entitas: 'orang', id, isi: { rt: `0${month}` } })
      }
      const [a = '', b = ''] = ids
      const before = tables(db)
      book.context.register().anak.semua()
      const { kelompok } = await merge(a, b, { pilihan: sama ? {} : { tanggalLahir: 'gabung' }, anggota: dari })
      const merged = tables(db)
      expect(new Map(book.context.register().anak)).toEqual(new Map(readRegister(db).anak))
      const stays = book.context.register().anak.get(a)?.keanggotaan ?? []
      const ends = stays.slice(0, -1).map((k) => k.sampai ?? '9999')
      expect(ends.every((end, i) => end <= (stays[i + 1]?.mulai ?? ''))).toBe(true)
      expect(await book.call('riwayat.undo', { kelompok })).toMatchObject({ dipertahankan: [] })
      expect(tables(db)).toEqual(before)
      expect(new Map(book.context.register().anak)).toEqual(new Map(readRegister(db).anak))
      const [undone] = await book.call('riwayat.list', { orangId: b, hariBukaId: null })
      await book.call('riwayat.undo', { kelompok: undone?.kelompok ?? 0 })
      expect(tables(db)).toEqual(merged)
      rebuild(db)
      expect(tables(db)).toEqual(merged)
    }),
    { numRuns: Number(process.env.PUSTU_ACAK ?? 20) },
  )
})

test('the register in memory follows a weighing to the one that stays and back, though nothing else differed', async () => {
  const { context } = book
  const [a, b] = [await book.create(), await book.create()]
  addTimbang(context.db, b, '2026-09-12', 8800)
  const { kelompok } = await merge(a, b)
  expect(context.register().anak.get(a)?.penimbangan).toHaveLength(1)
  await book.call('riwayat.undo', { kelompok })
  expect(context.register().anak.get(a)?.penimbangan).toEqual([])
  expect(context.register().anak.get(b)?.penimbangan).toHaveLength(1)
})

test('what was written after the merging stays with the record that stayed, when it is undone', async () => {
  const { db } = book.context
  const [a, b] = [await book.create(), await book.create({ telepon: '081' })]
  addTimbang(db, b, '2026-09-12', 8800)
  const { kelompok } = await merge(a, b)
  const baru = addTimbang(db, a, '2026-10-12', 8900)
  writeAs(db, 'ketik', { entitas: 'orang', id: a, isi: { telepon: '082' } })
  expect(await book.call('riwayat.undo', { kelompok })).toMatchObject({
    dipertahankan: ['Data diri Ayu Lestari: Telepon dibiarkan, karena sudah diubah lagi sesudahnya.'],
  })
  expect((await book.kartu(a)).penimbangan.map((t) => t.id)).toEqual([baru.id])
  expect((await book.kartu(b)).penimbangan.map((t) => t.bbG)).toEqual([8800])
})
