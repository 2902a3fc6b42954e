import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gambarSurat } from '#main/features/balita/grafik-surat.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createRujukanHandlers } from '#main/features/rujukan/rujukan.handlers.ts'
import { readSurat } from '#main/features/rujukan/surat.service.ts'
import { listAlasan } from '#main/features/tindak/daftar.service.ts'
import { addAnak, addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let ayu = ''
beforeEach(() => {
  book = openTestCalls(
    (context) => ({
      ...createRiwayatHandlers(context),
      ...createRujukanHandlers(context, {
        listAlasan: (id) => listAlasan(context, id, () => new Map()),
        gambar: (id) => gambarSurat(context, id),
      }),
    }),
    { hariIni: '2026-11-24' },
  )
  ayu = addAnak(book.context.db, addPosyandu(book.context.db, 'Melati')).id
  // 22 months and 7,0 kg: below the red line (WHO, girls: −3 SD 7,8 kg).
  addTimbang(book.context.db, ayu, '2026-11-10', 7_000)
})
afterEach(() => book.close())

const isi = {
  ...{ tanggal: '2026-11-20', ke: 'puskesmas', tujuan: null, alasan: 'BGM', tindakan: null, pengirim: 'Bidan Rina' },
} as const
const record = (lain: Partial<typeof isi> | object = {}, id: string | null = null) =>
  book.call('rujukan.record', { id, orangId: ayu, isi: { ...isi, ...lain } })
const list = () => book.call('rujukan.list', {})
const answer = (id: string, dijawab: string | null) =>
  book.call('rujukan.answer', { id, dijawab, hasil: 'rawatJalan', jawaban: 'gizi buruk', saran: 'kontrol tiap minggu' })

test('a letter begins with what was found, and not with what is still to be done', async () => {
  const { alasan, nama } = await book.call('rujukan.propose', { orangId: ayu })
  expect(nama).toBe('Ayu')
  // Never measured is a reason to visit, none to refer.
  expect(alasan).toMatch(/^BGM: z BB\/U −\d,\d\d$/)
})

test('the answer is typed back, and who waits longest stands first', async () => {
  await record()
  await record({ tanggal: '2026-11-01', alasan: 'batuk lama' })
  expect((await list()).map(({ alasan, hariMenunggu }) => [alasan, hariMenunggu])).toEqual([
    ['batuk lama', 23],
    ['BGM', 4],
  ])
  const [lama] = await list()
  const { kelompok } = await answer(lama?.id ?? '', '2026-11-22')
  expect((await list()).map(({ alasan, dijawab, hasil, jawaban }) => [alasan, dijawab, hasil, jawaban])).toEqual([
    ['BGM', null, null, null],
    ['batuk lama', '2026-11-22', 'rawatJalan', 'gizi buruk'],
  ])
  await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
  expect((await list()).map(({ hariMenunggu }) => hariMenunggu)).toEqual([23, 4])
})

test('an answer taken out leaves nothing of it', async () => {
  await record()
  const [satu] = await list()
  await answer(satu?.id ?? '', '2026-11-22')
  await answer(satu?.id ?? '', null)
  expect((await list())[0]).toMatchObject({ dijawab: null, hasil: null, jawaban: null, saran: null })
  await book.call('rujukan.remove', { id: satu?.id ?? '' })
  expect(await list()).toEqual([])
})

describe('what cannot be is refused, and nothing is kept', () => {
  test.each([
    ['a letter of tomorrow', { tanggal: '2026-11-25' }, 'belum tiba'],
    ['a letter from before birth', { tanggal: '2025-01-09' }, 'sebelum Ayu lahir'],
  ])('%s', async (_nama, lain, pesan) => {
    const failure = await book.refusal('rujukan.record', { id: null, orangId: ayu, isi: { ...isi, ...lain } })
    expect(failure.pesan).toContain(pesan)
    expect(await list()).toEqual([])
  })

  test('an answer before the letter', async () => {
    await record()
    const [satu] = await list()
    const masukan = { id: satu?.id ?? '', hasil: null, jawaban: null, saran: null }
    const failure = await book.refusal('rujukan.answer', { ...masukan, dijawab: '2026-11-19' })
    expect(failure.pesan).toContain('lebih dulu dari rujukannya')
  })
})

test('the letter holds who, why, the last measures and the chart, and is one page', async () => {
  await record({ tindakan: 'diberi oralit' })
  const [satu] = await list()
  const surat = readSurat(book.context, satu?.id ?? '', (id) => gambarSurat(book.context, id))
  expect(surat).toMatchObject({ nama: 'Ayu', alasan: 'BGM', tindakan: 'diberi oralit', pengirim: 'Bidan Rina' })
  expect(Object.fromEntries(surat.siapa)).toMatchObject({
    Nama: 'Ayu, perempuan, lahir 10-01-2025, 1 th 10 bln',
    'Ukuran terakhir': 'BB 7,0 kg (10-11-2026)',
  })
  expect(surat.grafik?.judul).toBe('KMS BB/U, 0–24 bulan')
  const { nama, isiBase64 } = await book.call('rujukan.exportSurat', { id: satu?.id ?? '' })
  const pdf = Buffer.from(isiBase64, 'base64').toString('latin1')
  expect(nama).toBe('surat-rujukan-2026-11-20.pdf')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
