import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook()
})
afterEach(() => book.close())

describe('"memang benar"', () => {
  test('rests a question for exactly these values', async () => {
    const id = book.anak('Alya')
    book.timbang(id, '2026-10-08', { bb_g: 10_000 })
    await book.record(id, { bb: '8,6' })
    const open = async () => (await book.call('penimbangan.sheet', { hariBukaId: book.hari })).hari.perluDijawab
    expect(await open()).toBe(1)
    const answered = await book.call('penimbangan.answer', { hariBukaId: book.hari, orangId: id, kode: 'bbTurun' })
    expect(await open()).toBe(0)
    await book.call('riwayat.undo', { kelompok: answered.kelompok ?? 0 })
    expect(await open()).toBe(1)
    await book.call('penimbangan.answer', { hariBukaId: book.hari, orangId: id, kode: 'bbTurun' })
    expect((await book.baris(id)).dijawab).toEqual([{ kode: 'bbTurun', bb: '8,6', tb: '' }])
    await book.record(id, { bb: '8,5' })
    expect(await open()).toBe(1)
    await book.record(id, { bb: '8,6' })
    expect(await open()).toBe(0)
  })

  test('is also given to the weighing itself, from the report', async () => {
    const id = book.anak('Alya')
    book.timbang(id, '2026-10-08', { bb_g: 10_000 })
    const { penimbanganId } = await book.record(id, { bb: '8,6' })
    await book.call('penimbangan.answer', { penimbanganId: penimbanganId ?? '', kode: 'bbTurun' })
    expect((await book.baris(id)).dijawab).toEqual([{ kode: 'bbTurun', bb: '8,6', tb: '' }])
  })

  test('is no answer to 3200', async () => {
    const id = book.anak('Alya')
    await book.record(id, { bb: '3200' })
    const input = { hariBukaId: book.hari, orangId: id, kode: 'gram' as const }
    expect((await book.refusal('penimbangan.answer', input)).pesan).toBe('Timbang ulang? Atau maksudnya 3,2 kg?')
  })

  test('needs a row', async () => {
    const input = { hariBukaId: book.hari, orangId: book.anak('Alya'), kode: 'bbTurun' as const }
    expect((await book.refusal('penimbangan.answer', input)).code).toBe('tidakAda')
  })
})

describe('overruling N/T', () => {
  async function weighedT(): Promise<{ id: string; penimbanganId: string }> {
    const id = book.anak('Alya')
    book.timbang(id, '2026-09-10', { bb_g: 9000 })
    book.timbang(id, '2026-10-08', { bb_g: 9200 })
    const { penimbanganId } = await book.record(id, { bb: '9,3' })
    return { id, penimbanganId: penimbanganId ?? '' }
  }
  const alasan = 'timbangan bulan lalu salah'

  test('keeps both weights of that moment, and its reason', async () => {
    const { id, penimbanganId } = await weighedT()
    await book.call('penimbangan.override', { penimbanganId, nt: 'N', alasan })
    expect((await book.baris(id)).pengganti).toEqual({ nt: 'N', alasan, bbG: 9300, bbLaluG: 9200 })
    const last = book.context.db.first('SELECT alasan FROM perubahan ORDER BY nomor DESC LIMIT 1')
    expect(last).toEqual({ alasan })
  })

  test('is taken back', async () => {
    const { id, penimbanganId } = await weighedT()
    await book.call('penimbangan.override', { penimbanganId, nt: 'N', alasan })
    await book.call('penimbangan.override', { penimbanganId, nt: null, alasan: 'salah tekan' })
    expect((await book.baris(id)).pengganti).toBeNull()
  })

  test('asks again when a weight changes; "memang benar" renews it on the weights of now', async () => {
    const { id, penimbanganId } = await weighedT()
    await book.call('penimbangan.override', { penimbanganId, nt: 'N', alasan })
    await book.record(id, { bb: '9,35' })
    const open = async () => (await book.call('penimbangan.sheet', { hariBukaId: book.hari })).hari.perluDijawab
    expect(await open()).toBe(1)
    await book.call('penimbangan.answer', { hariBukaId: book.hari, orangId: id, kode: 'penggantiBerubah' })
    expect((await book.baris(id)).pengganti).toEqual({ nt: 'N', alasan, bbG: 9350, bbLaluG: 9200 })
    expect(await open()).toBe(0)
  })

  test('is refused where there is no N or T: a first weighing, an O, a weighing that does not count', async () => {
    const id = book.anak('Baru')
    const { penimbanganId } = await book.record(id, { bb: '9,3' })
    const first = await book.refusal('penimbangan.override', { penimbanganId: penimbanganId ?? '', nt: 'N', alasan })
    expect(first).toMatchObject({ code: 'ditolak' })
    const weighed = await weighedT()
    book.timbang(weighed.id, '2026-11-20', { bb_g: 9500 })
    const input = { penimbanganId: weighed.penimbanganId, nt: 'N' as const, alasan }
    expect((await book.refusal('penimbangan.override', input)).pesan).toContain('tidak punya hasil N atau T')
  })
})

test('removing a weighing leaves it in the journal with the reason', async () => {
  const id = book.anak('Alya')
  const { penimbanganId } = await book.record(id, { bb: '9,3' })
  await book.call('penimbangan.remove', { penimbanganId: penimbanganId ?? '', alasan: 'salah anak' })
  expect(book.rowsOf(id)).toEqual([])
  const again = { penimbanganId: penimbanganId ?? '', alasan: 'salah anak' }
  expect((await book.refusal('penimbangan.remove', again)).code).toBe('tidakAda')
})

test('a weight corrected elsewhere after it was typed here is what the sheet shows', async () => {
  const id = book.anak('Alya')
  const { penimbanganId } = await book.record(id, { bb: '9,3' })
  writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: penimbanganId ?? '', isi: { bb_g: 9100 } })
  expect((await book.baris(id)).isi.bb).toBe('9,1')
})
