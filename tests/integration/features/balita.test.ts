import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, rebuild } from '#main/db/journal.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { addPosyandu, addTimbang, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let melati: string
let mawar: string
beforeEach(() => {
  book = openTestCalls(createBalitaHandlers, { hariIni: '2026-11-24' })
  melati = addPosyandu(book.context.db, 'Melati 1')
  mawar = addPosyandu(book.context.db, 'Mawar')
})
afterEach(() => book.close())

const kosong = {
  tanggalLahirPerkiraan: false,
  nik: null,
  noKk: null,
  namaIbu: null,
  nikIbu: null,
  namaAyah: null,
  alamat: null,
  dusun: null,
  rt: null,
  rw: null,
  telepon: null,
  noJkn: null,
  gakin: null,
  anakKe: null,
  bbLahirG: null,
  pbLahirMm: null,
  lkLahirMm: null,
  imd: null,
  catatan: null,
} as const

/** A girl of Melati 1, born 10-01-2025, unless told otherwise. */
function anak(isi: Partial<BalitaIsi> = {}): BalitaIsi {
  return { ...kosong, nama: 'Ayu Lestari', jk: 'P', tanggalLahir: '2025-01-10', ...isi }
}

async function create(isi: Partial<BalitaIsi> = {}, mulai: string | null = null, posyanduId = melati): Promise<string> {
  const keanggotaan = { posyanduId, mulai, sebab: mulai === null ? 'lahir' : 'pindahMasuk' } as const
  const { id } = await book.call('balita.create', { anak: [anak(isi)], keanggotaan, punyaKms: null })
  return id[0] ?? ''
}

const kartu = (id: string) => book.call('balita.get', { id })
const codes = (list: readonly { kode: string }[]) => list.map(({ kode }) => kode)

describe('a new child', () => {
  test('is a member from birth, whatever day it is written down', async () => {
    const card = await kartu(await create())
    expect(card).toMatchObject({ keadaan: 'aktif', umurBulan: 22, posyandu: 'Melati 1', meninggalPada: null })
    expect(card.keanggotaan).toMatchObject([{ mulai: '2025-01-10', sebabMulai: 'lahir', sampai: null }])
  })

  test('that moved in is a member from that day', async () => {
    const card = await kartu(await create({}, '2026-03-02'))
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-03-02', sebabMulai: 'pindahMasuk' }])
  })

  test('without a birth date is a member from today, is incomplete, and from birth once that is known', async () => {
    const id = await create({ tanggalLahir: null })
    const card = await kartu(id)
    expect(card).toMatchObject({ keadaan: 'belumLengkap', umurBulan: null })
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-11-24' }])
    await book.call('balita.correct', { id, versi: card.versi, isi: anak(), alasan: null })
    expect(await kartu(id)).toMatchObject({ keadaan: 'aktif', keanggotaan: [{ mulai: '2025-01-10' }] })
  })

  test('without a NIK goes by a code until a number comes', async () => {
    const id = await create()
    const before = await kartu(id)
    expect(before.nikStatus).toBe('belum')
    expect(before.kodeSementara).toMatch(/^BAYI-[0-9A-Z]{6}$/)
    const isi = anak({ nik: '3506125001250001' })
    await book.call('balita.correct', { id, versi: before.versi, isi, alasan: null })
    const after = await kartu(id)
    expect(after).toMatchObject({ nikStatus: 'resmi', kodeSementara: null, peringatan: [] })
    await book.call('balita.correct', { id, versi: after.versi, isi: anak(), alasan: 'NIK milik kakaknya' })
    expect(await kartu(id)).toMatchObject({ nikStatus: 'belum', kodeSementara: before.kodeSementara })
  })

  test('with a number of the village office is marked so', async () => {
    expect(await kartu(await create({ nik: '0350612500125001' }))).toMatchObject({
      nikStatus: 'sementara',
      kodeSementara: null,
      peringatan: [],
    })
  })

  test('gets the answer about its KMS', async () => {
    const keanggotaan = { posyanduId: melati, mulai: null, sebab: 'lahir' } as const
    const { id } = await book.call('balita.create', { anak: [anak()], keanggotaan, punyaKms: true })
    expect((await kartu(id[0] ?? '')).kms).toMatchObject([{ tanggal: '2026-11-24', punya: true }])
  })

  test('is refused before its birth, in the future, and in a posyandu the book does not know', async () => {
    const input = (posyanduId: string, mulai: string) => ({
      anak: [anak()],
      keanggotaan: { posyanduId, mulai, sebab: 'pindahMasuk' as const },
      punyaKms: null,
    })
    expect(await book.refusal('balita.create', input(melati, '2025-01-09'))).toMatchObject({
      code: 'ditolak',
      pesan: expect.stringContaining('lahir 10-01-2025'),
    })
    expect(await book.refusal('balita.create', input(melati, '2026-11-25'))).toMatchObject({ code: 'ditolak' })
    expect(await book.refusal('balita.create', input(newId(), '2026-03-02'))).toMatchObject({ code: 'tidakAda' })
    expect((await book.call('balita.list', {})).jumlah).toBe(0)
  })
})

describe('twins and mothers of one name', () => {
  const ibu = { namaIbu: 'Siti Aminah', nikIbu: '3506125203900001', rt: '03' }

  test('twins are two children, written down together and never called doubles', async () => {
    const keanggotaan = { posyanduId: melati, mulai: null, sebab: 'lahir' } as const
    const twins = [anak({ ...ibu, nama: 'Bima' }), anak({ ...ibu, nama: 'Bisma' })]
    const { id, peringatan } = await book.call('balita.create', { anak: twins, keanggotaan, punyaKms: null })
    expect(peringatan).toEqual([])
    const elder = await create({ ...ibu, nama: 'Citra', tanggalLahir: '2022-05-01' })
    expect((await kartu(id[0] ?? '')).saudara).toEqual([
      { id: id[1], nama: 'Bisma', kembar: true },
      { id: elder, nama: 'Citra', kembar: false },
    ])
  })

  test('two mothers of one name are not one mother', async () => {
    const first = await create({ ...ibu, nama: 'Bima' })
    await create({ ...ibu, nama: 'Dewi', nikIbu: '3506125203910002' })
    expect((await kartu(first)).saudara).toEqual([])
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
    expect((await kartu(await create({ nik: '3506121101250001' }))).peringatan).toHaveLength(2)
  })

  test('one NIK on two persons names the other', async () => {
    const id = await create({ nik: '3506125001250001', nama: 'Ani' })
    expect(await check({ nik: '3506125001250001', nama: 'Budi' })).toEqual([
      {
        kode: 'nikGanda',
        pesan: 'NIK ini juga tercatat untuk Ani (lahir 10-01-2025, Melati 1). Cocokkan keduanya dengan KK.',
        orangId: id,
      },
    ])
  })

  test('a child that may be in the book already is named', async () => {
    const id = await create({ namaIbu: 'Siti' })
    expect(await check({ nama: 'AYU  LESTARI' })).toMatchObject([{ kode: 'serupa', orangId: id }])
    expect(await check({ tanggalLahir: '2025-01-12', namaIbu: 'siti' })).toMatchObject([
      { kode: 'serupa', orangId: id },
    ])
    expect(await check({ tanggalLahir: '2025-01-13', namaIbu: 'siti' })).toEqual([])
    expect((await kartu(id)).peringatan).toEqual([])
  })

  test('a birth date ahead, or past 59 months', async () => {
    expect(codes(await check({ tanggalLahir: '2026-11-25' }))).toEqual(['tanggalMasaDepan'])
    expect(codes(await check({ tanggalLahir: '2021-11-25' }))).toEqual([])
    expect(codes(await check({ tanggalLahir: '2021-11-24' }))).toEqual(['lewatBalita'])
  })
})

describe('correcting an identity', () => {
  test('keeps what two people changed in different fields', async () => {
    const id = await create()
    const { versi } = await kartu(id)
    await book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })
    await book.call('balita.correct', { id, versi, isi: anak({ namaIbu: 'Siti' }), alasan: null })
    expect((await kartu(id)).isi).toMatchObject({ rt: '05', namaIbu: 'Siti' })
  })

  test('is refused where both changed the same field to different values', async () => {
    const id = await create()
    const { versi } = await kartu(id)
    await book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })
    expect(await book.refusal('balita.correct', { id, versi, isi: anak({ rt: '06' }), alasan: null })).toEqual({
      code: 'bentrok',
      pesan:
        'Data Ayu Lestari (rt) baru saja diubah di tempat lain. Perubahan itu tersimpan, isian Anda belum. Buka lagi kartunya, lalu ulangi bila masih perlu.',
    })
    await book.call('balita.correct', { id, versi, isi: anak({ rt: '05' }), alasan: null })
    expect((await kartu(id)).isi.rt).toBe('05')
  })

  test('a corrected birth date moves a membership that began with birth, and every month with it', async () => {
    const id = await create()
    addTimbang(book.context.db, id, '2025-01-12', 3000)
    addTimbang(book.context.db, id, '2025-02-12', 4000)
    const { versi, penimbangan } = await kartu(id)
    expect(penimbangan.map((p) => p.huruf)).toEqual(['N', 'B'])
    await book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-02-01' }), alasan: 'menurut akta' })
    const card = await kartu(id)
    expect(card.keanggotaan).toMatchObject([{ mulai: '2025-02-01' }])
    expect(card.penimbangan).toMatchObject([
      { tanggal: '2025-02-12', huruf: 'B', luarS: null, umurBulan: 0, umurHari: 11 },
      { tanggal: '2025-01-12', huruf: null, luarS: 'belumLahir', dihitung: false },
    ])
  })

  test('leaves the day of moving in alone, unless it lies before the new birth date', async () => {
    const id = await create({}, '2026-03-02')
    const { versi } = await kartu(id)
    await book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-02-01' }), alasan: null })
    const card = await kartu(id)
    expect(card.keanggotaan).toMatchObject([{ mulai: '2026-03-02' }])
    const isi = anak({ tanggalLahir: '2026-04-01' })
    await book.call('balita.correct', { id, versi: card.versi, isi, alasan: null })
    expect((await kartu(id)).keanggotaan).toMatchObject([{ mulai: '2026-04-01' }])
  })
})

describe('moving, returning, dying', () => {
  test('a move ends here and begins there on one day', async () => {
    const id = await create()
    await book.call('balita.move', { id, tanggal: '2026-06-15', keId: mawar, keterangan: 'ikut nenek' })
    const card = await kartu(id)
    expect(card.posyandu).toBe('Mawar')
    expect(card.keanggotaan).toMatchObject([
      { posyandu: 'Melati 1', sampai: '2026-06-15', sebabSampai: 'pindah', keterangan: 'ikut nenek' },
      { posyandu: 'Mawar', mulai: '2026-06-15', sebabMulai: 'pindahMasuk', sampai: null },
    ])
  })

  test('who left and came back is a member again, and nobody’s in between', async () => {
    const id = await create()
    await book.call('balita.move', { id, tanggal: '2026-03-01', keId: null, keterangan: null })
    expect(await kartu(id)).toMatchObject({ keadaan: 'pindah', posyandu: 'Melati 1' })
    await book.call('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: melati })
    for (const [tanggal, bb] of [
      ['2026-02-10', 7800],
      ['2026-04-10', 8000],
      ['2026-07-10', 8200],
    ] as const) {
      addTimbang(book.context.db, id, tanggal, bb)
    }
    const card = await kartu(id)
    expect(card.keadaan).toBe('aktif')
    expect(card.penimbangan).toMatchObject([
      { tanggal: '2026-07-10', huruf: 'O', luarS: null },
      { tanggal: '2026-04-10', huruf: null, luarS: 'bukanAnggotaLagi' },
      { tanggal: '2026-02-10', huruf: 'B', luarS: null },
    ])
  })

  test('death closes the membership; a weighing after it stays and stands outside', async () => {
    const id = await create()
    addTimbang(book.context.db, id, '2026-10-10', 8000)
    await book.call('balita.recordDeath', { id, tanggal: '2026-09-20', keterangan: 'diare' })
    const card = await kartu(id)
    expect(card).toMatchObject({ keadaan: 'meninggal', meninggalPada: '2026-09-20' })
    expect(card.keanggotaan).toMatchObject([{ sampai: '2026-09-20', sebabSampai: 'meninggal', keterangan: 'diare' }])
    expect(card.penimbangan).toMatchObject([{ luarS: 'bukanAnggotaLagi', bbG: 8000 }])
    for (const refused of [
      book.refusal('balita.recordDeath', { id, tanggal: '2026-09-21', keterangan: null }),
      book.refusal('balita.move', { id, tanggal: '2026-10-01', keId: mawar, keterangan: null }),
      book.refusal('balita.recordReturn', { id, tanggal: '2026-10-01', posyanduId: mawar }),
    ]) {
      expect((await refused).pesan).toContain('sudah dicatat meninggal pada 20-09-2026')
    }
  })

  test.each([
    ['2025-01-09', /sebelum Ayu Lestari lahir \(10-01-2025\)/],
    ['2026-03-01', /baru menjadi anggota sejak 02-03-2026/],
    ['2026-11-25', /belum tiba/],
  ])('on %s nothing can have happened, and the sentence says why', async (tanggal, sentence) => {
    const id = await create({}, '2026-03-02')
    const before = await kartu(id)
    const move = await book.refusal('balita.move', { id, tanggal, keId: mawar, keterangan: null })
    const death = await book.refusal('balita.recordDeath', { id, tanggal, keterangan: null })
    for (const refused of [move, death]) {
      expect(refused).toMatchObject({ code: 'ditolak', pesan: expect.stringMatching(sentence) })
      expect(refused.pesan).toContain('Tidak ada yang berubah.')
    }
    expect(await kartu(id)).toEqual(before)
  })

  test('what cannot follow is refused', async () => {
    const id = await create()
    const refuse = (name: 'balita.move', input: { tanggal: string; keId: string | null }) =>
      book.refusal(name, { id, keterangan: null, ...input })
    expect((await refuse('balita.move', { tanggal: '2026-06-01', keId: melati })).pesan).toContain(
      'sudah menjadi anggota',
    )
    expect(await refuse('balita.move', { tanggal: '2026-06-01', keId: newId() })).toMatchObject({ code: 'tidakAda' })
    expect(
      (await book.refusal('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: mawar })).pesan,
    ).toContain('masih menjadi anggota')
    await book.call('balita.move', { id, tanggal: '2026-06-01', keId: null, keterangan: null })
    expect((await refuse('balita.move', { tanggal: '2026-07-01', keId: mawar })).pesan).toContain(
      'sudah dicatat pindah',
    )
    expect(
      (await book.refusal('balita.recordReturn', { id, tanggal: '2026-05-31', posyanduId: mawar })).pesan,
    ).toContain('baru pindah pada 01-06-2026')
  })
})

describe('correcting a membership', () => {
  const membership = async (id: string, i: number) => (await kartu(id)).keanggotaan[i]?.id ?? ''

  test('never makes a child belong to two posyandu at once', async () => {
    const id = await create()
    await book.call('balita.move', { id, tanggal: '2026-06-15', keId: mawar, keterangan: null })
    const first = await membership(id, 0)
    const input = { id: first, mulai: '2025-01-10', alasan: 'salah tanggal' }
    for (const sampai of ['2026-06-16', null]) {
      expect(await book.refusal('balita.correctKeanggotaan', { ...input, sampai })).toMatchObject({
        pesan:
          'Ayu Lestari sudah tercatat di Posyandu Mawar dari 15-06-2026 sampai sekarang, jadi tanggalnya bertumpuk. Tidak ada yang berubah. Perbaiki dulu keanggotaan yang itu.',
      })
    }
    const second = { id: await membership(id, 1), mulai: '2026-06-20', sampai: null, alasan: 'salah tanggal' }
    await book.call('balita.correctKeanggotaan', second)
    await book.call('balita.correctKeanggotaan', { ...input, sampai: '2026-06-20' })
    expect((await kartu(id)).keanggotaan).toMatchObject([{ sampai: '2026-06-20' }, { mulai: '2026-06-20' }])
  })

  test('a corrected day of death is the day of death', async () => {
    const id = await create()
    await book.call('balita.recordDeath', { id, tanggal: '2026-09-20', keterangan: null })
    const input = { id: await membership(id, 0), mulai: '2025-01-10', alasan: 'salah tanggal' }
    await book.call('balita.correctKeanggotaan', { ...input, sampai: '2026-09-19' })
    expect(await kartu(id)).toMatchObject({ meninggalPada: '2026-09-19', keadaan: 'meninggal' })
    await book.call('balita.correctKeanggotaan', { ...input, sampai: null })
    expect(await kartu(id)).toMatchObject({ meninggalPada: null, keadaan: 'aktif' })
  })

  test('stays between birth and today, in order', async () => {
    const id = await create()
    const base = { id: await membership(id, 0), alasan: 'salah tanggal' }
    for (const range of [
      { mulai: '2025-01-09', sampai: null },
      { mulai: '2026-11-25', sampai: null },
      { mulai: '2026-03-01', sampai: '2026-02-01' },
      { mulai: '2026-03-01', sampai: '2026-11-25' },
    ]) {
      expect(await book.refusal('balita.correctKeanggotaan', { ...base, ...range })).toMatchObject({ code: 'ditolak' })
    }
  })
})

describe('the card', () => {
  test('shows each weighing with its letter, gain, KBM and what it is compared with', async () => {
    // A girl: KBM at 2 months is 900 g, at 3 months 800 g (table of the KMS).
    const id = await create({ tanggalLahir: '2026-06-10' })
    const { db } = book.context
    addTimbang(db, id, '2026-06-20', 3200)
    addTimbang(db, id, '2026-07-15', 4100)
    addTimbang(db, id, '2026-08-15', 5000)
    addTimbang(db, id, '2026-09-15', 5700)
    addTimbang(db, id, '2026-10-15', 5800)
    const { penimbangan } = await kartu(id)
    expect(penimbangan.map((p) => [p.tanggal, p.umurBulan, p.huruf, p.naikG, p.kbmG, p.bbLaluG, p.duaT])).toEqual([
      ['2026-10-15', 4, 'T', 100, 600, 5700, true],
      ['2026-09-15', 3, 'T', 700, 800, 5000, false],
      ['2026-08-15', 2, 'N', 900, 900, 4100, false],
      ['2026-07-15', 1, 'N', 900, 800, 3200, false],
      ['2026-06-20', 0, 'B', null, null, null, false],
    ])
    expect(penimbangan.every((p) => p.dihitung && !p.bgm)).toBe(true)
  })

  test('of two weighings in a month shows which one counts', async () => {
    const id = await create()
    addTimbang(book.context.db, id, '2026-10-05', 8000)
    addTimbang(book.context.db, id, '2026-10-25', 8100)
    expect((await kartu(id)).penimbangan.map((p) => [p.bbG, p.dihitung, p.huruf])).toEqual([
      [8100, true, 'B'],
      [8000, false, null],
    ])
  })

  test('marks a weight below the red line', async () => {
    // WHO: girls at 12 months weigh 8.9 kg at the median, 6.3 kg at −3 SD.
    const id = await create({ tanggalLahir: '2025-10-10' })
    addTimbang(book.context.db, id, '2026-10-10', 6200)
    expect((await kartu(id)).penimbangan[0]?.bgm).toBe(true)
    expect((await book.call('balita.list', {})).baris[0]?.terakhir).toMatchObject({ bbG: 6200, bgm: true, huruf: 'B' })
  })

  test('keeps file, sheet and row of an imported weighing', async () => {
    const { db } = book.context
    const id = await create()
    const imporId = newId()
    writeAs(
      db,
      'impor',
      {
        entitas: 'impor',
        id: imporId,
        isi: { berkas: 'oktober.xlsx', sidik: 'x', lembar: 'Data', waktu: '2026-11-01T00:00:00Z', ringkasan: '{}' },
      },
      {
        entitas: 'penimbangan',
        id: newId(),
        isi: { orang_id: id, posyandu_id: melati, tanggal: '2026-10-10', bb_g: 8000, impor_id: imporId },
        sumber: ['Data', 17],
      },
    )
    expect((await kartu(id)).penimbangan[0]).toMatchObject({
      tempat: 'Melati 1',
      asal: { berkas: 'oktober.xlsx', lembar: 'Data', baris: 17 },
    })
  })

  test('of a child without a birth date shows its weighings without an age', async () => {
    const id = await create({ tanggalLahir: null })
    addTimbang(book.context.db, id, '2026-11-24', 8000)
    expect((await kartu(id)).penimbangan).toMatchObject([{ umurBulan: null, umurHari: null, huruf: null, bgm: false }])
  })

  test('answers about the KMS keep their dates; one answer a day', async () => {
    const id = await create()
    await book.call('balita.answerKms', { id, tanggal: '2026-05-01', punya: true })
    await book.call('balita.answerKms', { id, tanggal: '2026-05-01', punya: false })
    await book.call('balita.answerKms', { id, tanggal: '2026-08-01', punya: true })
    expect((await kartu(id)).kms).toMatchObject([
      { tanggal: '2026-05-01', punya: false },
      { tanggal: '2026-08-01', punya: true },
    ])
    expect(await book.refusal('balita.answerKms', { id, tanggal: '2026-11-25', punya: true })).toMatchObject({
      code: 'ditolak',
    })
  })

  test('of a removed child is not there, and the reason is in the journal', async () => {
    const id = await create()
    await book.call('balita.remove', { id, alasan: 'dicatat dua kali' })
    expect(await book.refusal('balita.get', { id })).toMatchObject({ code: 'tidakAda' })
    expect((await book.call('balita.list', { keadaan: 'semua' })).jumlah).toBe(0)
    expect(rowOf(book.context.db, 'orang', id).dihapus).toBe(1)
    const row = book.context.db.sqlite.prepare('SELECT alasan FROM perubahan ORDER BY nomor DESC').get()
    expect(row).toEqual({ alasan: 'dicatat dua kali' })
  })
})

describe('the list', () => {
  beforeEach(async () => {
    writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id: melati, isi: { urutan: 1 } })
    writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id: mawar, isi: { urutan: 2 } })
    await create({ nama: 'Zahra', namaIbu: 'Siti Aminah', rt: '03', rw: '1', nik: '3506125001250007' })
    await create({ nama: "Nur'aini", namaIbu: 'Wati', rt: '3', rw: '2' })
    await create({ nama: 'Ahmad Fauzi', jk: 'L', namaIbu: 'Intan', rt: '10', dusun: 'Krajan' }, null, mawar)
    await create({ nama: 'Lama Sekali', tanggalLahir: '2019-01-01' })
    const gone = await create({ nama: 'Pergi Jauh' })
    await book.call('balita.move', { id: gone, tanggal: '2026-06-01', keId: null, keterangan: null })
    await create({ nama: 'Belum Tahu', tanggalLahir: null }, null, mawar)
  })

  const names = async (input: Parameters<typeof book.call<'balita.list'>>[1]) =>
    (await book.call('balita.list', input)).baris.map((b) => b.nama)

  test('shows members up to 59 months, by posyandu and then by name', async () => {
    expect(await names({})).toEqual(["Nur'aini", 'Zahra', 'Ahmad Fauzi', 'Belum Tahu'])
    expect(await names({ keadaan: 'keluar' })).toEqual(['Lama Sekali', 'Pergi Jauh'])
    expect(await names({ keadaan: 'belumLengkap' })).toEqual(['Belum Tahu'])
    expect(await names({ keadaan: 'semua' })).toHaveLength(6)
    expect(await names({ posyanduId: mawar })).toEqual(['Ahmad Fauzi', 'Belum Tahu'])
    expect(await names({ dusun: 'krajan', rt: '010' })).toEqual(['Ahmad Fauzi'])
  })

  test.each([
    ['zah', ['Zahra']],
    ['ZAHRA siti', ['Zahra']],
    ['nuraini', ["Nur'aini"]],
    ['an', []],
    ['intan', ['Ahmad Fauzi']],
    ['fauzi ah', ['Ahmad Fauzi']],
    ['0007', ['Zahra']],
    ['3506125001250007', ['Zahra']],
    ['RT 03', ["Nur'aini", 'Zahra']],
    ['rt3 rw 2', ["Nur'aini"]],
    ['siti rt 4', []],
    ['tanpa nik rt 3', ["Nur'aini"]],
  ])('finds by "%s"', async (cari, found) => {
    expect(await names({ cari })).toEqual(found)
  })

  test('finds a newborn by its temporary code', async () => {
    const kode = (await kartu(await create({ nama: 'Bayi Ny. Sri' }))).kodeSementara ?? ''
    expect(await names({ cari: kode })).toEqual(['Bayi Ny. Sri'])
  })

  test('says how many there are beyond what it shows', async () => {
    const { jumlah, baris } = await book.call('balita.list', { batas: 2 })
    expect([jumlah, baris.length]).toEqual([4, 2])
    expect(baris[1]).toMatchObject({ nama: 'Zahra', umur: 22, posyandu: 'Melati 1', nikAkhir: '0007', terakhir: null })
  })
})

test('the tables are what the journal says after a life of moves, corrections and a death', async () => {
  const id = await create({ namaIbu: 'Siti' }, '2026-01-02')
  await book.call('balita.move', { id, tanggal: '2026-03-01', keId: null, keterangan: null })
  await book.call('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: mawar })
  await book.call('balita.answerKms', { id, tanggal: '2026-06-02', punya: true })
  const { versi } = await kartu(id)
  await book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-01-11' }), alasan: 'menurut akta' })
  await book.call('balita.recordDeath', { id, tanggal: '2026-09-20', keterangan: null })
  const before = await kartu(id)
  rebuild(book.context.db)
  expect(await kartu(id)).toEqual(before)
})
