import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createAntreanHandlers } from '#main/features/antrean/antrean.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { askFormulir } from '#main/features/laporan/formulir.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createWargaHandlers } from '#main/features/warga/warga.handlers.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import { addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'
import { wargaUji } from '#tests/helpers/warga-uji.ts'

const hariIni = '2026-11-24'

let book: TestCalls
let melati: string
let mawar: string
let pelaku: Pelaku
let pukul: number
beforeEach(() => {
  pelaku = bidanUji
  pukul = 8 * 60
  book = openTestCalls(
    (dasar) => {
      const now = () => new Date(2026, 10, 24, Math.floor(pukul / 60), pukul % 60)
      const context = { ...dasar, now }
      return {
        ...createAntreanHandlers(context),
        ...createFasilitasHandlers(context),
        ...createKartuHandlers(context),
        ...createPenimbanganHandlers(context),
        ...createRiwayatHandlers(context),
        ...createWargaHandlers(context),
      }
    },
    {
      hariIni,
      // The book asks who it is at every call.
      pelaku: new Proxy(bidanUji, { get: (_target, key) => pelaku[key as keyof Pelaku] }),
    },
  )
  melati = addPosyandu(book.context.db, 'Melati 1')
  mawar = addPosyandu(book.context.db, 'Mawar')
})
afterEach(() => book.close())

const daftar = async (nama: string, tanggalLahir: string | null, posyanduId = melati) =>
  (await book.call('warga.create', { isi: wargaUji({ nama, tanggalLahir }), posyanduId, mulai: hariIni })).id
const buka = async (tanggal = hariIni, posyanduId = melati) =>
  (await book.call('hariBuka.save', { id: null, posyanduId, tanggal, kaderHadir: null, catatan: null })).id
const add = (hariBukaId: string, orangId: string) => book.call('antrean.add', { hariBukaId, orangId })
const read = async (hariBukaId: string) => (await book.call('antrean.get', { hariBukaId })).baris
const hadir = () => book.context.db.all('SELECT orang_id, hadir, dihapus FROM kehadiran')

describe('the queue of a day', () => {
  test('gives numbers in order, marks present, and asks each the card of her age first', async () => {
    const hari = await buka()
    const anak = await daftar('Bima', '2024-11-24')
    const kakek = await daftar('Mbah Karto', '1950-01-01')
    const remaja = await daftar('Rina', '2011-11-24')
    expect(await add(hari, anak)).toMatchObject({ nomor: 1, sudah: false })
    expect(await add(hari, kakek)).toMatchObject({ nomor: 2 })
    expect(await add(hari, remaja)).toMatchObject({ nomor: 3 })
    expect(await add(hari, kakek)).toMatchObject({ nomor: 2, sudah: true, kelompok: null })
    expect(await read(hari)).toMatchObject([
      // Nothing is asked of a child at the first step: being written down is all of it.
      { nomor: 1, langkah: 2, kelompok: 'balita', kartu: [{ kode: 'balita' }], waktu: { daftar: 480, l2: 480 } },
      { nomor: 2, langkah: 1, kelompok: 'lansia', kartu: [{ kode: 'lansia' }], waktu: { daftar: 480, l2: null } },
      { nomor: 3, langkah: 1, kelompok: 'remaja', kartu: [{ kode: 'usia-sekolah' }] },
    ])
    expect(hadir()).toHaveLength(3)
    expect(hadir()).toContainEqual({ orang_id: kakek, hadir: 1, dihapus: 0 })
  })

  test('asks the card of the pregnancy of whoever is pregnant, and that of nifas until the 42nd day', async () => {
    const hari = await buka()
    const orang = { jk: 'P', tanggalLahir: '1998-05-10', nik: null, namaSuami: null, alamat: null } as const
    const tempat = { dusun: null, rt: null, rw: null, telepon: null }
    const register = (kartu: string, nama: string, isi: Record<string, string>) => {
      const input = { kartu, orang: { ...orang, ...tempat, nama }, posyanduId: melati, dibuka: hariIni, isi }
      return book.call('kartu.register', input)
    }
    const hamil = await register('ibu-hamil', 'Siti', { hpht: '01-06-2026' })
    // 42 days before, and 43.
    const nifas = await register('nifas', 'Rini', { tanggal_bersalin: '13-10-2026' })
    const lewat = await register('nifas', 'Wati', { tanggal_bersalin: '12-10-2026' })
    for (const { orangId } of [hamil, nifas, lewat]) await add(hari, orangId)
    const kartu = (await read(hari)).map((satu) => satu.kartu.map(({ kode }) => kode))
    expect(kartu).toEqual([['ibu-hamil'], ['nifas'], ['dewasa']])
  })

  test('keeps the time of entering each step, and forgets those after one somebody goes back to', async () => {
    const hari = await buka()
    const { id: antreanId } = await add(hari, await daftar('Bu Ani', '1990-01-01'))
    const go = (dari: number, ke: number, menit: number) => {
      pukul = menit
      return book.call('antrean.move', { antreanId, dari, ke })
    }
    await go(1, 2, 485)
    await go(2, 3, 493)
    // Pressed twice: she is no longer at the second step.
    expect(await go(2, 3, 494)).toMatchObject({ kelompok: null, langkah: 3 })
    await go(3, 4, 500)
    expect(await read(hari)).toMatchObject([
      { langkah: 4, waktu: { daftar: 480, l2: 485, l3: 493, l4: 500, l5: null } },
    ])
    await go(4, 2, 505)
    expect(await read(hari)).toMatchObject([{ langkah: 2, waktu: { daftar: 480, l2: 485, l3: null, l4: null } }])
    await go(2, 6, 530)
    expect(await read(hari)).toMatchObject([{ langkah: 6, waktu: { l3: null, l5: null, selesai: 530 } }])
  })

  test('keeps no time of a day that is typed afterwards, and has none of a day to come', async () => {
    const lalu = await buka('2026-11-20')
    const orang = await daftar('Bu Ani', '1990-01-01')
    const { id: antreanId } = await add(lalu, orang)
    await book.call('antrean.move', { antreanId, dari: 1, ke: 6 })
    const tanpa = { daftar: null, l2: null, l3: null, l4: null, l5: null, selesai: null }
    expect(await read(lalu)).toMatchObject([{ langkah: 6, waktu: tanpa }])
    const nanti = await buka('2026-11-25')
    expect(await book.refusal('antrean.add', { hariBukaId: nanti, orangId: orang })).toMatchObject({
      pesan: 'Hari buka ini baru 25-11-2026. Tidak ada yang berubah. Antreannya dimulai pada harinya.',
    })
  })

  test('names a member of another posyandu as a guest, and whose age is not known without a card', async () => {
    const hari = await buka()
    await add(hari, await daftar('Bu Tamu', '1990-01-01', mawar))
    await add(hari, await daftar('Bu Entah', null))
    expect(await read(hari)).toMatchObject([
      { tamu: true, posyanduAsal: 'Mawar', kartu: [{ kode: 'dewasa' }] },
      { tamu: false, kelompok: null, kartu: [], langkah: 2 },
    ])
  })

  test('says of whom the card is filled, and a weight leaves the mark of presence', async () => {
    const hari = await buka()
    const orang = await daftar('Bima', '2024-11-24')
    await add(hari, orang)
    expect((await read(hari))[0]?.kartu).toMatchObject([{ kode: 'balita', terisi: false }])
    const kunci = { kartu: 'balita', orangId: orang, kunjunganId: null, tanggal: hariIni, hariBukaId: hari }
    await book.call('kartu.record', { ...kunci, isi: { bb_kg: '11,2' } })
    expect((await read(hari))[0]?.kartu).toMatchObject([{ kode: 'balita', terisi: true }])
    expect(hadir()).toEqual([{ orang_id: orang, hadir: 1, dihapus: 0 }])
    const { baris } = await book.call('penimbangan.sheet', { hariBukaId: hari })
    expect(baris).toMatchObject([{ orangId: orang, tidakHadir: false, isi: { bb: '11,2' } }])
    const isi = baris[0]?.isi
    if (!isi) throw new Error('No row')
    await book.call('penimbangan.record', {
      hariBukaId: hari,
      orangId: orang,
      isi: { ...isi, bb: '11,3' },
      dasar: null,
    })
    expect(hadir()).toEqual([{ orang_id: orang, hadir: 1, dihapus: 0 }])
  })

  test('takes somebody out with the mark of presence, never gives her number again, and back by undoing', async () => {
    const hari = await buka()
    const [ani, budi] = [await daftar('Ani', '1990-01-01'), await daftar('Budi', '1991-01-01')]
    const { id } = await add(hari, ani)
    const { kelompok } = await book.call('antrean.remove', { antreanId: id })
    expect(await read(hari)).toEqual([])
    expect(hadir()).toEqual([{ orang_id: ani, hadir: 1, dihapus: 1 }])
    expect(await add(hari, budi)).toMatchObject({ nomor: 2 })
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(await read(hari)).toMatchObject([
      { nomor: 1, nama: 'Ani' },
      { nomor: 2, nama: 'Budi' },
    ])
    await book.call('antrean.remove', { antreanId: id })
    expect(await add(hari, ani)).toMatchObject({ nomor: 3, sudah: false })
  })

  test('lets a kader into the days of her posyandu, and let her move a guest whom the bidan wrote down', async () => {
    const [hari, lain] = [await buka(), await buka(hariIni, mawar)]
    const [ani, tamu] = [await daftar('Ani', '1990-01-01'), await daftar('Tamu', '1990-01-01', mawar)]
    const { id: nomorTamu } = await add(hari, tamu)
    pelaku = { id: 'kader', nama: 'Kader', peran: 'kader', posyandu: [melati] }
    expect(await add(hari, ani)).toMatchObject({ nomor: 2 })
    expect(await book.call('antrean.move', { antreanId: nomorTamu, dari: 1, ke: 2 })).toMatchObject({ langkah: 2 })
    expect(await book.refusal('antrean.get', { hariBukaId: lain })).toMatchObject({ code: 'dilarang' })
    expect(await book.refusal('antrean.add', { hariBukaId: lain, orangId: ani })).toMatchObject({ code: 'dilarang' })
  })

  test('refuses whoever was born later or had died', async () => {
    const hari = await buka('2026-11-20')
    const bayi = (
      await book.call('warga.create', {
        ...{ isi: wargaUji({ nama: 'Bayi', tanggalLahir: '2026-11-22' }), posyanduId: melati, mulai: hariIni },
      })
    ).id
    expect(await book.refusal('antrean.add', { hariBukaId: hari, orangId: bayi })).toMatchObject({
      pesan: 'Bayi lahir 22-11-2026, sesudah 20-11-2026. Tidak ada yang berubah. Periksa kedua tanggalnya.',
    })
    const almarhum = await daftar('Karto', '1950-01-01')
    writeAs(book.context.db, 'ketik', { entitas: 'orang', id: almarhum, isi: { meninggal_pada: '2026-11-19' } })
    expect(await book.refusal('antrean.add', { hariBukaId: hari, orangId: almarhum })).toMatchObject({
      pesan:
        'Karto dicatat meninggal 19-11-2026, sebelum 20-11-2026. Tidak ada yang berubah. Periksa siapa yang datang.',
    })
  })
})

describe('who serves on a day', () => {
  const petugas = { id: null, kaderId: null, nama: null, langkah: [] }

  test('is a kader of the posyandu, marked once and counted by the day, or somebody by name, with the steps', async () => {
    const hari = await buka()
    const kader = newId()
    writeAs(book.context.db, 'ketik', { entitas: 'kader', id: kader, isi: { posyandu_id: melati, nama: 'Sari' } })
    const sari = { ...petugas, hariBukaId: hari, jenis: 'kader', kaderId: kader } as const
    expect(await book.call('petugas.list', { hariBukaId: hari })).toEqual({
      ...{ kader: [{ id: kader, nama: 'Sari' }], hadir: [] },
    })
    const { id } = await book.call('petugas.save', { ...sari, langkah: [4, 1] })
    expect((await book.call('petugas.save', { ...sari, langkah: [2] })).id).toBe(id)
    const plkb = { ...petugas, hariBukaId: hari, nama: 'Bu Tini', langkah: [5, 4] }
    await book.call('petugas.save', { ...plkb, jenis: 'plkb' })
    expect((await book.call('petugas.list', { hariBukaId: hari })).hadir).toMatchObject([
      { jenis: 'kader', nama: 'Sari', langkah: [2] },
      { jenis: 'plkb', nama: 'Bu Tini', langkah: [4, 5] },
    ])
    const kaderHadir = async () =>
      (await book.call('hariBuka.list', { bulan: '2026-11' })).flatMap((p) => p.hari.map((satu) => satu.kaderHadir))
    expect(await kaderHadir()).toEqual([[kader]])
    await book.call('petugas.remove', { id })
    expect(await kaderHadir()).toEqual([[]])
    expect((await book.call('petugas.save', { ...sari, langkah: [] })).id).toBe(id)
    expect(await kaderHadir()).toEqual([[kader]])
  })

  test('is refused without a name, and a kader of another posyandu', async () => {
    const hari = await buka()
    expect(
      await book.refusal('petugas.save', { ...petugas, hariBukaId: hari, jenis: 'bidan', nama: ' ' }),
    ).toMatchObject({ code: 'masukan', pesan: 'Namanya belum diisi. Belum tersimpan.' })
    const lain = newId()
    writeAs(book.context.db, 'ketik', { entitas: 'kader', id: lain, isi: { posyandu_id: mawar, nama: 'Ratna' } })
    const input = { ...petugas, hariBukaId: hari, jenis: 'kader', kaderId: lain } as const
    expect(await book.refusal('petugas.save', input)).toMatchObject({
      pesan: 'Kader ini tidak ada lagi di posyandu ini. Tidak ada yang berubah. Buka lagi harinya.',
    })
  })
})

describe('the visitors of a month on paper', () => {
  const tanya = (posyanduId: string | null) =>
    askFormulir(book.context, {
      ...{ formulir: 'pengunjung-hari', periode: periodeOf('bulan', '2026-11'), posyanduId, varian: 'baku' },
      ...{ sampai: null, daftar: false, kosong: false },
    }).jawaban()

  test('are told by number with their times, each day for itself; heads, staff and the median stand at the foot', async () => {
    const tempat = { kabupaten: 'Contoh', kecamatan: 'Sumber', puskesmas: 'Sumber', desa: 'Sumber', alamat: null }
    await book.call('fasilitas.setUp', { jenis: 'pustu', nama: 'Sumber', telepon: null, ...tempat })
    const hari = await buka()
    const [ani, bima] = [await daftar('Ani', '1990-01-01'), await daftar('Bima', '2024-11-24')]
    const { id: nomorAni } = await add(hari, ani)
    pukul = 490
    const { id: nomorBima } = await add(hari, bima)
    const go = (antreanId: string, dari: number, ke: number, menit: number) => {
      pukul = menit
      return book.call('antrean.move', { antreanId, dari, ke })
    }
    await go(nomorAni, 1, 2, 500)
    await go(nomorAni, 2, 6, 541)
    await go(nomorBima, 2, 6, 520)
    const petugas = { hari_buka_id: hari, jenis: 'plkb', nama: 'Bu Tini' } as const
    writeAs(book.context.db, 'ketik', { entitas: 'hadir_petugas', id: newId(), isi: petugas })
    const lalu = await buka('2026-11-20')
    await add(lalu, ani)
    const form = tanya(melati)
    // The earlier day leads; it was typed afterwards.
    expect(form.baris).toMatchObject([{ no: 1, nama: 'Ani', kelompok: 'Dewasa', daftar: null, menit: null }])
    expect(form.bagian).toMatchObject([
      {
        baris: [
          { no: 1, nama: 'Ani', daftar: '08.00', l2: '08.20', l3: null, l5: null, selesai: '09.01', menit: 61 },
          { no: 2, nama: 'Bima', kelompok: 'Balita', daftar: '08.10', l2: '08.10', selesai: '08.40', menit: 30 },
        ],
      },
    ])
    // 61 and 30: 45,5, half a minute up.
    expect(form.catatan).toContain(
      '24-11-2026: 2 pengunjung (balita 1, dewasa 1); 1 petugas (PLKB 1); median 46 menit di posyandu.',
    )
    expect(tanya(mawar)).toMatchObject({ baris: [] })
  })
})
