import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { addPosyandu } from '#tests/helpers/fill-book.ts'
import { ibu, kartu } from '#tests/helpers/open-kartu-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let siti: string
beforeEach(async () => {
  book = openTestCalls(
    (context) => ({
      ...createKartuHandlers(context),
      ...createBalitaHandlers(context),
      ...createRiwayatHandlers(context),
    }),
    { hariIni: '2026-11-24' },
  )
  const posyanduId = addPosyandu(book.context.db, 'Melati 1')
  const baru = { kartu, orang: ibu(), posyanduId, dibuka: '2026-06-08', isi: { hpht: '02-04-2026' } }
  siti = (await book.call('kartu.register', baru)).orangId
})
afterEach(() => book.close())

const kepala = async () => (await book.call('kartu.ofPerson', { kartu, orangId: siti })).kepala

test('a death told of the person ends the pregnancy that was open, in one step', async () => {
  const { kelompok } = await book.call('balita.recordDeath', { id: siti, tanggal: '2026-11-02', keterangan: null })
  expect(await kepala()).toMatchObject([{ berakhir: '2026-11-02', sebabAkhir: 'meninggal' }])
  expect(await book.call('kartu.list', { kartu, posyanduId: null })).toEqual([])
  await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
  expect(await kepala()).toMatchObject([{ berakhir: null, sebabAkhir: null }])
})

test('one that ended before keeps its end, and the end by death follows a corrected day', async () => {
  const [lama] = await kepala()
  const akhir = { kartu, kepalaId: lama?.id ?? '', tanggal: '2026-07-01', sebab: 'keguguran' }
  await book.call('kartu.end', akhir)
  await book.call('kartu.open', { kartu, orangId: siti, dibuka: '2026-09-01', namaSuami: null, isi: {} })
  await book.call('balita.recordDeath', { id: siti, tanggal: '2026-11-02', keterangan: null })
  const ends = async () => (await kepala()).map(({ berakhir, sebabAkhir }) => [berakhir, sebabAkhir])
  const lost = ['2026-07-01', 'keguguran']
  expect(await ends()).toEqual([['2026-11-02', 'meninggal'], lost])
  const id = book.context.db.values<string>('SELECT id FROM keanggotaan WHERE orang_id = ?', siti)[0] ?? ''
  const correct = (sampai: string | null) =>
    book.call('balita.correctKeanggotaan', { id, mulai: '2026-06-08', sampai, alasan: 'salah tanggal' })
  await correct('2026-11-05')
  expect(await ends()).toEqual([['2026-11-05', 'meninggal'], lost])
  await correct(null)
  expect(await ends()).toEqual([[null, null], lost])
})
