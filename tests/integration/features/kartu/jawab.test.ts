import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
beforeEach(() => {
  book = openKartuBook()
})
afterEach(() => book.close())

const tanggal = '2026-07-13'
const ditanya = async (orangId: string) =>
  (await book.folder(orangId)).kepala[0]?.kunjungan[0]?.tanya.map(({ kolom }) => kolom)
const benar = (orangId: string, kolom: string) =>
  book.call('kartu.answer', { kartu, orangId, kunjunganId: null, tanggal, hariBukaId: null, kolom })

test('"memang benar" rests a question as long as the value stands, and is taken back by one step', async () => {
  const siti = await book.daftar()
  await book.periksa(siti, tanggal, { bb_kg: '130', lila_cm: '42' })
  expect(await ditanya(siti)).toEqual(['bb_kg', 'lila_cm'])
  const { kelompok } = await benar(siti, 'bb_kg')
  expect(await ditanya(siti)).toEqual(['lila_cm'])
  await benar(siti, 'lila_cm')
  expect(await ditanya(siti)).toEqual([])
  await book.periksa(siti, tanggal, { bb_kg: '131' })
  expect(await ditanya(siti)).toEqual(['bb_kg'])
  // The value of before is still known to be right.
  await book.periksa(siti, tanggal, { bb_kg: '130' })
  expect(await ditanya(siti)).toEqual([])
  expect((await book.refusal('kartu.answer', { ...kunci(siti), kolom: 'bb_kg' })).pesan).toContain('Tidak ada yang')
  if (kelompok !== null) await book.call('riwayat.undo', { kelompok })
})

const kunci = (orangId: string) => ({ kartu, orangId, kunjunganId: null, tanggal, hariBukaId: null })

test('an answer about the head is kept with the head, and holds for every visit', async () => {
  const siti = await book.daftar(undefined, { hpht: '02-04-2026', tb_cm: '130' })
  await book.periksa(siti, '2026-06-08', { bb_kg: '51' })
  await book.periksa(siti, tanggal, { bb_kg: '52' })
  expect(await ditanya(siti)).toEqual(['tb_cm'])
  await benar(siti, 'tb_cm')
  const [head] = (await book.folder(siti)).kepala
  expect(head?.kunjungan.flatMap(({ tanya }) => tanya)).toEqual([])
  expect(rowOf(book.context.db, 'kehamilan', head?.id ?? '')?.jawaban_tanya).toBe('[{"kolom":"tb_cm","nilai":1300}]')
})

test('on the sheet it is asked, answered for the row of the day, and gone', async () => {
  const siti = await book.daftar()
  const hariBukaId = newId()
  writeAs(book.context.db, 'ketik', {
    entitas: 'hari_buka',
    id: hariBukaId,
    isi: { posyandu_id: book.melati, tanggal },
  })
  const day = { ...kunci(siti), hariBukaId }
  await book.call('kartu.record', { ...day, isi: { td_sistole: '210', td_diastole: '100' } })
  const asked = async () => (await book.call('kartu.row', { kartu, hariBukaId, orangId: siti })).tanya
  expect(await asked()).toMatchObject([{ kolom: 'td_sistole', bolehBenar: true }])
  const { kelompok } = await book.call('kartu.answer', { ...day, kolom: 'td_sistole' })
  expect(await asked()).toEqual([])
  await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
  expect(await asked()).toHaveLength(1)
})

test('a kader answers what she may fill in, and nothing else', async () => {
  const siti = await book.daftar()
  await book.periksa(siti, tanggal, { bb_kg: '130', hb_gdl: '20' })
  book.signIn('kader', [book.melati])
  const [visit] = (await book.folder(siti)).kepala[0]?.kunjungan ?? []
  expect(visit?.tanya.map(({ kolom, bolehBenar }) => [kolom, bolehBenar])).toEqual([
    ['bb_kg', true],
    ['hb_gdl', false],
  ])
  expect((await book.refusal('kartu.answer', { ...kunci(siti), kolom: 'hb_gdl' })).pesan).toContain('Tidak ada yang')
  await benar(siti, 'bb_kg')
  book.signIn('kader', [book.mawar])
  expect((await book.refusal('kartu.answer', { ...kunci(siti), kolom: 'bb_kg' })).code).toBe('dilarang')
})
