import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { isi, openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook()
})
afterEach(() => book.close())

function countJournal(): number {
  const row = book.context.db.one<{ n: number }>('SELECT count(*) AS n FROM perubahan')
  return row.n
}

describe('saving a row', () => {
  test('every cell as typed, with the time', async () => {
    const id = book.anak('Aisyah')
    const typed = {
      bb: '8,65',
      tb: '73.5',
      caraUkur: 'terlentang' as const,
      lila: '14,5',
      lk: '45',
      vitaminA: 'merah' as const,
      obatCacing: false,
      asi: 'ya' as const,
      edema: true,
      catatan: 'batuk',
    }
    const saved = await book.record(id, typed)
    expect(saved.waktu).toBe('10.42')
    expect(saved.kelompok).toBeGreaterThan(0)
    expect(book.rowsOf(id)).toMatchObject([
      {
        id: saved.penimbanganId,
        tanggal: '2026-11-12',
        posyandu_id: book.melati,
        hari_buka_id: book.hari,
        bb_g: 8650,
        bb_ketikan: null,
        tb_mm: 735,
        cara_ukur: 'terlentang',
        lila_mm: 145,
        lk_mm: 450,
        vitamin_a: 'merah',
        obat_cacing: 0,
        asi: 'ya',
        edema: 1,
        catatan: 'batuk',
      },
    ])
    expect((await book.baris(id)).isi).toEqual({ ...typed, tb: '73,5', lk: '45,0' })
  })

  test('3200 stays 3200, and counts nowhere until another number is typed', async () => {
    const id = book.anak('Aditya')
    await book.record(id, { bb: '3200', tb: '735' })
    expect(book.rowsOf(id)).toMatchObject([{ bb_g: null, bb_ketikan: '3200', tb_mm: null, tb_ketikan: '735' }])
    expect((await book.baris(id)).isi).toMatchObject({ bb: '3200', tb: '735' })
    const { hari } = await book.call('penimbangan.sheet', { hariBukaId: book.hari })
    expect(hari).toMatchObject({ sasaran: 1, ditimbang: 0, perluDijawab: 1 })
    await book.record(id, { bb: '3,2', tb: '73,5' })
    expect(book.rowsOf(id)).toMatchObject([{ bb_g: 3200, bb_ketikan: null, tb_mm: 735, tb_ketikan: null }])
  })

  test('the same row again writes nothing, another spelling neither', async () => {
    const id = book.anak('Aisyah')
    await book.record(id, { bb: '8,6' })
    const before = countJournal()
    expect(await book.record(id, { bb: '8.60' })).toMatchObject({ kelompok: null })
    expect(countJournal()).toBe(before)
  })

  test('only what differs goes into the journal', async () => {
    const id = book.anak('Aisyah')
    await book.record(id, { bb: '8,6', tb: '73' })
    await book.record(id, { bb: '8,6', tb: '74' })
    const last = book.context.db.first('SELECT isi FROM perubahan ORDER BY nomor DESC LIMIT 1')
    expect(JSON.parse((last as { isi: string }).isi)).toEqual({ tb_mm: 740 })
  })

  test('an imported weighing of that day is edited, not doubled', async () => {
    const id = book.anak('Aisyah')
    const imported = book.timbang(id, '2026-11-12', { bb_g: 8500, hari_buka_id: null, posyandu_id: null })
    expect(await book.baris(id)).toMatchObject({ penimbanganId: imported, isi: { bb: '8,5' } })
    await book.record(id, { bb: '8,6' })
    expect(book.rowsOf(id)).toMatchObject([{ id: imported, bb_g: 8600, posyandu_id: null, hari_buka_id: book.hari }])
  })

  test('of two rows on one day the last one entered is edited', async () => {
    const id = book.anak('Aisyah')
    const first = book.timbang(id, '2026-11-12', { bb_g: 8500 })
    const second = book.timbang(id, '2026-11-12', { bb_g: 8700 })
    await book.record(id, { bb: '8,8' })
    expect(book.rowsOf(id).map((r) => [r.id, r.bb_g])).toEqual([
      [first, 8500],
      [second, 8800],
    ])
  })

  test('emptying every cell takes the row back, undoing brings it again', async () => {
    const id = book.anak('Aisyah')
    await book.record(id, { bb: '8,6' })
    const emptied = await book.record(id, { caraUkur: 'berdiri' })
    expect(emptied.penimbanganId).toBeNull()
    expect(book.rowsOf(id)).toEqual([])
    await book.call('riwayat.undo', { kelompok: emptied.kelompok ?? 0 })
    expect(book.rowsOf(id)).toMatchObject([{ bb_g: 8600 }])
  })

  test('an empty row of a child never weighed writes nothing', async () => {
    const id = book.anak('Aisyah')
    expect(await book.record(id, {})).toMatchObject({ penimbanganId: null, kelompok: null })
  })

  test('LILA that is no number is refused and nothing of the row is written', async () => {
    const id = book.anak('Aisyah')
    const error = await book.refusal('penimbangan.record', {
      hariBukaId: book.hari,
      orangId: id,
      isi: isi({ bb: '8,6', lila: '14,,5' }),
    })
    expect(error.code).toBe('ditolak')
    expect(error.pesan).toContain('LILA “14,,5” tidak terbaca sebagai cm')
    expect(book.rowsOf(id)).toEqual([])
  })
})

describe('refused at entry', () => {
  async function refusedFor(orangId: string, hariBukaId = book.hari): Promise<string> {
    const error = await book.refusal('penimbangan.record', { hariBukaId, orangId, isi: isi({ bb: '8,6' }) })
    expect(error.code).toBe('ditolak')
    expect(book.rowsOf(orangId)).toEqual([])
    return error.pesan
  }

  test('before birth', async () => {
    expect(await refusedFor(book.anak('Bayi', { tanggal_lahir: '2026-11-13' }))).toContain('lahir 13-11-2026')
  })

  test('before moving in', async () => {
    expect(await refusedFor(book.anak('Baru', {}, { mulai: '2026-11-13' }))).toContain('anggota sejak 13-11-2026')
  })

  test('after leaving, and after death', async () => {
    expect(await refusedFor(book.anak('Pindah', {}, { sampai: '2026-11-11' }))).toContain(
      'sudah pindah sejak 11-11-2026',
    )
    const dead = book.anak('Almarhumah', {}, { sampai: '2026-11-11', sebab: 'meninggal' })
    expect(await refusedFor(dead)).toContain('tercatat meninggal sejak 11-11-2026')
  })

  test('a child that is a member of no posyandu', async () => {
    expect(await refusedFor(book.anak('Lain', {}, null))).toContain('belum menjadi anggota posyandu mana pun')
  })

  test('on a day that has not come; planning it is allowed', async () => {
    const day = { id: null, posyanduId: book.melati, tanggal: '2026-12-10', kaderHadir: null, catatan: null }
    const { id } = await book.call('hariBuka.save', day)
    expect(await refusedFor(book.anak('Aisyah'), id)).toContain('belum tiba')
  })

  test('a child or a day that is not in the book', async () => {
    const orangId = book.anak('Aisyah')
    const typed = isi({ bb: '8,6' })
    const noDay = await book.refusal('penimbangan.record', { hariBukaId: newId(), orangId, isi: typed })
    const noChild = await book.refusal('penimbangan.record', { hariBukaId: book.hari, orangId: newId(), isi: typed })
    expect([noDay.code, noChild.code]).toEqual(['tidakAda', 'tidakAda'])
  })
})

describe('accepted at entry', () => {
  test('on the very day of leaving', async () => {
    const id = book.anak('Pindah', {}, { sampai: '2026-11-12' })
    await book.record(id, { bb: '8,6' })
    expect(book.rowsOf(id)).toHaveLength(1)
  })

  test('a guest: counted at home', async () => {
    const id = book.anak('Tamu', {}, { posyanduId: book.mawar })
    await book.record(id, { bb: '8,6' })
    const list = await book.call('hariBuka.list', { bulan: '2026-11' })
    expect(list.map((p) => [p.posyandu, p.sasaran])).toEqual(
      expect.arrayContaining([
        ['Melati 2', 0],
        ['Mawar', 1],
      ]),
    )
    expect(await book.baris(id)).toMatchObject({ tamu: true, posyanduAsal: 'Mawar' })
  })
})

describe('absent', () => {
  async function mark(orangId: string, tidakHadir: boolean) {
    return book.call('penimbangan.markAbsent', { hariBukaId: book.hari, orangId, tidakHadir })
  }

  test('is marked, taken back, and marked again on one record', async () => {
    const id = book.anak('Alya')
    expect(await mark(id, true)).toMatchObject({ waktu: '10.42' })
    expect((await book.baris(id)).tidakHadir).toBe(true)
    await mark(id, false)
    expect((await book.baris(id)).tidakHadir).toBe(false)
    await mark(id, true)
    const rows = book.context.db.all('SELECT hadir, dihapus FROM kehadiran')
    expect(rows).toEqual([{ hadir: 0, dihapus: 0 }])
  })

  test('recording a weighing clears it, in the same group', async () => {
    const id = book.anak('Alya')
    await mark(id, true)
    const saved = await book.record(id, { bb: '8,6' })
    expect((await book.baris(id)).tidakHadir).toBe(false)
    await book.call('riwayat.undo', { kelompok: saved.kelompok ?? 0 })
    expect(await book.baris(id)).toMatchObject({ tidakHadir: true, penimbanganId: null })
  })

  test('a note alone does not clear it', async () => {
    const id = book.anak('Alya')
    await mark(id, true)
    await book.record(id, { catatan: 'sakit, di rumah nenek' })
    expect(await book.baris(id)).toMatchObject({ tidakHadir: true, isi: { catatan: 'sakit, di rumah nenek' } })
  })

  test('who was weighed that day is not absent, nor is a guest', async () => {
    const id = book.anak('Alya')
    await book.record(id, { bb: '8,6' })
    const input = { hariBukaId: book.hari, tidakHadir: true }
    expect((await book.refusal('penimbangan.markAbsent', { ...input, orangId: id })).pesan).toContain('sudah ditimbang')
    const guest = book.anak('Tamu', {}, { posyanduId: book.mawar })
    expect((await book.refusal('penimbangan.markAbsent', { ...input, orangId: guest })).code).toBe('ditolak')
  })
})

describe('two windows on one sheet', () => {
  test('a cell typed in the other window stays when this one saves another cell', async () => {
    const id = book.anak('Alya')
    const kunci = { hariBukaId: book.hari, orangId: id }
    await book.call('penimbangan.record', { ...kunci, isi: isi({ bb: '9,1' }), dasar: isi({}) })
    await book.call('penimbangan.record', { ...kunci, isi: isi({ tb: '80' }), dasar: isi({}) })
    expect((await book.baris(id)).isi).toMatchObject({ bb: '9,1', tb: '80,0' })
  })

  test('a cell the other window changed meanwhile is asked about, and nothing of the row is written', async () => {
    const id = book.anak('Alya')
    const kunci = { hariBukaId: book.hari, orangId: id }
    await book.call('penimbangan.record', { ...kunci, isi: isi({ bb: '9,1' }), dasar: isi({}) })
    const typed = { ...kunci, isi: isi({ bb: '9,3', tb: '80' }), dasar: isi({}) }
    const refused = await book.call('penimbangan.record', typed)
    expect(refused).toMatchObject({ kelompok: null, bentrok: ['bb'], kini: { bb: '9,1', tb: '' } })
    expect((await book.baris(id)).isi).toMatchObject({ bb: '9,1', tb: '' })
    // Told to use its own value all the same, the window says so by what it has read now.
    await book.call('penimbangan.record', { ...typed, dasar: isi({ bb: '9,1' }) })
    expect((await book.baris(id)).isi).toMatchObject({ bb: '9,3', tb: '80,0' })
    await book.call('penimbangan.record', { ...kunci, isi: isi({}), dasar: isi({ bb: '9,3', tb: '80' }) })
    expect((await book.baris(id)).penimbanganId).toBeNull()
  })

  test('both windows typing the same weight, in two spellings, is no matter', async () => {
    const id = book.anak('Alya')
    const kunci = { hariBukaId: book.hari, orangId: id }
    await book.call('penimbangan.record', { ...kunci, isi: isi({ bb: '9,1' }), dasar: isi({}) })
    const same = await book.call('penimbangan.record', { ...kunci, isi: isi({ bb: '9.10' }), dasar: isi({}) })
    expect(same).toMatchObject({ kelompok: null, bentrok: [] })
  })
})
