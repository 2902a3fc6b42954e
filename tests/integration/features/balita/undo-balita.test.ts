import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuild } from '#main/db/journal.ts'
import { anak, type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

type Work = (id: string, versi: number) => Promise<unknown>

const kinds: readonly (readonly [string, Work])[] = [
  ['a correction', (id, versi) => book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })],
  [
    'a corrected birth date, with the membership that followed it',
    (id, versi) =>
      book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-02-01' }), alasan: 'menurut akta' }),
  ],
  [
    'a NIK, with the temporary code it replaced',
    (id, versi) => book.call('balita.correct', { id, versi, isi: anak({ nik: '3506125001250001' }), alasan: null }),
  ],
  [
    'a move inside the book',
    (id) => book.call('balita.move', { id, tanggal: '2026-06-15', keId: book.mawar, keterangan: null }),
  ],
  ['a move away', (id) => book.call('balita.move', { id, tanggal: '2026-06-15', keId: null, keterangan: 'Kediri' })],
  ['a death', (id) => book.call('balita.recordDeath', { id, tanggal: '2026-06-15', keterangan: null })],
  ['an answer about the KMS', (id) => book.call('balita.answerKms', { id, tanggal: '2026-06-15', punya: true })],
]

/** The card without the journal numbers, which go on with every change. */
async function cardOf(id: string) {
  const { versi: _versi, ...card } = await book.kartu(id)
  return card
}

test.each(kinds)('%s goes back whole, and comes again', async (_name, work) => {
  const id = await book.create()
  const before = await cardOf(id)
  await work(id, (await book.kartu(id)).versi)
  const after = await cardOf(id)
  expect(after).not.toEqual(before)
  const newest = async () => (await book.call('riwayat.list', { orangId: id, hariBukaId: null }))[0]?.kelompok ?? 0
  expect((await book.call('riwayat.undo', { kelompok: await newest() })).dipertahankan).toEqual([])
  expect(await cardOf(id)).toEqual(before)
  expect((await book.call('riwayat.undo', { kelompok: await newest() })).dipertahankan).toEqual([])
  expect(await cardOf(id)).toEqual(after)
  rebuild(book.context.db)
  expect(await cardOf(id)).toEqual(after)
})

test('a return goes back to having left', async () => {
  const id = await book.create()
  await book.call('balita.move', { id, tanggal: '2026-03-01', keId: null, keterangan: null })
  const before = await cardOf(id)
  await book.call('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: book.mawar })
  const [newest] = await book.call('riwayat.list', { orangId: id, hariBukaId: null })
  await book.call('riwayat.undo', { kelompok: newest?.kelompok ?? 0 })
  expect(await cardOf(id)).toEqual(before)
})

test('a removed child comes back as it was', async () => {
  const id = await book.create()
  const before = await cardOf(id)
  await book.call('balita.remove', { id, alasan: 'salah anak' })
  const [removal] = await book.call('riwayat.list', { orangId: id, hariBukaId: null })
  expect(removal).toMatchObject({
    alasan: 'salah anak',
    isian: [{ nama: 'Dihapus', dari: null, ke: 'ya' }],
    bolehDiurungkan: true,
  })
  await book.call('riwayat.undo', { kelompok: removal?.kelompok ?? 0 })
  expect(await cardOf(id)).toEqual(before)
})

test('twins written down together go together', async () => {
  const keanggotaan = { posyanduId: book.melati, mulai: null, sebab: 'lahir' } as const
  const twins = [anak({ nama: 'Bima' }), anak({ nama: 'Bisma' })]
  const { id } = await book.call('balita.create', { anak: twins, keanggotaan, punyaKms: true })
  const [newest] = await book.call('riwayat.list', { orangId: id[0] ?? null, hariBukaId: null })
  expect(await book.call('riwayat.undo', { kelompok: newest?.kelompok ?? 0 })).toEqual({ jumlah: 6, dipertahankan: [] })
  expect((await book.call('balita.list', { keadaan: 'semua' })).jumlah).toBe(0)
})
