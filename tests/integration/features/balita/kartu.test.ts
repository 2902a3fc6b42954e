import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

describe('the card', () => {
  test('shows each weighing with its letter, gain, KBM and what it is compared with', async () => {
    // A girl: KBM at 2 months is 900 g, at 3 months 800 g (table of the KMS).
    const id = await book.create({ tanggalLahir: '2026-06-10' })
    const { db } = book.context
    addTimbang(db, id, '2026-06-20', 3200)
    addTimbang(db, id, '2026-07-15', 4100)
    addTimbang(db, id, '2026-08-15', 5000)
    addTimbang(db, id, '2026-09-15', 5700)
    addTimbang(db, id, '2026-10-15', 5800)
    const { penimbangan } = await book.kartu(id)
    expect(penimbangan.map((p) => [p.tanggal, p.umurBulan, p.huruf, p.naikG, p.kbmG, p.bbLaluG, p.duaT])).toEqual([
      ['2026-10-15', 4, 'T', 100, 600, 5700, true],
      ['2026-09-15', 3, 'T', 700, 800, 5000, false],
      ['2026-08-15', 2, 'N', 900, 900, 4100, false],
      ['2026-07-15', 1, 'N', 900, 800, 3200, false],
      ['2026-06-20', 0, 'B', null, null, null, false],
    ])
    expect(penimbangan.every((p) => p.dihitung && !p.bgm)).toBe(true)
  })

  test('of two weighings in a month shows which one counts', async () => {
    const id = await book.create()
    addTimbang(book.context.db, id, '2026-10-05', 8000)
    addTimbang(book.context.db, id, '2026-10-25', 8100)
    expect((await book.kartu(id)).penimbangan.map((p) => [p.bbG, p.dihitung, p.huruf])).toEqual([
      [8100, true, 'B'],
      [8000, false, null],
    ])
  })

  test('says with a weighing what of it nobody has answered', async () => {
    const id = await book.create()
    addTimbang(book.context.db, id, '2026-10-10', 9000)
    // A loss of more than a tenth.
    addTimbang(book.context.db, id, '2026-11-10', 8000)
    const [november, oktober] = (await book.kartu(id)).penimbangan
    expect(november?.pertanyaan).toEqual([expect.stringContaining('Bulan lalu 9,0 kg, sekarang 8,0 kg')])
    expect(oktober?.pertanyaan).toEqual([])
  })

  test('marks a weight below the red line', async () => {
    // WHO: girls at 12 months weigh 8.9 kg at the median, 6.3 kg at −3 SD.
    const id = await book.create({ tanggalLahir: '2025-10-10' })
    addTimbang(book.context.db, id, '2026-10-10', 6200)
    expect((await book.kartu(id)).penimbangan[0]?.bgm).toBe(true)
    expect((await book.call('balita.list', {})).baris[0]?.terakhir).toMatchObject({ bbG: 6200, bgm: true, huruf: 'B' })
  })

  test('keeps file, sheet and row of an imported weighing', async () => {
    const { db } = book.context
    const id = await book.create()
    const imporId = newId()
    writeAs(
      db,
      'impor',
      {
        entitas: 'impor',
        id: imporId,
        isi: { berkas: 'oktober.xlsx', sidik: 'x', lembar: 'Data', waktu: '2026-11-01T00:00:00Z', ringkasan: '{}' },
      },
      {
        entitas: 'penimbangan',
        id: newId(),
        isi: { orang_id: id, posyandu_id: book.melati, tanggal: '2026-10-10', bb_g: 8000, impor_id: imporId },
        sumber: ['Data', 17],
      },
    )
    expect((await book.kartu(id)).penimbangan[0]).toMatchObject({
      tempat: 'Melati 1',
      asal: { berkas: 'oktober.xlsx', lembar: 'Data', baris: 17 },
    })
  })

  test('of a child without a birth date shows its weighings without an age', async () => {
    const id = await book.create({ tanggalLahir: null })
    addTimbang(book.context.db, id, '2026-11-24', 8000)
    expect((await book.kartu(id)).penimbangan).toMatchObject([
      { umurBulan: null, umurHari: null, huruf: null, bgm: false },
    ])
  })

  test('answers about the KMS keep their dates; one answer a day', async () => {
    const id = await book.create()
    await book.call('balita.answerKms', { id, tanggal: '2026-05-01', punya: true })
    await book.call('balita.answerKms', { id, tanggal: '2026-05-01', punya: false })
    await book.call('balita.answerKms', { id, tanggal: '2026-08-01', punya: true })
    expect((await book.kartu(id)).kms).toMatchObject([
      { tanggal: '2026-05-01', punya: false },
      { tanggal: '2026-08-01', punya: true },
    ])
    expect(await book.refusal('balita.answerKms', { id, tanggal: '2026-11-25', punya: true })).toMatchObject({
      code: 'ditolak',
    })
  })

  test('of a removed child is not there, and the reason is in the journal', async () => {
    const id = await book.create()
    await book.call('balita.remove', { id, alasan: 'dicatat dua kali' })
    expect(await book.refusal('balita.get', { id })).toMatchObject({ code: 'tidakAda' })
    expect((await book.call('balita.list', { keadaan: 'semua' })).jumlah).toBe(0)
    expect(rowOf(book.context.db, 'orang', id).dihapus).toBe(1)
    const row = book.context.db.first('SELECT alasan FROM perubahan ORDER BY nomor DESC')
    expect(row).toEqual({ alasan: 'dicatat dua kali' })
  })
})
