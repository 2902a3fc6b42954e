import '#tests/helpers/catatan-uji.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idTurunan, isTurunanBenar } from '#main/db/id-tetap.ts'
import { mayUrung } from '#main/db/izin-urung.ts'
import { type Change, newId, rebuild } from '#main/db/journal.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { catatanLuar } from '#main/db/milik.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { readRecord } from '#main/db/proyeksi.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { findOrangOf } from '#main/db/tentang.ts'
import { undo } from '#main/db/undo.ts'
import { findBulanTersentuh, hasCatatanBulan } from '#main/features/kirim/ringkasan-bulan.repository.ts'
import { kunciCatatan } from '#shared/contract/peran.ts'
import { createTabelUji, episodeUji, kunjunganUji } from '#tests/helpers/catatan-uji.ts'
import { addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'
import { addPustuLain, addTempat } from '#tests/helpers/pustu-lain.ts'

/** A kind of record that has a description and a table, and nothing else, is a full member of the book. */

let book: BalitaBook
let ayu: string
let hari: string
let [episode, kunjungan] = ['', '']
beforeEach(async () => {
  book = openBalitaBook()
  const { db } = book.context
  createTabelUji(db)
  addTempat(db)
  ayu = await book.create()
  hari = newId()
  writeAs(db, 'ketik', { entitas: 'hari_buka', id: hari, isi: { posyandu_id: book.melati, tanggal: '2026-11-12' } })
  ;[episode, kunjungan] = [newId(), newId()]
  tulis(episodeUji, episode, { orang_id: ayu, dibuka: '2026-11-01', keluhan: 'Pusing' })
  tulis(kunjunganUji, kunjungan, { episode_id: episode, tanggal: '2026-11-12', hari_buka_id: hari, sistole: 120 })
})
afterEach(() => book.close())

type Isi = Readonly<Record<string, string | number | null>>
const change = (entitas: string, id: string, isi: Isi) => ({ entitas, id, isi }) as unknown as Change
const tulis = (entitas: string, id: string, isi: Isi) =>
  writeAs(book.context.db, 'ketik', change(entitas, id, isi)) ?? 0
const row = (entitas: string, id: string) => book.context.db.one<Isi>(`SELECT * FROM ${entitas} WHERE id = ?`, id)
const urung = (kelompok: number) =>
  undo(book.context.db, kelompok, { pelaku: 'bidan', waktu: '2026-11-24T03:42:00.000Z' })
const riwayat = async (orangId: string | null, hariBukaId: string | null) =>
  (await book.call('riwayat.list', { orangId, hariBukaId })).map(({ tentang, isian }) => [tentang, isian] as const)

describe('a kind of record that is only described', () => {
  test('is numbered in the order of entry, and the tables come out of the journal alike', () => {
    const before = [row(episodeUji, episode), row(kunjunganUji, kunjungan)]
    expect(Number(before[1]?.urut)).toBeGreaterThan(0)
    rebuild(book.context.db)
    expect([row(episodeUji, episode), row(kunjunganUji, kunjungan)]).toEqual(before)
  })

  test('has ids derived from what two are the same by', () => {
    const id = idTurunan(kunjunganUji, episode, '2026-11-13')
    expect(isTurunanBenar(kunjunganUji, id, { episode_id: episode, tanggal: '2026-11-13' })).toBe(true)
    expect(isTurunanBenar(kunjunganUji, id, { episode_id: episode, tanggal: '2026-11-14' })).toBe(false)
  })

  test('keeps what it stands on from being undone, and goes before it', () => {
    const [lain, satu] = [newId(), newId()]
    const isi = { episode_id: lain, tanggal: '2026-11-12' }
    const both = [change(episodeUji, lain, { orang_id: ayu, dibuka: '2026-11-02' }), change(kunjunganUji, satu, isi)]
    const kelompok = writeAs(book.context.db, 'ketik', ...both) ?? 0
    const sesudah = newId()
    const later = tulis(kunjunganUji, sesudah, { ...isi, tanggal: '2026-11-20' })
    expect(urung(kelompok).dipertahankan).toEqual([{ entitas: episodeUji, id: lain, isian: [] }])
    expect([row(episodeUji, lain).dihapus, row(kunjunganUji, satu).dihapus]).toEqual([0, 1])
    urung(later)
    tulis(kunjunganUji, satu, { dihapus: 0 })
    expect(row(kunjunganUji, satu).dihapus).toBe(0)
  })

  test('stands in the history of its person and of its day, in words', async () => {
    tulis(kunjunganUji, kunjungan, { sistole: 135, tanda: 'pusing+lemas', alat: 'x', dirujuk: 1 })
    const orang = await riwayat(ayu, null)
    expect(orang).toContainEqual([
      'Episode 01-11-2026',
      expect.arrayContaining([{ nama: 'Keluhan', dari: null, ke: 'Pusing' }]),
    ])
    const told = [
      'Kunjungan uji 12-11-2026',
      [
        { nama: 'Sistole', dari: '120 mmHg', ke: '135 mmHg' },
        { nama: 'Tanda', dari: null, ke: 'pusing, lemas' },
        { nama: 'Dirujuk', dari: null, ke: 'ya' },
      ],
    ]
    expect(orang).toContainEqual(told)
    expect((await riwayat(null, hari)).map(([tentang]) => tentang)).toContain('Kunjungan uji Ayu Lestari 12-11-2026')
  })

  test('lies in the bin, and comes back only to what it stands on', async () => {
    const alasan = 'keliru'
    tulis(episodeUji, episode, { dihapus: 1 })
    const bin = await book.call('sampah.list', {})
    expect(bin.map(({ jenis, tentang }) => [jenis, tentang])).toEqual([
      ['episodeUji', 'Episode Ayu Lestari 01-11-2026'],
    ])
    await book.call('balita.remove', { id: ayu, alasan })
    expect(await book.refusal('sampah.restore', { jenis: 'episodeUji', id: episode })).toMatchObject({
      pesan: expect.stringContaining('Pesertanya juga sudah dihapus. Kembalikan dulu pesertanya.'),
    })
    await book.call('sampah.restore', { jenis: 'balita', id: ayu })
    await book.call('sampah.restore', { jenis: 'episodeUji', id: episode })
    expect(row(episodeUji, episode).dihapus).toBe(0)
  })

  test('counts in the digest by what it holds, not by what the program keeps beside it', () => {
    const { db } = book.context
    const awal = sidikBuku(db)
    tulis(kunjunganUji, kunjungan, { alat: 'tensimeter 2' })
    expect(sidikBuku(db)).toBe(awal)
    tulis(kunjunganUji, kunjungan, { sistole: 121 })
    expect(sidikBuku(db)).not.toBe(awal)
  })

  test('lies where it was made, or with its person, by as many steps as there are', () => {
    const { db } = book.context
    const lain = newId()
    tulis(kunjunganUji, lain, { episode_id: episode, tanggal: '2026-11-13' })
    const kader = (posyandu: string): Pelaku => ({ id: 'k', nama: 'K', peran: 'kader', posyandu: [posyandu] })
    const dalam = (posyandu: string, entitas: typeof episodeUji, id: string) =>
      isInLingkup(db, kader(posyandu), [kunciCatatan(entitas, id)])
    for (const [entitas, id] of [
      [episodeUji, episode],
      [kunjunganUji, kunjungan],
      [kunjunganUji, lain],
    ] as const)
      expect([dalam(book.melati, entitas, id), dalam(book.mawar, entitas, id)], `${entitas} ${id}`).toEqual([
        true,
        false,
      ])
    const group = tulis(kunjunganUji, kunjungan, { sistole: 140 })
    expect([book.melati, book.mawar].map((one) => mayUrung(db, kader(one), group))).toEqual([true, false])
  })

  test('is about whom it belongs to, also where it names somebody else', async () => {
    const { db } = book.context
    const bima = await book.create({ nama: 'Bima' })
    tulis(kunjunganUji, kunjungan, { pendamping_id: bima })
    const state = readRecord(db, kunjunganUji, kunjungan) ?? {}
    expect(findOrangOf(db, { entitas: kunjunganUji, id: kunjungan }, state)).toBe(ayu)
    expect(JSON.stringify(await book.call('riwayat.list', { orangId: ayu, hariBukaId: null }))).toContain('Pendamping')
  })

  test('is another Pustu’s with its person', () => {
    const { db } = book.context
    const { anak } = addPustuLain(db)
    const [asing, punya] = [newId(), newId()]
    tulis(episodeUji, asing, { orang_id: anak, dibuka: '2026-11-01' })
    tulis(kunjunganUji, punya, { episode_id: asing, tanggal: '2026-11-12' })
    const ask = `SELECT ${catatanLuar('@entitas', '@id')}`
    const luar = (entitas: string, id: string) => db.value(ask, { entitas, id })
    expect([luar(episodeUji, asing), luar(kunjunganUji, punya)]).toEqual([1, 1])
    expect([luar(episodeUji, episode), luar(kunjunganUji, kunjungan)]).toEqual([0, 0])
  })

  test('goes over to the record that stays when two of a person are joined', async () => {
    const { db } = book.context
    const tetap = await book.create({ nama: 'Ayu L' })
    const versi = (id: string) => db.oneValue<number>('SELECT versi FROM orang WHERE id = ?', id)
    const pasangan = { tetapId: tetap, tetapVersi: versi(tetap), gabungId: ayu, gabungVersi: versi(ayu) }
    await book.call('balita.gabung', { ...pasangan, pilihan: {}, anggota: 'tetap', alasan: 'anak yang sama' })
    expect(row(episodeUji, episode).orang_id).toBe(tetap)
    const titles = (await riwayat(tetap, null)).map(([tentang]) => tentang)
    expect(titles).toEqual(expect.arrayContaining(['Episode 01-11-2026', 'Kunjungan uji 12-11-2026']))
  })

  test('touches a sent report from its own day on', () => {
    const { db } = book.context
    const head = db.oneValue<number>('SELECT max(nomor) FROM perubahan')
    tulis(kunjunganUji, newId(), { episode_id: episode, tanggal: '2026-03-12' })
    expect(findBulanTersentuh(db, head)).toBe('2026-03')
    expect([hasCatatanBulan(db, '2026-03'), hasCatatanBulan(db, '2026-04')]).toEqual([true, false])
    addPosyandu(db, 'Kenanga')
    expect(findBulanTersentuh(db, head)).toBe('0000-00')
  })
})
