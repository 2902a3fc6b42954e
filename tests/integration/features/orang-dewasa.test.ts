import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Change, newId } from '#main/db/journal.ts'
import { undo } from '#main/db/undo.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { tempatContoh } from '#main/features/contoh/tempat-contoh.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { listAnakUnit } from '#main/features/puskesmas/ganda.repository.ts'
import type { OrangTable } from '#main/toko/schema.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'
import { ayu, eppgbm } from '#tests/helpers/register-file.ts'

let book: TestCalls
let melati: string
let mawar: string
let hari: string
beforeEach(async () => {
  book = openTestCalls((context) => ({
    ...createBalitaHandlers(context),
    ...createPenimbanganHandlers(context),
    ...createBerandaHandlers(context, (...satu) => listHari(context, ...satu)),
    ...createFasilitasHandlers(context),
    ...createLaporanHandlers(context, undefined),
  }))
  const { db } = book.context
  setUpTempat(book.context, tempatContoh)
  melati = addPosyandu(db, 'Melati 1')
  mawar = addPosyandu(db, 'Mawar')
  const day = { id: null, posyanduId: melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  hari = (await book.call('hariBuka.save', day)).id
  addTimbang(db, addAnak(db, melati, 'Ayu Lestari').id, '2026-11-12', 9300)
  addAnak(db, mawar, 'Bima')
})
afterEach(() => book.close())

/** Everything a page or a file says about children. */
async function seen() {
  const { context, call } = book
  const semua = { cari: '', posyanduId: null, dusun: null, rt: null, keadaan: 'semua', batas: 500 } as const
  const bulan = { bulan: '2026-11', posyanduId: null } as const
  const pertanyaan = await call('balita.check', { id: null, isi: anak({ nama: 'Sri Wahyuni', tanggalLahir: null }) })
  const file = await eppgbm([{ ...ayu, NIK: '3507125001980001', Nama: 'SRI WAHYUNI', 'Tgl Lahir': '2025-02-10' }])
  return {
    keadaan: await call('aplikasi.keadaan', {}),
    daftar: await call('balita.list', semua),
    kartu: await Promise.all([...context.register().anak.keys()].map((id) => call('balita.get', { id }))),
    pertanyaan,
    lembar: await call('penimbangan.sheet', { hariBukaId: hari }),
    tamu: await call('penimbangan.findTamu', { hariBukaId: hari, cari: '' }),
    hari: await call('hariBuka.list', { bulan: '2026-11' }),
    beranda: await call('beranda.get', {}),
    laporan: await call('laporan.skdn', bulan),
    formulir: await call('laporan.formulir', { bulan: '2026-11', formulir: 'f2', posyanduId: null }),
    keraguan: await call('laporan.keraguan', bulan),
    impor: await importBalita(context, { nama: 'register.xlsx', isi: file, uji: true }),
    ganda: listAnakUnit(context.db),
    register: [...context.register().anak.keys()],
  }
}

const kehamilan = (id: string): Change => ({
  entitas: 'kehamilan',
  id: newId(),
  isi: { orang_id: id, dibuka: '2026-11-12', hpht: '2026-06-01' },
})

/** A woman of Melati from the day on which her pregnancy was registered. */
function addIbu(isi: Partial<OrangTable>): { id: string; kelompok: number } {
  const id = newId()
  const anggota = { orang_id: id, posyandu_id: melati, mulai: '2026-11-12', sebab_mulai: 'terdaftar' } as const
  const kelompok = writeAs(
    book.context.db,
    'ketik',
    { entitas: 'orang', id, isi: { nama: 'Sri Wahyuni', jk: 'P', ...isi } },
    { entitas: 'keanggotaan', id: newId(), isi: anggota },
    kehamilan(id),
  )
  return { id, kelompok: kelompok ?? 0 }
}

describe('a pregnant woman in the book', () => {
  test.each([
    ['born 1998', { tanggal_lahir: '1998-02-10', nik: '3507125002980001' }],
    ['without a birth date', { tanggal_lahir: null }],
    ['called and living like a child', { nama: 'Ayu Lestari', tanggal_lahir: null, nama_ibu: 'Siti Aminah' }],
    ['without any sex', { jk: null, tanggal_lahir: '2001-05-05' }],
  ] as const)('%s changes nothing that is said about children', async (_what, isi) => {
    const before = await seen()
    addIbu(isi)
    expect(await seen()).toEqual(before)
  })

  test('whose NIK a child is given is named, but offered as no card of a child', async () => {
    const nik = '3507125002980001'
    addIbu({ tanggal_lahir: '1998-02-10', nik })
    const found = await book.call('balita.check', { id: null, isi: anak({ nama: 'Cahya', nik }) })
    const [ganda] = found.filter(({ kode }) => kode === 'nikGanda')
    expect(ganda).toMatchObject({ pesan: expect.stringContaining('Sri Wahyuni'), orangId: null })
  })

  test('who was a child of the book herself stays among its children', () => {
    const { db, register } = book.context
    const ani = addAnak(db, melati, 'Ani', '2010-01-10').id
    writeAs(db, 'ketik', kehamilan(ani))
    expect(register().anak.has(ani)).toBe(true)
  })

  test('entered for a child by mistake does not hide it once it was weighed; taken back, it is there in any case', () => {
    const { db, register } = book.context
    const [timbang, tanpa] = [newId(), newId()]
    for (const id of [timbang, tanpa]) writeAs(db, 'ketik', { entitas: 'orang', id, isi: { nama: 'Dina', jk: 'P' } })
    addTimbang(db, timbang, '2026-11-12', 9000)
    expect([timbang, tanpa].map((id) => register().anak.has(id))).toEqual([true, true])
    const kelompok = writeAs(db, 'ketik', kehamilan(timbang), kehamilan(tanpa)) ?? 0
    expect([timbang, tanpa].map((id) => register().anak.has(id))).toEqual([true, false])
    undo(db, kelompok, { pelaku: 'bidan', waktu: '2026-11-24T04:00:00.000Z' })
    expect([timbang, tanpa].map((id) => register().anak.has(id))).toEqual([true, true])
  })
})

test.each([
  ['came to the posyandu at fifteen', '2011-11-12', false],
  ['came a day before', '2011-11-13', true],
])('who has no record of any kind and %s is told from a child by that', (_what, lahir, isAnak) => {
  const { db, register } = book.context
  const id = newId()
  const anggota = { orang_id: id, posyandu_id: melati, mulai: '2026-11-12', sebab_mulai: 'terdaftar' } as const
  writeAs(
    db,
    'ketik',
    { entitas: 'orang', id, isi: { nama: 'Hari', jk: 'L', tanggal_lahir: lahir } },
    { entitas: 'keanggotaan', id: newId(), isi: anggota },
  )
  expect(register().anak.has(id)).toBe(isAnak)
})

test('what is recorded of anybody says nothing about age', () => {
  const { db, register } = book.context
  const id = newId()
  writeAs(db, 'ketik', { entitas: 'orang', id, isi: { nama: 'Dina', jk: 'P' } })
  writeAs(db, 'ketik', { entitas: 'pmt', id: newId(), isi: { orang_id: id, mulai: '2026-11-01' } })
  expect(register().anak.has(id)).toBe(true)
})

test('a child whose birth year was typed ten years too early is still found, to be mended', async () => {
  const keanggotaan = { posyanduId: melati, mulai: '2026-11-01', sebab: 'pindahMasuk' } as const
  const isi = anak({ nama: 'Eka', tanggalLahir: '2015-01-10' })
  const { id } = await book.call('balita.create', { anak: [isi], keanggotaan, punyaKms: null })
  expect(await book.call('balita.get', { id: id[0] ?? '' })).toMatchObject({ isi: { nama: 'Eka' } })
})
