import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'

let book: KartuBook
let hariBukaId: string
const tanggal = '2026-11-12'
beforeEach(() => {
  book = openKartuBook()
  hariBukaId = newId()
  const isi = { posyandu_id: book.mawar, tanggal }
  writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id: hariBukaId, isi })
})
afterEach(() => book.close())

const cari = (nama: string) => book.call('kartu.findTamu', { kartu, hariBukaId, cari: nama })

test('somebody of another posyandu is found by name, written down, and from then on stands on the sheet as a guest', async () => {
  const siti = await book.daftar()
  expect(await cari('')).toEqual([])
  expect(await cari('ami')).toMatchObject([{ orangId: siti, nama: 'Siti Aminah', posyandu: 'Melati 1' }])
  expect((await book.call('kartu.sheet', { kartu, hariBukaId })).baris).toEqual([])
  const row = await book.call('kartu.row', { kartu, hariBukaId, orangId: siti })
  expect(row).toMatchObject({ nomor: 1, tamu: true, kunjunganId: null })
  const isi = { bb_kg: '60' }
  await book.call('kartu.record', { kartu, orangId: siti, kunjunganId: null, tanggal, hariBukaId, isi })
  expect((await book.call('kartu.sheet', { kartu, hariBukaId })).baris).toMatchObject([{ orangId: siti, tamu: true }])
  const absen = { kartu, hariBukaId, orangId: siti, tidakHadir: true }
  expect((await book.refusal('kartu.markAbsent', absen)).pesan).toContain('bukan anggota')
})

test('members of this posyandu, and whoever the card is not open for on the day, are no guests of it', async () => {
  await book.daftar({ nama: 'Ani' })
  const [ani] = await cari('ani')
  const { kepala } = await book.folder(ani?.orangId ?? '')
  const akhir = { kartu, kepalaId: kepala[0]?.id ?? '', tanggal: '2026-11-01', sebab: 'keguguran' }
  await book.call('kartu.end', akhir)
  expect(await cari('ani')).toEqual([])
  const orang = { nama: 'Budi Rahayu', tanggalLahir: '1998-05-10', jk: null, nik: null, namaSuami: null }
  const lain = { alamat: null, dusun: null, rt: null, rw: null, telepon: null }
  const baru = { kartu, orang: { ...orang, ...lain }, posyanduId: book.mawar, dibuka: '2026-06-08', isi: {} }
  await book.call('kartu.register', baru)
  expect(await cari('budi')).toEqual([])
})
