import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { addTimbang } from '#tests/helpers/fill-book.ts'
import { anak, type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

const codes = (list: readonly { kode: string }[]) => list.map(({ kode }) => kode)

describe('a new child', () => {
  test('is a member from birth, whatever day it is written down', async () => {
    const card = await book.kartu(await book.create())
    expect(card).toMatchObject({ keadaan: 'aktif', umurBulan: 22, posyandu: 'Melati 1', meninggalPada: null })
    expect(card.keanggotaan).toMatchObject([{ mulai: '2025-01-10', sebabMulai: 'lahir', sampai: null }])
  })

  test('that moved in is a member from that day', async () => {
    const card = await book.kartu(await book.create({}, '2026-03-02'))
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-03-02', sebabMulai: 'pindahMasuk' }])
  })

  test('without a birth date is a member from today, is incomplete, and from birth once that is known', async () => {
    const id = await book.create({ tanggalLahir: null })
    const card = await book.kartu(id)
    expect(card).toMatchObject({ keadaan: 'belumLengkap', umurBulan: null })
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-11-24' }])
    await book.call('balita.correct', { id, versi: card.versi, isi: anak(), alasan: null })
    expect(await book.kartu(id)).toMatchObject({ keadaan: 'aktif', keanggotaan: [{ mulai: '2025-01-10' }] })
  })

  test('without a NIK goes by a code until a number comes', async () => {
    const id = await book.create()
    const before = await book.kartu(id)
    expect(before.nikStatus).toBe('belum')
    expect(before.kodeSementara).toMatch(/^BAYI-[0-9A-Z]{6}$/)
    const isi = anak({ nik: '3506125001250001' })
    await book.call('balita.correct', { id, versi: before.versi, isi, alasan: null })
    const after = await book.kartu(id)
    expect(after).toMatchObject({ nikStatus: 'resmi', kodeSementara: null, peringatan: [] })
    await book.call('balita.correct', { id, versi: after.versi, isi: anak(), alasan: 'NIK milik kakaknya' })
    expect(await book.kartu(id)).toMatchObject({ nikStatus: 'belum', kodeSementara: before.kodeSementara })
  })

  test('with a number of the village office is marked so', async () => {
    expect(await book.kartu(await book.create({ nik: '0350612500125001' }))).toMatchObject({
      nikStatus: 'sementara',
      kodeSementara: null,
      peringatan: [],
    })
  })

  test('gets the answer about its KMS', async () => {
    const keanggotaan = { posyanduId: book.melati, mulai: null, sebab: 'lahir' } as const
    const { id } = await book.call('balita.create', { anak: [anak()], keanggotaan, punyaKms: true })
    expect((await book.kartu(id[0] ?? '')).kms).toMatchObject([{ tanggal: '2026-11-24', punya: true }])
  })

  test('is refused before its birth, in the future, and in a posyandu the book does not know', async () => {
    const input = (posyanduId: string, mulai: string) => ({
      anak: [anak()],
      keanggotaan: { posyanduId, mulai, sebab: 'pindahMasuk' as const },
      punyaKms: null,
    })
    expect(await book.refusal('balita.create', input(book.melati, '2025-01-09'))).toMatchObject({
      code: 'ditolak',
      pesan: expect.stringContaining('lahir 10-01-2025'),
    })
    expect(await book.refusal('balita.create', input(book.melati, '2026-11-25'))).toMatchObject({ code: 'ditolak' })
    expect(await book.refusal('balita.create', input(newId(), '2026-03-02'))).toMatchObject({ code: 'tidakAda' })
    expect((await book.call('balita.list', {})).jumlah).toBe(0)
  })
})

describe('an older child', () => {
  type Anggota = InputOf<'balita.create'>['keanggotaan']
  const create = (isi: BalitaIsi[], asal: Pick<Anggota, 'sebab' | 'mulai'>) =>
    book.call('balita.create', { anak: isi, keanggotaan: { posyanduId: book.melati, ...asal }, punyaKms: null })
  const refusal = (isi: BalitaIsi[], asal: Pick<Anggota, 'sebab' | 'mulai'>) =>
    book.refusal('balita.create', { anak: isi, keanggotaan: { posyanduId: book.melati, ...asal }, punyaKms: null })
  const count = async () => (await book.call('balita.list', { keadaan: 'semua' })).jumlah
  const silent = { sebab: null, mulai: null } as const

  test('is not written down while nobody says whether it was born here: the question names child and age', async () => {
    expect(await refusal([anak()], silent)).toEqual({
      code: 'masukan',
      pesan: expect.stringContaining('Ayu Lestari sudah berumur 1 th 10 bln. Lahir di sini, atau pindah masuk?'),
      masalah: [{ path: ['keanggotaan', 'sebab'], pesan: expect.stringContaining('Belum ada yang tersimpan.') }],
    })
    expect(await count()).toBe(0)
  })

  test.each(['pindahMasuk', 'terdaftar'] as const)('%s needs the day since when', async (sebab) => {
    expect(await refusal([anak()], { sebab, mulai: null })).toMatchObject({
      code: 'masukan',
      masalah: [{ path: ['keanggotaan', 'mulai'] }],
    })
    expect(await count()).toBe(0)
  })

  test('among twins is asked about, too', async () => {
    const twins = [anak({ nama: 'Bima', tanggalLahir: '2026-11-02' }), anak({ nama: 'Bisma' })]
    expect(await refusal(twins, silent)).toMatchObject({ code: 'masukan' })
    expect(await count()).toBe(0)
  })

  test('a newborn needs no answer, and is a member from birth', async () => {
    const { id } = await create([anak({ tanggalLahir: '2026-09-24' })], silent)
    expect((await book.kartu(id[0] ?? '')).keanggotaan).toMatchObject([{ mulai: '2026-09-24', sebabMulai: 'lahir' }])
  })

  test('written down as a newborn by a slip is asked about when its birth date is corrected', async () => {
    const { id } = await create([anak({ tanggalLahir: '2026-11-10' })], silent)
    const [ayu = ''] = id
    const { versi } = await book.kartu(ayu)
    const input = { id: ayu, versi, isi: anak({ tanggalLahir: '2023-11-10' }), alasan: null }
    expect(await book.refusal('balita.correct', input)).toMatchObject({
      code: 'masukan',
      masalah: [{ path: ['asal'] }],
    })
    expect((await book.kartu(ayu)).isi.tanggalLahir).toBe('2026-11-10')
    const without = { ...input, asal: { sebab: 'pindahMasuk', mulai: null } } as const
    expect(await book.refusal('balita.correct', without)).toMatchObject({ masalah: [{ path: ['asal', 'mulai'] }] })
    await book.call('balita.correct', { ...input, asal: { sebab: 'pindahMasuk', mulai: '2026-11-20' } })
    const card = await book.kartu(ayu)
    expect(card.isi.tanggalLahir).toBe('2023-11-10')
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-11-20', sebabMulai: 'pindahMasuk' }])
  })

  test('said to be born here after a correction is a member from its birth', async () => {
    const { id } = await create([anak({ tanggalLahir: '2026-11-10' })], silent)
    const [ayu = ''] = id
    const { versi } = await book.kartu(ayu)
    const asal = { sebab: 'lahir', mulai: null } as const
    await book.call('balita.correct', { id: ayu, versi, isi: anak(), alasan: null, asal })
    expect((await book.kartu(ayu)).keanggotaan).toMatchObject([{ mulai: '2025-01-10', sebabMulai: 'lahir' }])
  })

  test('whose birth date was unknown is asked when that is known', async () => {
    const { id } = await create([anak({ tanggalLahir: null })], silent)
    const [ayu = ''] = id
    const { versi } = await book.kartu(ayu)
    const input = { id: ayu, versi, isi: anak(), alasan: null }
    expect(await book.refusal('balita.correct', input)).toMatchObject({
      code: 'masukan',
      masalah: [{ path: ['asal'] }],
    })
    await book.call('balita.correct', { ...input, isi: anak({ tanggalLahir: '2026-11-10' }) })
    expect((await book.kartu(ayu)).keanggotaan).toMatchObject([{ mulai: '2026-11-10', sebabMulai: 'lahir' }])
  })

  test('that was asked once is not asked again for another year of birth', async () => {
    const ayu = await book.create()
    const { versi } = await book.kartu(ayu)
    await book.call('balita.correct', { id: ayu, versi, isi: anak({ tanggalLahir: '2024-01-10' }), alasan: null })
    expect((await book.kartu(ayu)).keanggotaan).toMatchObject([{ mulai: '2024-01-10' }])
  })
})

describe('twins and mothers of one name', () => {
  const ibu = { namaIbu: 'Siti Aminah', nikIbu: '3506125203900001', rt: '03' }

  test('twins are two children, written down together and never called doubles', async () => {
    const keanggotaan = { posyanduId: book.melati, mulai: null, sebab: 'lahir' } as const
    const twins = [anak({ ...ibu, nama: 'Bima' }), anak({ ...ibu, nama: 'Bisma' })]
    const { id, peringatan } = await book.call('balita.create', { anak: twins, keanggotaan, punyaKms: null })
    expect(peringatan).toEqual([])
    const elder = await book.create({ ...ibu, nama: 'Citra', tanggalLahir: '2022-05-01' })
    expect((await book.kartu(id[0] ?? '')).saudara).toEqual([
      { id: id[1], nama: 'Bisma', kembar: true },
      { id: elder, nama: 'Citra', kembar: false },
    ])
  })

  test('two mothers of one name are not one mother', async () => {
    const first = await book.create({ ...ibu, nama: 'Bima' })
    await book.create({ ...ibu, nama: 'Dewi', nikIbu: '3506125203910002' })
    expect((await book.kartu(first)).saudara).toEqual([])
  })
})

describe('warnings', () => {
  const check = (isi: Partial<BalitaIsi>) => book.call('balita.check', { id: null, isi: anak(isi) })

  test('a NIK is compared with birth date and sex, and never blocks', async () => {
    expect(await check({ nik: '3506125001250001' })).toEqual([])
    expect(codes(await check({ nik: '3506121001250001' }))).toEqual(['nikJk'])
    expect(codes(await check({ nik: '3506125101250001' }))).toEqual(['nikTanggal'])
    expect((await check({ nik: '3506125101250001' }))[0]?.pesan).toBe(
      'Menurut NIK lahir 11-01-25, di sini 10-01-2025. Cocokkan dengan KK.',
    )
    expect(codes(await check({ nikIbu: '3506121203900001' }))).toEqual(['nikJk'])
    expect((await book.kartu(await book.create({ nik: '3506121101250001' }))).peringatan).toHaveLength(2)
  })

  test('one NIK on two persons names the other', async () => {
    const id = await book.create({ nik: '3506125001250001', nama: 'Ani' })
    expect(await check({ nik: '3506125001250001', nama: 'Budi' })).toEqual([
      {
        kode: 'nikGanda',
        pesan: 'NIK ini juga tercatat untuk Ani (lahir 10-01-2025, Melati 1). Cocokkan keduanya dengan KK.',
        orangId: id,
      },
    ])
  })

  test('a child that may be in the book already is named', async () => {
    const id = await book.create({ namaIbu: 'Siti' })
    expect(await check({ nama: 'AYU  LESTARI' })).toMatchObject([{ kode: 'serupa', orangId: id }])
    expect(await check({ tanggalLahir: '2025-01-12', namaIbu: 'siti' })).toMatchObject([
      { kode: 'serupa', orangId: id },
    ])
    expect(await check({ tanggalLahir: '2025-01-13', namaIbu: 'siti' })).toEqual([])
    expect((await book.kartu(id)).peringatan).toEqual([])
  })

  test('a child that is in the book by a part of its name, in whichever posyandu, is named', async () => {
    const id = await book.create({ namaIbu: 'Siti' }, null, book.mawar)
    const [one] = await check({ nama: 'Ayu', namaIbu: 'SITI' })
    expect(one).toMatchObject({ kode: 'serupa', orangId: id })
    expect(one?.pesan).toContain('Ayu Lestari (lahir 10-01-2025, ibu Siti, Mawar) sudah ada di buku')
  })

  test('a birth date ahead, or past 59 months', async () => {
    expect(codes(await check({ tanggalLahir: '2026-11-25' }))).toEqual(['tanggalMasaDepan'])
    expect(codes(await check({ tanggalLahir: '2021-11-25' }))).toEqual([])
    expect(codes(await check({ tanggalLahir: '2021-11-24' }))).toEqual(['lewatBalita'])
  })
})

describe('correcting an identity', () => {
  test('keeps what two people changed in different fields', async () => {
    const id = await book.create()
    const { versi } = await book.kartu(id)
    await book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })
    await book.call('balita.correct', { id, versi, isi: anak({ namaIbu: 'Siti' }), alasan: null })
    expect((await book.kartu(id)).isi).toMatchObject({ rt: '05', namaIbu: 'Siti' })
  })

  test('is refused where both changed the same field to different values', async () => {
    const id = await book.create()
    const { versi } = await book.kartu(id)
    await book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })
    expect(await book.refusal('balita.correct', { id, versi, isi: anak({ rt: '06' }), alasan: null })).toEqual({
      code: 'bentrok',
      pesan:
        'Data Ayu Lestari (rt) baru saja diubah di tempat lain. Perubahan itu tersimpan, isian Ibu belum. Buka lagi kartunya, lalu ulangi bila masih perlu.',
    })
    await book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })
    expect((await book.kartu(id)).isi.rt).toBe('05')
  })

  test('a corrected birth date moves a membership that began with birth, and every month with it', async () => {
    const id = await book.create()
    addTimbang(book.context.db, id, '2025-01-12', 3000)
    addTimbang(book.context.db, id, '2025-02-12', 4000)
    const { versi, penimbangan } = await book.kartu(id)
    expect(penimbangan.map((p) => p.huruf)).toEqual(['N', 'B'])
    await book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-02-01' }), alasan: 'menurut akta' })
    const card = await book.kartu(id)
    expect(card.keanggotaan).toMatchObject([{ mulai: '2025-02-01' }])
    expect(card.penimbangan).toMatchObject([
      { tanggal: '2025-02-12', huruf: 'B', luarS: null, umurBulan: 0, umurHari: 11 },
      { tanggal: '2025-01-12', huruf: null, luarS: 'belumLahir', dihitung: false },
    ])
  })

  test('leaves the day of moving in alone, unless it lies before the new birth date', async () => {
    const id = await book.create({}, '2026-03-02')
    const { versi } = await book.kartu(id)
    await book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-02-01' }), alasan: null })
    const card = await book.kartu(id)
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-03-02' }])
    const isi = anak({ tanggalLahir: '2026-04-01' })
    await book.call('balita.correct', { id, versi: card.versi, isi, alasan: null })
    expect((await book.kartu(id)).keanggotaan).toMatchObject([{ mulai: '2026-04-01' }])
  })
})
