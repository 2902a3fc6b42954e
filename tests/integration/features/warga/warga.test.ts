import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createWargaHandlers } from '#main/features/warga/warga.handlers.ts'
import type { WargaIsi } from '#shared/contract/warga.ts'
import { addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

const kosong: WargaIsi = {
  nama: 'Sumiati',
  jk: 'P',
  tanggalLahir: '1990-03-02',
  tanggalLahirPerkiraan: false,
  nik: null,
  noKk: null,
  hubunganKk: null,
  statusKawin: null,
  ibuId: null,
  namaIbu: null,
  suamiId: null,
  namaSuami: null,
  namaAyah: null,
  alamat: null,
  dusun: null,
  rt: '03',
  rw: null,
  telepon: null,
  noJkn: null,
  gakin: null,
  disabilitas: null,
  catatan: null,
}

let book: TestCalls
let melati: string
let pelaku: Pelaku
beforeEach(() => {
  pelaku = bidanUji
  book = openTestCalls(
    (dasar) => {
      const context = { ...dasar, pelaku: () => pelaku }
      return {
        ...createBalitaHandlers(context),
        ...createKartuHandlers(context),
        ...createRiwayatHandlers(context),
        ...createWargaHandlers(context),
      }
    },
    { hariIni: '2026-11-24' },
  )
  melati = addPosyandu(book.context.db, 'Melati 1')
})
afterEach(() => book.close())

const daftar = async (isi: Partial<WargaIsi> = {}, posyanduId = melati) =>
  (await book.call('warga.create', { isi: { ...kosong, ...isi }, posyanduId, mulai: '2026-11-01' })).id

describe('the register of persons', () => {
  test('counts everybody in the group of today, by posyandu, with who came this month', async () => {
    const mawar = addPosyandu(book.context.db, 'Mawar')
    await daftar({ nama: 'Bayu', jk: 'L', tanggalLahir: '2012-01-05' })
    const mbah = await daftar({ nama: 'Mbah Karto', jk: 'L', tanggalLahir: '1950-01-01' })
    await daftar({ nama: 'Sumiati' }, mawar)
    await daftar({ nama: 'Tanpa Lahir', tanggalLahir: null })
    const hari = newId()
    writeAs(book.context.db, 'ketik', {
      entitas: 'hari_buka',
      id: hari,
      isi: { posyandu_id: melati, tanggal: '2026-11-12' },
    })
    writeAs(book.context.db, 'ketik', {
      entitas: 'kehadiran',
      id: newId(),
      isi: { hari_buka_id: hari, orang_id: mbah, hadir: 1 },
    })
    const semua = await book.call('warga.list', {})
    expect(semua.hitung).toMatchObject({
      bayi: { sasaran: 0, datang: 0 },
      sekolah: { sasaran: 1, datang: 0 },
      dewasa: { sasaran: 1, datang: 0 },
      lansia: { sasaran: 1, datang: 1 },
    })
    expect(semua).toMatchObject({ tanpaUmur: 1, jumlah: 4 })
    const lansia = await book.call('warga.list', { posyanduId: melati, kelompok: 'lansia', datang: 'sudah' })
    expect(lansia.baris).toMatchObject([{ nama: 'Mbah Karto', umur: '76 th', datang: '2026-11-12', anak: false }])
    expect(
      (await book.call('warga.list', { posyanduId: melati, datang: 'belum' })).baris.map(({ nama }) => nama),
    ).toEqual(['Bayu', 'Tanpa Lahir'])
    expect((await book.call('warga.list', { posyanduId: mawar })).hitung.dewasa?.sasaran).toBe(1)
  })

  test('finds by the beginning of a word, by RT, and by digits of a NIK', async () => {
    await daftar({ nama: 'Sri Mulyani', nik: '3501234203900001', rt: '05' })
    await daftar({ nama: 'Asri' })
    const cari = async (text: string) => (await book.call('warga.list', { cari: text })).baris.map(({ nama }) => nama)
    expect(await cari('sri')).toEqual(['Sri Mulyani'])
    expect(await cari('rt 5')).toEqual(['Sri Mulyani'])
    expect(await cari('420390')).toEqual(['Sri Mulyani'])
  })

  test('keeps those who moved away or died out of the targets, and names them when asked', async () => {
    const id = await daftar({ nama: 'Mbah Karto', jk: 'L', tanggalLahir: '1950-01-01' })
    await book.call('balita.recordDeath', { id, tanggal: '2026-11-20', keterangan: null })
    const pindah = await daftar({ nama: 'Wati' })
    await book.call('balita.move', { id: pindah, tanggal: '2026-11-21', keId: null, keterangan: null })
    expect(await book.call('warga.list', {})).toMatchObject({ jumlah: 0, hitung: { lansia: { sasaran: 0 } } })
    const semua = await book.call('warga.find', { cari: '', batas: 9 })
    expect(semua.baris.map(({ nama, keadaan }) => [nama, keadaan])).toEqual([
      ['Mbah Karto', 'meninggal'],
      ['Wati', 'pindah'],
    ])
  })

  test('says of nobody that she came who was served on a day her posyandu was not open, as the recaps', async () => {
    const id = await daftar({ nama: 'Mbah Karti', tanggalLahir: '1950-01-01' })
    const hari = newId()
    const isi = { posyandu_id: melati, tanggal: '2026-11-12' }
    writeAs(book.context.db, 'ketik', { entitas: 'hari_buka', id: hari, isi })
    const catat = (tanggal: string) =>
      book.call('kartu.record', {
        kartu: 'lansia',
        orangId: id,
        kunjunganId: null,
        tanggal,
        hariBukaId: null,
        isi: { bb_kg: '50' },
      })
    await catat('2026-11-20')
    expect((await book.call('warga.list', {})).hitung.lansia).toEqual({ sasaran: 1, datang: 0 })
    await catat('2026-11-12')
    expect((await book.call('warga.list', { datang: 'sudah' })).baris).toMatchObject([{ datang: '2026-11-12' }])
  })
})

describe('a kader', () => {
  test('lists her members alone, and finds by name who moved from her posyandu to another of the book, too', async () => {
    const mawar = addPosyandu(book.context.db, 'Mawar')
    const pindah = await daftar({ nama: 'Wati' })
    await daftar({ nama: 'Warni' }, mawar)
    await book.call('balita.move', { id: pindah, tanggal: '2026-11-21', keId: mawar, keterangan: null })
    await daftar({ nama: 'Wahyu' })
    pelaku = { id: 'kader', nama: 'Kader', peran: 'kader', posyandu: [melati] }
    const nama = ({ baris }: { readonly baris: readonly { readonly nama: string }[] }) => baris.map((satu) => satu.nama)
    expect(nama(await book.call('warga.list', {}))).toEqual(['Wahyu'])
    expect(nama(await book.call('warga.find', { cari: 'wa', batas: 9 }))).toEqual(['Wati', 'Wahyu'])
    expect((await book.call('warga.find', { cari: '0390', batas: 9 })).jumlah).toBe(0)
  })
})

describe('the folder of a person', () => {
  test('names the family by links first, then by the card of family', async () => {
    const kk = '3501230101200001'
    const suami = await daftar({ nama: 'Agus', jk: 'L', tanggalLahir: '1988-01-01', noKk: kk, hubunganKk: 'kepala' })
    const ibu = await daftar({ nama: 'Sumiati', suamiId: suami, noKk: kk, hubunganKk: 'istri' })
    await daftar({ nama: 'Bayu', jk: 'L', tanggalLahir: '2012-01-05', ibuId: ibu, noKk: kk, hubunganKk: 'anak' })
    await daftar({ nama: 'Mbah Karti', tanggalLahir: '1950-01-01', noKk: kk, hubunganKk: 'mertua' })
    const nama = async (id: string) =>
      (await book.call('warga.get', { id })).keluarga.map((satu) => `${satu.nama}: ${satu.hubungan}`)
    expect(await nama(ibu)).toEqual(['Mbah Karti: mertua (KK)', 'Agus: suami', 'Bayu: anak'])
    expect(await nama(suami)).toEqual(['Mbah Karti: mertua (KK)', 'Sumiati: istri', 'Bayu: anak (KK)'])
  })

  test('offers the cards of her age and sex, and keeps those that have visits', async () => {
    const ibu = await daftar()
    const kartu = async (id: string) => (await book.call('warga.get', { id })).kartu.map(({ kode }) => kode)
    expect(await kartu(ibu)).toContain('ibu-hamil')
    expect(await kartu(ibu)).not.toContain('balita')
    const mbah = await daftar({ nama: 'Mbah Karto', jk: 'L', tanggalLahir: '1950-01-01' })
    expect(await kartu(mbah)).not.toContain('ibu-hamil')
  })
})

describe('writing somebody down', () => {
  test('is refused with a number the book has, a link that cannot be, and a day before birth', async () => {
    const suami = await daftar({ nama: 'Agus', jk: 'L', tanggalLahir: '1988-01-01', nik: '3501230101880001' })
    const coba = (isi: Partial<WargaIsi>) =>
      book.refusal('warga.create', { isi: { ...kosong, ...isi }, posyanduId: melati, mulai: '2026-11-01' })
    expect((await coba({ nik: '3501230101880001' })).pesan).toContain('sudah tercatat untuk Agus')
    expect((await coba({ ibuId: suami })).pesan).toContain('laki-laki')
    expect((await coba({ tanggalLahir: '2026-11-20' })).pesan).toContain('sebelum tanggal lahir 20-11-2026')
    expect((await coba({ tanggalLahir: '2026-12-20' })).pesan).toContain('belum tiba')
  })

  test('asks about the same name and about the same number', async () => {
    await daftar({ nik: '3501234203900001' })
    const cek = (isi: Partial<WargaIsi>) => {
      const { nama, jk, tanggalLahir, nik } = { ...kosong, ...isi }
      return book.call('warga.check', { nama, jk, tanggalLahir, nik })
    }
    expect(await cek({ tanggalLahir: null })).toMatchObject([{ nikSama: false }])
    expect(await cek({ nama: 'Lain', nik: '3501234203900001' })).toMatchObject([{ nikSama: true }])
    expect(await cek({ jk: 'L' })).toEqual([])
  })
})

describe('correcting somebody', () => {
  test('writes what differs, says when another changed it meanwhile, and is taken back', async () => {
    const id = await daftar()
    const { versi, isi } = await book.call('warga.get', { id })
    const ubah = (baru: Partial<WargaIsi>) =>
      ({ id, versi, isi: { ...isi, ...baru }, alasan: 'salah tulis nama' }) as const
    const { kelompok } = await book.call('warga.correct', ubah({ nama: 'Sumiyati', noKk: '3501230101200001' }))
    expect((await book.call('warga.get', { id })).isi).toMatchObject({ nama: 'Sumiyati', noKk: '3501230101200001' })
    expect((await book.refusal('warga.correct', ubah({ nama: 'Sumiasih' }))).pesan).toContain('baru saja diubah')
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect((await book.call('warga.get', { id })).isi).toMatchObject({ nama: 'Sumiati', noKk: null })
  })

  test('of a child leaves the birth date to its card', async () => {
    const keanggotaan = { posyanduId: melati, mulai: null, sebab: 'lahir' } as const
    const { id } = await book.call('balita.create', { anak: [anak()], keanggotaan, punyaKms: null })
    const folder = await book.call('warga.get', { id: id[0] ?? '' })
    expect(folder).toMatchObject({ anak: true, kelompok: 'balita' })
    const isi = { ...folder.isi, tanggalLahir: '2025-01-11' }
    expect(
      (await book.refusal('warga.correct', { id: folder.id, versi: folder.versi, isi, alasan: null })).pesan,
    ).toContain('di kartu anaknya')
  })
})
