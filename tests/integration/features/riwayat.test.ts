import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { sebutIsian } from '#main/features/riwayat/nilai.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { catatanOf, namaCatatan } from '#shared/catatan/daftar.ts'
import { bergantungOf } from '#shared/catatan/rujukan.ts'
import { catatanContoh } from '#tests/factories/catatan.ts'
import { addAnak, addPosyandu, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let melati: string
beforeEach(() => {
  book = openTestCalls(createRiwayatHandlers, { hariIni: '2026-11-24' })
  melati = addPosyandu(book.context.db, 'Melati 1')
})
afterEach(() => book.close())

const ofOrang = (orangId: string) => book.call('riwayat.list', { orangId, hariBukaId: null })
const titles = async (orangId: string) => (await ofOrang(orangId)).map((r) => r.tentang)

describe('the history of a child', () => {
  test('tells in words what was, what is, who and why, newest first', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const timbang = addTimbang(db, ayu.id, '2026-11-12', 8600)
    writeAs(db, 'ketik', { entitas: 'penimbangan', id: timbang.id, isi: { bb_g: 8650, tb_mm: 725, edema: 1 } })
    const isi = { nik: '3506125001250007', tanggal_lahir: '2025-01-11' }
    writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { ...isi, nik_status: 'resmi' } })
    const list = await ofOrang(ayu.id)
    expect(list.map((r) => r.tentang)).toEqual([
      'Data diri Ayu',
      'Penimbangan 12-11-2026',
      'Penimbangan 12-11-2026',
      'Terdaftar di Posyandu Melati 1',
      'Data diri Ayu',
    ])
    expect(list[0]?.isian).toEqual([
      { nama: 'NIK', dari: null, ke: '••••0007' },
      { nama: 'Tanggal lahir', dari: '10-01-2025', ke: '11-01-2025' },
      { nama: 'Status NIK', dari: null, ke: 'resmi' },
    ])
    expect(list[1]).toMatchObject({
      jenis: 'ketik',
      pelaku: 'Bidan',
      sumber: null,
      bolehDiurungkan: true,
      isian: [
        { nama: 'BB', dari: '8,6 kg', ke: '8,65 kg' },
        { nama: 'TB/PB', dari: null, ke: '72,5 cm' },
        { nama: 'Edema', dari: null, ke: 'ya' },
      ],
    })
    expect(list[3]?.isian).toEqual([
      { nama: 'Posyandu', dari: null, ke: 'Melati 1' },
      { nama: 'Mulai', dari: null, ke: '10-01-2025' },
      { nama: 'Masuk karena', dari: null, ke: 'lahir' },
    ])
  })

  test('holds something of every kind of record that names it', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    addTimbang(db, ayu.id, '2026-11-12', 8600)
    const hari = newId()
    writeAs(db, 'ketik', { entitas: 'hari_buka', id: hari, isi: { posyandu_id: melati, tanggal: '2026-10-12' } })
    writeAs(db, 'ketik', { entitas: 'kehadiran', id: newId(), isi: { hari_buka_id: hari, orang_id: ayu.id, hadir: 0 } })
    writeAs(db, 'ketik', { entitas: 'kms', id: newId(), isi: { orang_id: ayu.id, tanggal: '2026-11-12', punya: 1 } })
    const known = new Set(['orang', 'keanggotaan', 'kms', 'penimbangan', 'kehadiran'])
    const others = new Set(
      bergantungOf('orang')
        .map(([table]) => table)
        .filter((table) => !known.has(table)),
    )
    for (const entitas of others)
      for (const change of catatanContoh(entitas, { orang: ayu.id, fasilitas: melati })) writeAs(db, 'ketik', change)
    const told = [
      'Data diri Ayu',
      'KMS/Buku KIA 12-11-2026',
      'Penimbangan 12-11-2026',
      'Tanda tidak hadir 12-10-2026',
      'Terdaftar di Posyandu Melati 1',
      'Umpan balik Puskesmas November 2026',
      'Kehamilan 12-11-2026',
      'Antrean nomor 1 12-11-2026',
      'Hepatitis B (HB0)',
      'Jawaban "memang benar" (Berat dan tinggi tertukar)',
      // Whatever has no title of its own is called by its name and day.
      ...[...others]
        .filter((nama) => nama !== 'kehamilan' && !catatanOf(nama).judul)
        .map((nama) => `${catatanOf(nama).sebut} 12-11-2026`),
    ]
    expect((await titles(ayu.id)).sort()).toEqual(told.sort())
    // Whoever adds a kind that names a person and has a title of its own tells of it above, too.
    expect(new Set(bergantungOf('orang').map(([table]) => table)).size).toBe(told.length)
  })

  test('leaves notes of the Puskesmas to those who read them', async () => {
    const kader = openTestCalls(createRiwayatHandlers, { pelaku: { ...bidanUji, peran: 'kader' } })
    const { db } = kader.context
    const posyandu = addPosyandu(db, 'Melati 1')
    const ayu = addAnak(db, posyandu)
    const note = { fasilitas_id: posyandu, bulan: '2026-11', orang_id: ayu.id, isi: 'Timbang ulang.', oleh: 'Rina' }
    const waktu = '2026-11-20T01:00:00.000Z'
    writeAs(db, 'ketik', { entitas: 'umpan_balik', id: newId(), isi: { ...note, waktu } })
    const list = await kader.call('riwayat.list', { orangId: ayu.id, hariBukaId: null })
    expect(list.map((r) => r.tentang)).toEqual(['Terdaftar di Posyandu Melati 1', 'Data diri Ayu'])
    kader.close()
  })

  test('never shows a NIK in full', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const isi = { nik: '3506125001250007', nik_ibu: '3506125001900001', no_kk: '3506120101200003' }
    writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi })
    expect(JSON.stringify(await ofOrang(ayu.id))).not.toMatch(/\d{16}/)
  })

  test('names file, sheet and row of what was imported, which goes back whole or not at all', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const imporId = newId()
    const berkas = { berkas: 'oktober.xlsx', sidik: 'x', lembar: 'Data', waktu: '2026-11-01', ringkasan: '{}' }
    const group = writeAs(
      db,
      'impor',
      { entitas: 'impor', id: imporId, isi: berkas },
      { entitas: 'orang', id: ayu.id, isi: { rt: '03' }, sumber: ['Data', 17] },
    )
    expect((await ofOrang(ayu.id))[0]).toMatchObject({
      jenis: 'impor',
      sumber: 'oktober.xlsx, lembar Data, baris 17',
      bolehDiurungkan: false,
    })
    expect(await book.refusal('riwayat.undo', { kelompok: group ?? 0 })).toMatchObject({ code: 'ditolak' })
    expect(rowOf(db, 'orang', ayu.id).rt).toBe('03')
  })

  test('holds nothing of other children', async () => {
    const { db } = book.context
    const ayu = addAnak(db, melati)
    const bima = addAnak(db, melati, 'Bima')
    addTimbang(db, bima.id, '2026-11-12', 9000)
    expect(await titles(ayu.id)).toEqual(['Terdaftar di Posyandu Melati 1', 'Data diri Ayu'])
  })
})

test('the history of a recorded day names the children, and the kader', async () => {
  const { db } = book.context
  const ayu = addAnak(db, melati)
  const [hari, kader] = [newId(), newId()]
  writeAs(db, 'ketik', { entitas: 'hari_buka', id: hari, isi: { posyandu_id: melati, tanggal: '2026-11-12' } })
  writeAs(db, 'ketik', { entitas: 'kader', id: kader, isi: { posyandu_id: melati, nama: 'Ani' } })
  writeAs(db, 'ketik', {
    entitas: 'penimbangan',
    id: newId(),
    isi: { orang_id: ayu.id, hari_buka_id: hari, tanggal: '2026-11-12', bb_g: 8600 },
  })
  writeAs(
    db,
    'ketik',
    { entitas: 'kehadiran', id: newId(), isi: { hari_buka_id: hari, kader_id: kader, hadir: 1 } },
    { entitas: 'kehadiran', id: newId(), isi: { hari_buka_id: hari, orang_id: ayu.id, hadir: 0 } },
  )
  const list = await book.call('riwayat.list', { orangId: null, hariBukaId: hari })
  expect(list.map((r) => [r.tentang, r.isian.at(-1)?.ke])).toEqual([
    ['Tanda tidak hadir Ayu 12-11-2026', undefined],
    ['Kehadiran kader Ani 12-11-2026', 'ya'],
    ['Penimbangan Ayu 12-11-2026', '8,6 kg'],
    ['Hari buka Posyandu Melati 1 12-11-2026', '12-11-2026'],
  ])
})

test('the history of the whole book is its newest changes', async () => {
  const { db } = book.context
  const ayu = addAnak(db, melati)
  addTimbang(db, ayu.id, '2026-11-12', 8600)
  writeAs(db, 'siapkan', { entitas: 'pengaturan', id: 'tempat', isi: { nilai: '{}' } })
  const list = await book.call('riwayat.list', { orangId: null, hariBukaId: null, batas: 3 })
  expect(list.map((r) => [r.tentang, r.bolehDiurungkan])).toEqual([
    ['Tempat kerja', false],
    ['Penimbangan Ayu 12-11-2026', true],
    ['Ayu, terdaftar di Posyandu Melati 1', true],
  ])
})

test('a mark of absence that was taken off and set again came back; the first time it did not', async () => {
  const { db } = book.context
  const ayu = addAnak(db, melati)
  const [hari, tanda] = [newId(), newId()]
  writeAs(db, 'ketik', { entitas: 'hari_buka', id: hari, isi: { posyandu_id: melati, tanggal: '2026-11-12' } })
  const absen = { hari_buka_id: hari, orang_id: ayu.id, hadir: 0, dihapus: 0 } as const
  writeAs(db, 'ketik', { entitas: 'kehadiran', id: tanda, isi: absen })
  writeAs(db, 'ketik', { entitas: 'kehadiran', id: tanda, isi: { dihapus: 1 } })
  writeAs(db, 'ketik', { entitas: 'kehadiran', id: tanda, isi: absen })
  const list = (await ofOrang(ayu.id)).slice(0, 3)
  expect(list.map(({ tentang, isian }) => [tentang, isian.map(({ nama, ke }) => [nama, ke])])).toEqual([
    ['Tanda tidak hadir 12-11-2026', [['Dihapus', 'tidak']]],
    ['Tanda tidak hadir 12-11-2026', [['Dihapus', 'ya']]],
    ['Tanda tidak hadir 12-11-2026', []],
  ])
})

/** Columns no person fills in, and those whose record is named by them. */
const pembukuan = new Set([
  ...[
    'nilai',
    'orang_id',
    'hari_buka_id',
    'kader_id',
    'fasilitas_id',
    'induk_id',
    'impor_id',
    'kehamilan_id',
    'pmt_id',
    'penimbangan_id',
    'masa_nifas_id',
  ],
  ...[
    'urut',
    'urutan',
    'kode_sementara',
    'waktu',
    'sidik',
    'laporan',
    'berkas',
    'lembar',
    'ringkasan',
    'posyandu',
    'pasangan',
    'atas',
  ],
])

test('every field of every record has a name a person knows, or is bookkeeping', () => {
  const fields = namaCatatan.flatMap((nama) =>
    [...Object.keys(catatanOf(nama).isian), 'dihapus'].map((kolom) => [nama, kolom, sebutIsian(nama, kolom)] as const),
  )
  const silent = fields.filter(([, kolom, sebut]) => sebut === null && !pembukuan.has(kolom))
  expect(silent).toEqual([])
  for (const [nama, kolom, sebut] of fields)
    if (sebut !== null) expect(sebut, `${nama}.${kolom}`).toMatch(/^(\d+\. )?[A-Z][^_]+$/)
})
