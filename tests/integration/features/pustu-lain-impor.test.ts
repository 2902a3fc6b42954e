import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headOf, newId } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import type { Db } from '#main/toko/toko.ts'
import { rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { type DuaPustuBook, openDuaPustuBook } from '#tests/helpers/open-dua-pustu-book.ts'
import { addTempat, writeAsLain } from '#tests/helpers/pustu-lain.ts'
import { ayu as barisAyu, eppgbm } from '#tests/helpers/register-file.ts'

let book: DuaPustuBook
let db: Db
let tempat = ''
let ayu: DuaPustuBook['ayu']
let lain: DuaPustuBook['lain']
beforeEach(async () => {
  book = await openDuaPustuBook()
  db = book.context.db
  ;({ tempat, ayu, lain } = book)
})
afterEach(() => book.close())

describe('a register file', () => {
  const impor = async (...rows: Parameters<typeof eppgbm>[0]) =>
    importBalita(book.context, { nama: 'register.xlsx', isi: await eppgbm(rows), uji: false })
  const bima = { ...barisAyu, NIK: '3201011001250001', Nama: 'BIMA SAPUTRA', JK: 'L', 'Nama Ortu': 'RATNA SARI' }
  const tanpaNik = { ...bima, NIK: '-' }
  const diLain = 'sudah terdaftar di Pustu Tegalrejo, jadi baris ini tidak dibawa masuk'

  test('of the whole Puskesmas brings nobody of another Pustu a second time, and says which rows', async () => {
    const before = headOf(db)
    const [anakLain, senama] = [
      { ...bima, Posyandu: 'KENANGA' },
      { ...tanpaNik, Posyandu: 'KENANGA' },
    ]
    const hasil = await impor(anakLain, senama)
    expect(hasil).toMatchObject({ barisDibaca: 2, balitaBaru: 0, penimbanganBaru: 0, posyanduBaru: [], berubah: false })
    expect(hasil.ditolak.map(({ baris, kolom }) => [baris, kolom])).toEqual([
      [4, 'NIK'],
      [5, 'Nama'],
    ])
    for (const { alasan } of hasil.ditolak) {
      expect(alasan).toContain(diLain)
      expect(alasan).not.toMatch(/Bima|Ratna|Kenanga|\d{4}/i)
    }
    expect(headOf(db)).toBe(before)
  })

  test('says once of thousands of them who looks after them, and that nothing is to be mended', async () => {
    const banyak = Array.from({ length: 60 }, (_, i) => ({
      ...(i % 2 === 0 ? bima : tanpaNik),
      Posyandu: 'KENANGA',
      'Tanggal Pengukuran':
        i < 30 ? `2025-06-${String(i + 1).padStart(2, '0')}` : `2025-07-${String(i - 29).padStart(2, '0')}`,
    }))
    const hasil = await impor({ ...barisAyu, 'Tgl Lahir': '31-02-2025' }, ...banyak)
    expect(hasil).toMatchObject({ barisDibaca: 61, milikLain: 60, berubah: false })
    expect(hasil.ditolak.map(({ baris, kolom, nilai, jumlah }) => [baris, kolom, nilai, jumlah])).toEqual([
      [4, 'Tgl Lahir', '31-02-2025', 1],
      [5, 'Nama', '60 baris', 60],
    ])
    expect(hasil.ditolak[1]?.alasan).toMatch(/terdaftar di Pustu Tegalrejo.*Berkasnya tidak perlu diubah/)
    expect(hasil.peringatan).toEqual([])
  })

  test('brings in the own children of such a file, with their weighings', async () => {
    const hasil = await impor({ ...bima, Posyandu: 'KENANGA' }, barisAyu)
    expect(hasil).toMatchObject({ balitaBaru: 1, penimbanganBaru: 1, posyanduBaru: [] })
    expect(hasil.ditolak).toHaveLength(1)
  })

  test.each([
    ['another mother', { 'Nama Ortu': 'SRI LESTARI' }],
    ['a girl', { JK: 'P' }],
    ['another birth date', { 'Tgl Lahir': '2025-01-20' }],
    ['a NIK of its own', { NIK: '3201011001250077' }],
  ])('knows a child of the same name as another one: %s', async (_apa, isiLain) => {
    expect(await impor({ ...tanpaNik, Posyandu: 'MELATI 1', ...isiLain })).toMatchObject({ balitaBaru: 1, ditolak: [] })
  })

  test('takes in no half of a child of theirs, whichever of its rows tells who it is', async () => {
    const later = { 'Tanggal Pengukuran': '2025-07-12', Berat: '7,4' }
    const tanpaIbu = { ...tanpaNik, 'Nama Ortu': '-', Posyandu: 'KENANGA' }
    const ejaanLain = { ...tanpaNik, 'Nama Ortu': 'RATNA S', Posyandu: 'KENANGA', Berat: '7,2' }
    const hasil = await impor(tanpaIbu, ejaanLain, { ...bima, ...later, 'Nama Ortu': 'RATNA S', Posyandu: 'KENANGA' })
    expect(hasil).toMatchObject({ balitaBaru: 0, penimbanganBaru: 0, posyanduBaru: [] })
    expect(hasil.ditolak).toHaveLength(3)
  })

  test('gives an own child no NIK of theirs', async () => {
    const isiAyu = { nama: 'Bima Saputra', jk: 'L', nama_ibu: 'Ratna Sari' } as const
    writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: isiAyu })
    expect(await impor({ ...bima, Posyandu: 'MELATI 1' })).toMatchObject({ balitaBaru: 0, balitaDiperbarui: 0 })
    expect(rowOf(db, 'orang', ayu.id).nik).toBeNull()
    // Without a NIK it is about the child that is here.
    expect(await impor({ ...tanpaNik, Posyandu: 'MELATI 1' })).toMatchObject({ penimbanganBaru: 1, ditolak: [] })
  })

  test('is about all children in the book of the Puskesmas', async () => {
    addTempat(db, 'Puskesmas Wonorejo', 'puskesmas')
    refreshLuar(db)
    const hasil = await impor({ ...bima, Posyandu: 'KENANGA' })
    expect(hasil).toMatchObject({ balitaBaru: 0, penimbanganBaru: 1, posyanduBaru: [], ditolak: [] })
  })

  test('enters nobody new into a posyandu of another Pustu, and says whose it is and what to do', async () => {
    const hasil = await impor({ ...barisAyu, Posyandu: 'KENANGA' })
    expect(hasil).toMatchObject({ balitaBaru: 0, penimbanganBaru: 0, posyanduBaru: [] })
    expect(hasil.ditolak).toMatchObject([{ kolom: 'Posyandu', nilai: 'KENANGA' }])
    expect(hasil.ditolak[0]?.alasan).toMatch(/milik Pustu Tegalrejo.*lewat Puskesmas.*daftarkan dulu posyandunya/)
    expect(db.values("SELECT id FROM fasilitas WHERE jenis = 'posyandu' AND nama = 'KENANGA'")).toEqual([])
    // Where this Pustu has one of that name too, it is that.
    const isi = { jenis: 'posyandu', nama: 'Kenanga', induk_id: tempat } as const
    writeAs(db, 'ketik', { entitas: 'fasilitas', id: newId(), isi })
    expect(await impor({ ...barisAyu, Posyandu: 'KENANGA' })).toMatchObject({ balitaBaru: 1, ditolak: [] })
  })

  test('about a child that moved there leaves its membership and weighings there as they are', async () => {
    writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { nama: 'Ayu Lestari', nik: barisAyu.NIK as string } })
    const luar = book.pindahkanAyu()
    const [anggota, timbang] = [rowOf(db, 'keanggotaan', luar.keanggotaan), rowOf(db, 'penimbangan', luar.penimbangan)]
    const hasil = await impor({ ...barisAyu, 'Tanggal Pengukuran': '2026-11-20', Berat: '9,9' })
    expect(hasil.balitaBaru).toBe(0)
    expect(rowOf(db, 'keanggotaan', luar.keanggotaan)).toEqual(anggota)
    expect(rowOf(db, 'penimbangan', luar.penimbangan)).toEqual(timbang)
  })

  test('taken in by another Pustu is not listed here, and cannot be taken back here', async () => {
    const id = newId()
    const isiImpor = { berkas: 'lain.xlsx', sidik: 'ab', lembar: 'Data', waktu: '2026-11-20T00:00:00.000Z' }
    const ringkasan = JSON.stringify({ balitaBaru: 2, penimbanganBaru: 2 })
    writeAsLain(db, lain.fasilitasId, { entitas: 'impor', id, isi: { ...isiImpor, ringkasan } })
    expect(await book.call('impor.list', {})).toEqual([])
    expect((await book.refusal('impor.undo', { id })).code).toBe('tidakAda')
  })
})
