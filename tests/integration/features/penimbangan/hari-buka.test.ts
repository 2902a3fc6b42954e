import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { openPenimbanganBook, type PenimbanganBook } from '#tests/helpers/open-penimbangan-book.ts'

let book: PenimbanganBook
beforeEach(async () => {
  book = await openPenimbanganBook()
})
afterEach(() => book.close())

const day = (isi: object = {}) => ({
  id: null,
  posyanduId: book.melati,
  tanggal: '2026-11-12',
  kaderHadir: null,
  catatan: null,
  ...isi,
})
const list = async (bulan = '2026-11') => {
  const posyandu = await book.call('hariBuka.list', { bulan })
  return posyandu.find((p) => p.posyanduId === book.melati)
}

function addKader(nama: string, posyanduId = book.melati): string {
  const id = newId()
  writeAs(book.context.db, 'ketik', { entitas: 'kader', id, isi: { posyandu_id: posyanduId, nama } })
  return id
}

test('heads counted by hand stay as they are until somebody says otherwise', async () => {
  const hari = { id: book.hari, posyanduId: book.melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  const dihitung = async () => (await list())?.hari[0]?.pengunjungHitung
  expect(await dihitung()).toBeNull()
  await book.call('hariBuka.save', { ...hari, pengunjungHitung: 45 })
  await book.call('hariBuka.save', hari)
  expect(await dihitung()).toBe(45)
  await book.call('hariBuka.save', { ...hari, pengunjungHitung: null })
  expect(await dihitung()).toBeNull()
})

describe('the list of a month', () => {
  test('names every posyandu, also one without a day', async () => {
    expect((await book.call('hariBuka.list', { bulan: '2026-11' })).map((p) => [p.posyandu, p.hari.length])).toEqual([
      ['Mawar', 0],
      ['Melati 2', 1],
    ])
    expect((await list('2026-10'))?.hari).toEqual([])
  })

  test('counts children of S, weighed, absent, and questions open', async () => {
    const [a, b, c] = [book.anak('A'), book.anak('B'), book.anak('C')]
    book.anak('Tanpa kelamin', { jk: null })
    book.timbang(a, '2026-10-08', { bb_g: 10_000 })
    await book.record(a, { bb: '8,6' })
    await book.record(b, { bb: '9,1' })
    await book.call('penimbangan.markAbsent', { hariBukaId: book.hari, orangId: c, tidakHadir: true })
    expect((await list())?.sasaran).toBe(3)
    expect((await list())?.hari[0]).toMatchObject({
      sasaran: 3,
      ditimbang: 2,
      tidakHadir: 1,
      perluDijawab: 1,
      selesai: false,
    })
  })

  test('a question about a guest is counted where it is asked', async () => {
    const guest = book.anak('Tamu', {}, { posyanduId: book.mawar })
    await book.record(guest, { bb: '3200' })
    expect((await list())?.hari[0]).toMatchObject({ sasaran: 0, ditimbang: 0, perluDijawab: 1 })
  })

  test('several days a month are allowed, earliest first', async () => {
    await book.call('hariBuka.save', day({ tanggal: '2026-11-05' }))
    expect((await list())?.hari.map((h) => h.tanggal)).toEqual(['2026-11-05', '2026-11-12'])
  })
})

describe('saving a day', () => {
  test('twice the same posyandu and date is refused', async () => {
    const error = await book.refusal('hariBuka.save', day())
    expect(error.pesan).toContain('Melati 2 sudah punya hari buka pada 12-11-2026')
  })

  test('a plan reaches a year ahead; a slip to 2062 is asked to look at the year', async () => {
    expect((await book.refusal('hariBuka.save', day({ tanggal: '2062-11-12' }))).pesan).toContain('Periksa tahunnya')
    expect(await book.call('hariBuka.save', day({ tanggal: '2027-11-04' }))).toMatchObject({ id: expect.any(String) })
  })

  test('a posyandu or day that is not in the book is said', async () => {
    expect((await book.refusal('hariBuka.save', day({ posyanduId: newId() }))).code).toBe('tidakAda')
    expect((await book.refusal('hariBuka.save', day({ id: newId(), tanggal: '2026-11-13' }))).code).toBe('tidakAda')
  })

  test('kader present: exactly those named; left out, they stay as they were', async () => {
    const [siti, wati] = [addKader('Siti'), addKader('Wati')]
    const save = (kaderHadir: string[] | null) => book.call('hariBuka.save', day({ id: book.hari, kaderHadir }))
    const present = async () => (await list())?.hari[0]?.kaderHadir.toSorted()
    await save([siti, wati])
    expect(await present()).toEqual([siti, wati].toSorted())
    await save([wati])
    expect(await present()).toEqual([wati])
    await save(null)
    expect(await present()).toEqual([wati])
    await save([siti])
    expect(await present()).toEqual([siti])
    await save([])
    expect(await present()).toEqual([])
    expect((await list())?.hari[0]?.jumlahKader).toBe(2)
  })

  test('a kader of another posyandu is refused', async () => {
    const other = addKader('Lain', book.mawar)
    expect((await book.refusal('hariBuka.save', day({ id: book.hari, kaderHadir: [other] }))).code).toBe('tidakAda')
  })

  test('a changed date takes its weighings along, and undoing brings all back', async () => {
    const id = book.anak('Aisyah')
    await book.record(id, { bb: '8,6' })
    await book.call('hariBuka.save', day({ id: book.hari, tanggal: '2026-11-19' }))
    expect(book.rowsOf(id)).toMatchObject([{ tanggal: '2026-11-19', bb_g: 8600 }])
    const head = book.context.db.one<{ k: number }>('SELECT max(kelompok) AS k FROM perubahan')
    await book.call('riwayat.undo', { kelompok: head.k })
    expect(book.rowsOf(id)).toMatchObject([{ tanggal: '2026-11-12' }])
    expect((await list())?.hari[0]?.tanggal).toBe('2026-11-12')
  })

  test('a date on which a weighed child was not yet born, or a day to come, is refused whole', async () => {
    const id = book.anak('Bayi', { tanggal_lahir: '2026-11-10' })
    await book.record(id, { bb: '3,2' })
    const before = await book.refusal('hariBuka.save', day({ id: book.hari, tanggal: '2026-11-05' }))
    expect(before.pesan).toContain('Tanggal 05-11-2026 tidak mungkin untuk Bayi')
    const later = await book.refusal('hariBuka.save', day({ id: book.hari, tanggal: '2026-11-25' }))
    expect(later.pesan).toContain('belum tiba')
    expect((await list())?.hari[0]?.tanggal).toBe('2026-11-12')
    expect(book.rowsOf(id)).toMatchObject([{ tanggal: '2026-11-12' }])
  })

  test('the posyandu can be changed only while nothing is weighed', async () => {
    await book.call('hariBuka.save', day({ id: book.hari, posyanduId: book.mawar }))
    await book.call('hariBuka.save', day({ id: book.hari }))
    await book.record(book.anak('Aisyah'), { bb: '8,6' })
    const error = await book.refusal('hariBuka.save', day({ id: book.hari, posyanduId: book.mawar }))
    expect(error.pesan).toContain('posyandunya tidak dapat diganti')
  })

  test('a note is kept', async () => {
    await book.call('hariBuka.save', day({ id: book.hari, catatan: ' hujan ' }))
    expect((await list())?.hari[0]?.catatan).toBe('hujan')
  })
})

test('a day is finished and taken up again, but not before it has come', async () => {
  await book.call('hariBuka.finish', { id: book.hari, selesai: true })
  expect((await list())?.hari[0]?.selesai).toBe(true)
  await book.call('hariBuka.finish', { id: book.hari, selesai: false })
  expect((await list())?.hari[0]?.selesai).toBe(false)
  const { id } = await book.call('hariBuka.save', day({ tanggal: '2026-12-10' }))
  expect((await book.refusal('hariBuka.finish', { id, selesai: true })).code).toBe('ditolak')
})

test('a day that holds weighings is not removed; an empty one goes with its attendance', async () => {
  const id = book.anak('Aisyah')
  await book.record(id, { bb: '8,6' })
  const input = { id: book.hari, alasan: 'salah hari' }
  expect((await book.refusal('hariBuka.remove', input)).pesan).toContain('berisi 1 penimbangan')
  await book.record(id, {})
  await book.call('penimbangan.markAbsent', { hariBukaId: book.hari, orangId: id, tidakHadir: true })
  await book.call('hariBuka.remove', input)
  expect((await list())?.hari).toEqual([])
  expect(book.context.db.first('SELECT count(*) AS n FROM kehadiran WHERE dihapus = 0')).toEqual({
    n: 0,
  })
  expect((await book.refusal('penimbangan.sheet', { hariBukaId: book.hari })).code).toBe('tidakAda')
})

describe('a month that came from a file', () => {
  const oktober = { bulan: '2026-10' }
  const kosong = { hari_buka_id: null } as const

  async function october() {
    const [a, b, c] = ['Aisyah', 'Bima', 'Citra'].map((nama) => book.anak(nama)) as [string, string, string]
    book.timbang(a, '2026-10-07', { ...kosong, bb_g: 9000 })
    book.timbang(b, '2026-10-07', { ...kosong, bb_g: 9100 })
    const other = book.timbang(c, '2026-10-09', { ...kosong, bb_g: 9200 })
    const list = await book.call('hariBuka.list', oktober)
    return { c, other, melati: list.find((p) => p.posyanduId === book.melati) }
  }

  const saveOctober = () =>
    book.call('hariBuka.save', {
      ...{ id: null, posyanduId: book.melati, tanggal: '2026-10-07', kaderHadir: null, catatan: null },
    })

  test('offers the day of most children, and says how many were weighed', async () => {
    const { melati } = await october()
    expect(melati).toMatchObject({
      ditimbang: 3,
      hari: [],
      tanpaHari: [
        { tanggal: '2026-10-07', anak: 2 },
        { tanggal: '2026-10-09', anak: 1 },
      ],
    })
  })

  test('is one sheet, on which the child of another day is corrected on its own day', async () => {
    const { c, other } = await october()
    const { id: hariBukaId } = await saveOctober()
    const { baris } = await book.call('penimbangan.sheet', { hariBukaId })
    expect(baris.map((row) => [row.anak.nama, row.tanggal, row.isi.bb])).toEqual([
      ['Aisyah', '2026-10-07', '9,0'],
      ['Bima', '2026-10-07', '9,1'],
      ['Citra', '2026-10-09', '9,2'],
    ])
    const saved = await book.record(c, { bb: '9,4' }, hariBukaId)
    expect(saved.penimbanganId).toBe(other)
    expect(book.rowsOf(c)).toMatchObject([{ id: other, tanggal: '2026-10-09', bb_g: 9400, hari_buka_id: null }])
    await book.call('riwayat.undo', { kelompok: saved.kelompok ?? 0 })
    expect((await book.baris(c, hariBukaId)).isi.bb).toBe('9,2')
    const absent = { hariBukaId, orangId: c, tidakHadir: true }
    expect((await book.refusal('penimbangan.markAbsent', absent)).code).toBe('ditolak')
  })

  test('who was marked absent on the day stays so when the weighing of another day is corrected', async () => {
    const c = book.anak('Citra')
    const { id: hariBukaId } = await saveOctober()
    await book.call('penimbangan.markAbsent', { hariBukaId, orangId: c, tidakHadir: true })
    book.timbang(c, '2026-10-09', { ...kosong, bb_g: 9200 })
    await book.record(c, { bb: '9,4' }, hariBukaId)
    expect(await book.baris(c, hariBukaId)).toMatchObject({ tidakHadir: true, isi: { bb: '9,4' } })
  })

  test('in the month that runs a child weighed on another day has an empty row', async () => {
    const id = book.anak('Dila')
    book.timbang(id, '2026-11-05', { ...kosong, bb_g: 9000 })
    expect(await book.baris(id)).toMatchObject({ tanggal: '2026-11-12', isi: { bb: '' } })
  })

  test('with two recorded days it stands on the first of them', async () => {
    const { c } = await october()
    const { id: first } = await saveOctober()
    const { id: second } = await book.call('hariBuka.save', {
      ...{ id: null, posyanduId: book.melati, tanggal: '2026-10-20', kaderHadir: null, catatan: null },
    })
    expect((await book.baris(c, first)).isi.bb).toBe('9,2')
    expect((await book.baris(c, second)).isi.bb).toBe('')
  })
})
