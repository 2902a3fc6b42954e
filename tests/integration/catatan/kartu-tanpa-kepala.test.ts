import '#tests/helpers/kartu-uji.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { importCatatan } from '#main/features/impor/catatan/impor-catatan.service.ts'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { createTabelKartuUji, dewasaUji } from '#tests/helpers/kartu-uji.ts'
import { hasil, ibu, type KartuBook, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

/** A card that is only described, and whose visits are the person's own. */

const kartu = dewasaUji.kode
let book: KartuBook
let hariBukaId = ''
beforeEach(() => {
  book = openKartuBook()
  createTabelKartuUji(book.context.db)
  hariBukaId = newId()
  const isi = { posyandu_id: book.melati, tanggal: '2026-11-12' }
  writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id: hariBukaId, isi })
})
afterEach(() => book.close())

type Orang = Parameters<typeof ibu>[0]
const daftar = async (orang: Orang, dibuka = '2026-06-08') => {
  const input = { kartu, orang: ibu({ jk: 'L', ...orang }), posyanduId: book.melati, dibuka, isi: {} }
  return (await book.call('kartu.register', input)).orangId
}
const record = (orangId: string, isi: Record<string, string>, lain: Partial<InputOf<'kartu.record'>> = {}) =>
  book.call('kartu.record', {
    ...{ kartu, orangId, kunjunganId: null, tanggal: '2026-11-12', hariBukaId, isi, ...lain },
  })
const list = async (berakhir = false) =>
  (await book.call('kartu.list', { kartu, posyanduId: null, berakhir })).map(({ nama }) => nama)
const folder = async (orangId: string) => {
  const [kepala] = (await book.call('kartu.ofPerson', { kartu, orangId })).kepala
  if (!kepala) throw new Error('There is no place for her visits')
  return kepala
}

test('is kept of every member of its age, and of nobody else', async () => {
  await daftar({ nama: 'Budi', tanggalLahir: '1980-01-01' })
  await daftar({ nama: 'Sari', jk: 'P', tanggalLahir: '2008-11-24' }, '2026-11-24')
  await book.daftar({ nama: 'Siti', tanggalLahir: '1998-05-10' })
  await book.daftar({ nama: 'Muda', tanggalLahir: '2008-11-25' })
  expect(await list()).toEqual(['Budi', 'Sari', 'Siti'])
  const { baris } = await book.call('kartu.sheet', { kartu, hariBukaId })
  expect(baris.map(({ nama, kepalaId, putusan }) => [nama, kepalaId, hasil(putusan, 'td_ibu')])).toEqual([
    ['Budi', null, '-'],
    ['Siti', null, '-'],
  ])
  expect((await book.call('kartu.findCalon', { kartu, cari: 'sit' })).map(({ nama }) => nama)).toEqual(['Siti'])
  expect(await list(true)).toEqual([])
})

test('is written, judged, corrected, taken back and removed by the person and the day', async () => {
  const budi = await daftar({ nama: 'Budi', tanggalLahir: '1980-01-01' })
  const first = await record(budi, { bb_kg: '70', td_sistole: '150', td_diastole: '80', hiv: 'reaktif' })
  expect((await folder(budi)).kunjungan).toMatchObject([{ tanggal: '2026-11-12', isi: { bb_kg: '70' } }])
  expect(hasil((await folder(budi)).kunjungan[0]?.putusan ?? [], 'rujukan')).toBe('puskesmas')
  const again = await record(budi, { td_sistole: '120', jam_obat: '07:30' })
  expect((await folder(budi)).kunjungan[0]?.isi).toMatchObject({ td_sistole: '120', jam_obat: '07.30' })
  expect(again.kunjunganId).toBe(first.kunjunganId)
  await book.call('riwayat.undo', { kelompok: again.kelompok ?? 0 })
  expect((await folder(budi)).kunjungan[0]?.isi.td_sistole).toBe('150')
  const history = JSON.stringify(await book.call('riwayat.list', { orangId: budi, hariBukaId: null }))
  expect(history).toContain('Kunjungan dewasa uji 12-11-2026')
  expect(await book.refusal('kartu.record', recordInput(budi, { td_diastole: '160' }))).toMatchObject({
    masalah: [{ path: ['isi', 'td_diastole'] }],
  })
  const removed = await book.call('kartu.remove', { kartu, kunjunganId: first.kunjunganId ?? '', alasan: 'salah' })
  expect((await folder(budi)).kunjungan).toEqual([])
  expect(JSON.stringify(await book.call('sampah.list', {}))).toContain('Kunjungan dewasa uji Budi')
  await book.call('riwayat.undo', { kelompok: removed.kelompok ?? 0 })
  expect((await folder(budi)).kunjungan).toHaveLength(1)
})

const recordInput = (orangId: string, isi: Record<string, string>): InputOf<'kartu.record'> => ({
  ...{ kartu, orangId, kunjunganId: null, tanggal: '2026-11-12', hariBukaId, isi },
})

test('is refused of somebody whose age it is not for, and needs no opening', async () => {
  const siti = await book.daftar({ nama: 'Muda', tanggalLahir: '2010-01-01' })
  expect((await book.refusal('kartu.record', recordInput(siti, { bb_kg: '50' }))).pesan).toContain(
    'hanya untuk umur 18 sampai 59 tahun',
  )
  const open = { kartu, orangId: siti, dibuka: '2026-06-08', namaSuami: null, isi: {} }
  expect((await book.refusal('kartu.open', open)).pesan).toContain('tidak perlu dibuka')
  const baru = { kartu, posyanduId: book.melati, dibuka: '2026-06-08', isi: {} }
  for (const [orang, pesan] of [
    [ibu({ nama: 'Ali' }), 'jenis kelamin'],
    [ibu({ nama: 'Ali', jk: 'L', tanggalLahir: null }), 'Tanggal lahir'],
    [ibu({ nama: 'Ali', jk: 'L', tanggalLahir: '2010-01-01' }), 'hanya untuk umur'],
  ] as const) {
    expect((await book.refusal('kartu.register', { ...baru, orang })).pesan).toContain(pesan)
  }
})

test('goes on to show whoever has grown out of it, apart from those it is for', async () => {
  const budi = await daftar({ nama: 'Budi', tanggalLahir: '1966-12-01' })
  await record(budi, { bb_kg: '70' })
  expect([await list(), await list(true)]).toEqual([['Budi'], []])
  writeAs(book.context.db, 'ketik', { entitas: 'orang', id: budi, isi: { tanggal_lahir: '1966-11-20' } })
  expect([await list(), await list(true)]).toEqual([[], ['Budi']])
})

test('is marked absent, and tells a kader nothing she may not know', async () => {
  const budi = await daftar({ nama: 'Budi', tanggalLahir: '1980-01-01' })
  await book.call('kartu.markAbsent', { kartu, hariBukaId, orangId: budi, tidakHadir: true })
  const row = () => book.call('kartu.row', { kartu, hariBukaId, orangId: budi })
  expect((await row()).tidakHadir).toBe(true)
  await record(budi, { bb_kg: '70', hiv: 'reaktif' })
  expect(await row()).toMatchObject({ tidakHadir: false, isi: { bb_kg: '70', hiv: 'reaktif' } })
  book.signIn('kader', [book.melati])
  expect(JSON.stringify([await row(), await folder(budi), await book.call('kartu.describe', { kartu })])).not.toMatch(
    /hiv|reaktif/i,
  )
  book.signIn('kader', [book.mawar])
  expect(await list()).toEqual([])
})

test('is written of a guest by a kader of the sheet, and judged for that one alone when a row is read', async () => {
  const budi = await daftar({ nama: 'Budi', tanggalLahir: '1980-01-01' })
  const lain = await book.call('kartu.register', {
    ...{ kartu, orang: ibu({ nama: 'Agus', jk: 'L', tanggalLahir: '1980-01-01' }), posyanduId: book.mawar },
    ...{ dibuka: '2026-06-08', isi: {} },
  })
  const tamu = lain.orangId
  await record(tamu, { bb_kg: '60' })
  await record(budi, { bb_kg: '70' })
  book.signIn('kader', [book.melati])
  await record(tamu, { bb_kg: '61' })
  const riwayat = vi.spyOn(dewasaUji as { riwayat: typeof dewasaUji.riwayat }, 'riwayat')
  expect(await book.call('kartu.row', { kartu, hariBukaId, orangId: tamu })).toMatchObject({
    ...{ nomor: 2, tamu: true, isi: { bb_kg: '61' } },
  })
  expect(riwayat).toHaveBeenCalledTimes(1)
  riwayat.mockRestore()
  await record(tamu, { bb_kg: '' })
  await record(tamu, { bb_kg: '62' })
  expect((await book.call('kartu.sheet', { kartu, hariBukaId })).baris.map(({ isi }) => isi.bb_kg)).toEqual([
    '70',
    '62',
  ])
})

test('is brought in by a register, and the same file again changes nothing', async () => {
  const budi = await daftar({ nama: 'Budi', tanggalLahir: '1980-01-01' })
  const isi = new TextEncoder().encode(
    'nama,posyandu,tanggal,lahir,jk,bb_kg,td_sistole,td_diastole\nBudi,Melati 1,2026-11-12,1980-01-01,L,70,150,80\nAgus,Melati 1,2026-11-12,1970-01-01,L,65,,\n',
  )
  const bring = () => importKartu(book.context, { kartu: dewasaUji, nama: 'dewasa.csv', isi, lembar: null, uji: false })
  expect(bring()).toMatchObject({ ditolak: [], orangBaru: 1, kunjunganBaru: 2 })
  expect(bring()).toMatchObject({ ditolak: [], orangBaru: 0, kunjunganBaru: 0, takBerubah: 2 })
  expect((await folder(budi)).kunjungan).toHaveLength(1)
  expect(await list()).toEqual(['Agus', 'Budi'])
})

test('is brought in among the records of a whole village, as often as one likes', async () => {
  const desa = {
    versi: 1,
    posyandu: [{ kunci: 'p', nama: 'Kenanga', desa: 'Desa Sumber' }],
    orang: [{ kunci: 'agus', nama: 'Agus', jk: 'L', tanggal_lahir: '1970-01-01' }],
    keanggotaan: [{ orang: 'agus', posyandu: 'p', mulai: '2020-01-01', sebab_mulai: 'terdaftar' }],
    [kartu]: [
      { orang: 'agus', tanggal: '2026-11-12', bb_kg: 70, td_sistole: 150, td_diastole: 80 },
      { orang: 'agus', tanggal: '2026-10-12', bb_kg: 71 },
    ],
  }
  const isi = new TextEncoder().encode(JSON.stringify(desa))
  const bring = () => importCatatan(book.context, { nama: 'desa.json', isi, uji: false })
  expect(bring()).toMatchObject({ ditolak: [], baru: 5, dibaca: { [kartu]: 2 } })
  expect(bring()).toMatchObject({ ditolak: [], baru: 0, takBerubah: 5 })
  const [agus] = await book.call('kartu.list', { kartu, posyanduId: null })
  expect(agus).toMatchObject({ nama: 'Agus', jumlahKunjungan: 2, terakhir: { tanggal: '2026-11-12' } })
})
