import { afterEach, beforeEach, expect, test } from 'vitest'
import { type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
let siti = ''
beforeEach(async () => {
  book = openKartuBook()
  siti = await book.daftar()
  await book.periksa(siti, '2026-11-12', {
    bb_kg: '58',
    td_sistole: '165',
    td_diastole: '100',
    lila_cm: '22',
    hb_gdl: '6,5',
    hiv: 'reaktif',
    sifilis: 'nonreaktif',
    hbsag: 'nonreaktif',
    protein_urin: '2',
    pemeriksa: 'bidan',
  })
  book.signIn('kader', [book.melati])
})
afterEach(() => book.close())

const closed = /hiv|sifilis|hbsag|protein_urin|reaktif/i

test('never hears of the closed answers, in no call and in no history', async () => {
  const answers = [
    await book.call('kartu.describe', { kartu }),
    await book.call('kartu.list', { kartu, posyanduId: null }),
    await book.call('kartu.ofPerson', { kartu, orangId: siti }),
    await book.call('riwayat.list', { orangId: siti, hariBukaId: null }),
  ]
  const text = JSON.stringify(answers)
  expect(text).toContain('Siti Aminah')
  expect(text).toContain('td_sistole')
  expect(text.includes('Kunjungan ibu hamil 12-11-2026')).toBe(true)
  expect(closed.exec(text)).toBe(null)
  book.signIn()
  expect(JSON.stringify(await book.call('kartu.ofPerson', { kartu, orangId: siti }))).toMatch(closed)
})

test('reads the words her card has, and of the rest only whether to send on, never where', async () => {
  const { kepala } = await book.call('kartu.ofPerson', { kartu, orangId: siti })
  const putusan = new Map(kepala[0]?.kunjungan[0]?.putusan.map((satu) => [satu.kode, satu]))
  expect(putusan.get('kek')).toMatchObject({ hasil: 'kek', kata: 'KEK (merah)', rujuk: 'nakes' })
  expect(putusan.get('anemia_hamil')).toMatchObject({
    hasil: null,
    kata: 'Rujuk ke nakes',
    rujuk: 'nakes',
    edukasi: [],
  })
  expect(putusan.get('lab_hamil')).toMatchObject({ hasil: null, kata: 'Rujuk ke nakes', edukasi: [] })
  expect(putusan.get('anemia_sigizi')).toMatchObject({ hasil: null, kata: 'Tercatat' })
  expect(putusan.get('rujukan')).toMatchObject({ hasil: null, kata: 'Rujuk ke nakes', rujuk: 'nakes' })
  for (const { rujuk } of putusan.values()) expect(['-', 'tidak', 'nakes']).toContain(rujuk)
})

test('fills her own columns, and none of a health worker', async () => {
  const row = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-11-12', hariBukaId: null }
  await book.call('kartu.record', { ...row, isi: { lila_cm: '24' } })
  for (const isi of [{ hb_gdl: '12' }, { hiv: 'nonreaktif' }, { ttd_jumlah: '30' }]) {
    expect(await book.refusal('kartu.record', { ...row, isi })).toMatchObject({ code: 'masukan' })
  }
  book.signIn()
  const { kepala } = await book.call('kartu.ofPerson', { kartu, orangId: siti })
  expect(kepala[0]?.kunjungan[0]?.isi).toMatchObject({ lila_cm: '24', hiv: 'reaktif', hb_gdl: '6,5' })
})

test('of another posyandu reaches neither list nor woman', async () => {
  book.signIn('kader', [book.mawar])
  expect(await book.call('kartu.list', { kartu, posyanduId: null })).toEqual([])
  expect(await book.call('kartu.findCalon', { kartu, cari: '' })).toEqual([])
  expect(await book.refusal('kartu.ofPerson', { kartu, orangId: siti })).toMatchObject({ code: 'dilarang' })
  const row = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-11-12', hariBukaId: null, isi: { bb_kg: '1' } }
  expect(await book.refusal('kartu.record', row)).toMatchObject({ code: 'dilarang' })
})
