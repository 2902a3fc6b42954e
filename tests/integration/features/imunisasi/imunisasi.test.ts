import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { createImunisasiHandlers } from '#main/features/imunisasi/imunisasi.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let melati = ''
const buat = (context: TestCalls['context']) => ({
  ...createImunisasiHandlers(context),
  ...createRiwayatHandlers(context),
})
beforeEach(() => {
  book = openTestCalls(buat, { hariIni: '2026-11-30' })
  melati = addPosyandu(book.context.db, 'Melati 2')
})
afterEach(() => book.close())

type Isi = InputOf<'imunisasi.record'>['isi']
const isi = (dosis: string, tanggal: string | null, lain: Partial<Isi> = {}): Isi => ({
  ...{ dosis, tanggal, bulan: null, luar: false, riwayat: false, dalam24Jam: false, tidak: null },
  ...{ alasan: null, batch: null, kedaluwarsa: null, pemberi: null, catatan: null },
  ...lain,
})
const beri = (orangId: string, satu: Isi, id: string | null = null) =>
  book.call('imunisasi.record', { id, orangId, posyanduId: melati, isi: satu })
const register = (tanggal = '2026-11-30') => book.call('imunisasi.register', { posyanduId: melati, tanggal })
const satuAnak = async (nama: string) => {
  const found = (await register()).anak.find((anak) => anak.nama === nama)
  if (!found) throw new Error(`${nama} is not in the register`)
  return found
}

describe('the register', () => {
  // Born 30 September: two months old on 30 November, as child A03 of the worked examples.
  test('says of each child what is due today and what is overdue, in its cells and in two counts', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-09-30')
    await beri(id, isi('HB0', '2026-10-01', { dalam24Jam: true }))
    await beri(id, isi('BCG', '2026-10-13'))
    expect(await satuAnak('Ayu')).toMatchObject({ hariIni: 3, tertunggak: 1, umurBulan: 2, ditimbang: false })
    await beri(id, isi('OPV1', '2026-10-13'))
    const ayu = await satuAnak('Ayu')
    expect(ayu).toMatchObject({ hariIni: 4, tertunggak: 0 })
    expect(ayu.sel.map(({ kode, keadaan }) => `${kode} ${keadaan}`)).toEqual([
      ...['HB0 terisi', 'BCG terisi', 'OPV1 terisi', 'OPV2 waktunya', 'DPT1 waktunya', 'PCV1 waktunya', 'RV1 waktunya'],
      ...['OPV3 menunggu', 'DPT2 menunggu', 'PCV2 menunggu', 'RV2 menunggu', 'OPV4 menunggu', 'DPT3 menunggu'],
      ...['RV3 menunggu', 'IPV1 belum-waktunya', 'IPV2 menunggu', 'MR1 belum-waktunya', 'JE1 tidak-perlu'],
      ...['PCV3 menunggu', 'DPT4 menunggu', 'MR2 menunggu'],
    ])
    expect(ayu.himpunan).toEqual([
      { nama: 'IDL', putusan: 'belum lengkap' },
      { nama: 'IDL-LAMA', putusan: 'belum lengkap' },
      { nama: 'IBL', putusan: 'belum lengkap' },
    ])
  })

  test('holds who is a member on the day and younger than five, and says who is not weighed in its month', async () => {
    const { db } = book.context
    addAnak(db, melati, 'Lima tahun', '2021-11-30')
    addAnak(db, melati, 'Hampir lima', '2021-12-01')
    const bayi = addAnak(db, melati, 'Bayi', '2026-11-20')
    addTimbang(db, bayi.id, '2026-11-24', 3200)
    const anak = (await register()).anak.map(({ nama, ditimbang }) => `${nama} ${ditimbang}`)
    expect(anak).toEqual(['Bayi true', 'Hampir lima false'])
    expect((await register('2026-11-19')).anak.map(({ nama }) => nama)).toEqual(['Hampir lima', 'Lima tahun'])
  })

  test('follows the province of the settings', async () => {
    const { db } = book.context
    addAnak(db, melati, 'Ayu', '2026-09-30')
    const nilai = JSON.stringify({ setelan: { imunisasi: { provinsi: '51' } } })
    writeAs(db, 'ketik', { entitas: 'pengaturan', id: 'pengaturan', isi: { nilai } })
    const sel = (await satuAnak('Ayu')).sel.map(({ kode, keadaan }) => `${kode} ${keadaan}`)
    expect(sel).toEqual(expect.arrayContaining(['HEXA1 waktunya', 'IPV1 tidak-perlu', 'JE1 belum-waktunya']))
  })

  test('names for an open place the latest word that it was not given', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-02-20')
    await beri(id, isi('DPT1', '2026-05-12', { tidak: 'tolak', alasan: 'takut demam' }))
    const ayu = await satuAnak('Ayu')
    const sel = ayu.sel.find(({ kode }) => kode === 'DPT1')
    expect(sel).toMatchObject({ keadaan: 'terlambat', jatuhTempo: '2026-04-20' })
    expect(ayu.dosis.find((satu) => satu.id === sel?.dosisId)).toMatchObject({ tidak: 'tolak', alasan: 'takut demam' })
    await beri(id, isi('DPT1', '2026-06-09'))
    expect((await satuAnak('Ayu')).sel.find(({ kode }) => kode === 'DPT2')?.dosisId).toBeNull()
  })

  test('shows a child without a birth date, with nothing judged', async () => {
    const { db } = book.context
    const id = newId()
    writeAs(
      db,
      'ketik',
      { entitas: 'orang', id, isi: { nama: 'Ragu', jk: 'P' } },
      {
        entitas: 'keanggotaan',
        id: newId(),
        isi: { orang_id: id, posyandu_id: melati, mulai: '2026-01-01', sebab_mulai: 'terdaftar' },
      },
    )
    expect(await satuAnak('Ragu')).toMatchObject({ tanggalLahir: null, sel: [], hariIni: 0, tertunggak: 0 })
  })
})

describe('a dose', () => {
  test('too early is saved, and said with the first good day', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-06-01')
    await beri(id, isi('DPT1', '2026-08-05'))
    const { peringatan } = await beri(id, isi('DPT2', '2026-09-01'))
    expect(peringatan).toEqual([
      'Terlalu dekat dengan suntikan atau dosis sebelumnya, jadi tidak dihitung. Baru dihitung bila diberikan mulai 02-09-2026.',
    ])
    expect((await beri(id, isi('DPT3', '2026-09-29'))).peringatan).toEqual([
      'Ditulis DPT-HB-Hib 3, dihitung sebagai DPT-HB-Hib 2.',
    ])
  })

  test.each([
    ['HB0 after a day', '2026-11-20', isi('HB0', '2026-11-22'), 'HB0 lewat 24 jam.'],
    ['a month alone', '2026-06-01', isi('BCG', null, { bulan: '2026-06' }), 'Hanya bulannya yang diketahui'],
    ['no date', '2026-06-01', isi('BCG', null), 'Tanggalnya belum ada'],
    ['expiry before', '2026-06-01', isi('BCG', '2026-06-03', { kedaluwarsa: '2026-06-02' }), 'kedaluwarsa 02-06-2026'],
    ['rotavirus begun too late', '2026-05-10', isi('RV1', '2026-11-20'), 'tidak sempat selesai sebelum umur 7 bulan'],
    ['pneumococcus from one year on', '2025-10-01', isi('PCV1', '2026-10-01'), 'mungkin cukup 1–2 dosis'],
    ['too old', '2025-10-01', isi('BCG', '2026-10-01'), 'Lewat umur, jadi tidak dihitung.'],
  ])('is warned of and saved: %s', async (_apa, lahir, satu, kalimat) => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', lahir)
    const { peringatan, kelompok } = await beri(id, satu)
    expect(kelompok).not.toBeNull()
    expect(peringatan.join(' ')).toContain(kalimat)
  })

  test('is warned of where it was not to be given, and after moving away', async () => {
    const { db } = book.context
    const { id, keanggotaanId } = addAnak(db, melati, 'Ayu', '2026-02-20')
    await beri(id, isi('OPV1', '2026-05-12', { tidak: 'kontraindikasi' }))
    expect((await beri(id, isi('OPV1', '2026-06-09'))).peringatan).toEqual([
      'Diberikan padahal tercatat kontraindikasi.',
    ])
    expect((await beri(id, isi('OPV2', '2026-07-14'))).peringatan).toEqual([])
    writeAs(db, 'ketik', {
      entitas: 'keanggotaan',
      id: keanggotaanId,
      isi: { sampai: '2026-08-01', sebab_sampai: 'pindah' },
    })
    expect((await beri(id, isi('OPV3', '2026-08-11'))).peringatan).toEqual([
      'Diberikan sesudah anak ini pindah atau meninggal (01-08-2026).',
    ])
  })

  test('of the same code and day is one record, whoever writes it again', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-06-01')
    await beri(id, isi('BCG', '2026-06-09'))
    expect((await beri(id, isi('BCG', '2026-06-09'))).kelompok).toBeNull()
    await beri(id, isi('BCG', '2026-06-09', { batch: 'B-12' }))
    expect((await satuAnak('Ayu')).dosis).toMatchObject([{ dosis: 'BCG', batch: 'B-12' }])
  })

  test('is corrected, taken off and brought back by undo', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-06-01')
    await beri(id, isi('BCG', '2026-06-09'))
    const [bcg] = (await satuAnak('Ayu')).dosis
    await beri(id, isi('BCG', '2026-06-10', { luar: true }), bcg?.id ?? null)
    expect((await satuAnak('Ayu')).dosis).toMatchObject([{ tanggal: '2026-06-10', luar: true }])
    const { kelompok } = await book.call('imunisasi.remove', { id: bcg?.id ?? '' })
    expect((await satuAnak('Ayu')).dosis).toEqual([])
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect((await satuAnak('Ayu')).dosis).toHaveLength(1)
  })

  test.each([
    [isi('BCG', '2026-12-01'), '01-12-2026 belum tiba. Tidak ada yang disimpan. Perbaiki tanggalnya.'],
    [isi('BCG', null, { bulan: '2026-12' }), 'Desember 2026 belum tiba. Tidak ada yang disimpan. Perbaiki tanggalnya.'],
    [
      isi('BCG', '2026-05-31'),
      '31-05-2026 sebelum Ayu lahir (01-06-2026). Tidak ada yang disimpan. Perbaiki tanggalnya.',
    ],
    [
      isi('BCG', null, { bulan: '2026-05' }),
      'Mei 2026 sebelum Ayu lahir (01-06-2026). Tidak ada yang disimpan. Perbaiki tanggalnya.',
    ],
    [isi('BCG', null, { tidak: 'tunda' }), 'Dosis yang tidak diberikan perlu tanggalnya. Tidak ada yang disimpan.'],
    [isi('BCG', '2026-06-09', { bulan: '2026-06' }), 'Pilih tanggal atau bulan saja. Tidak ada yang disimpan.'],
  ])('that cannot be is refused: %#', async (satu, kalimat) => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-06-01')
    const failure = await book.refusal('imunisasi.record', { id: null, orangId: id, posyanduId: melati, isi: satu })
    expect('pesan' in failure && failure.pesan).toBe(kalimat)
    expect((await satuAnak('Ayu')).dosis).toEqual([])
  })

  test('names where it was given only when it was given here', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-06-01')
    await beri(id, isi('BCG', '2026-06-09'))
    await beri(id, isi('OPV1', '2026-06-09', { luar: true }))
    const rows = book.context.db.all('SELECT dosis, posyandu_id FROM imunisasi ORDER BY rowid')
    expect(rows).toEqual([
      { dosis: 'BCG', posyandu_id: melati },
      { dosis: 'OPV1', posyandu_id: null },
    ])
  })
})

test('a kader reads and writes of her posyandu alone', async () => {
  const dalam: string[] = []
  const kader = openTestCalls(buat, { hariIni: '2026-11-30', pelaku: { ...bidanUji, peran: 'kader', posyandu: dalam } })
  const { db } = kader.context
  const [melur, mawar] = [addPosyandu(db, 'Melur'), addPosyandu(db, 'Mawar')]
  dalam.push(melur)
  const [ayu, bima] = [addAnak(db, melur, 'Ayu', '2026-06-01'), addAnak(db, mawar, 'Bima', '2026-06-01')]
  const satu = { id: null, isi: isi('BCG', '2026-06-09') }
  await kader.call('imunisasi.record', { ...satu, orangId: ayu.id, posyanduId: melur })
  const { anak } = await kader.call('imunisasi.register', { posyanduId: melur, tanggal: '2026-11-30' })
  expect(anak.map(({ nama, dosis }) => [nama, dosis.length])).toEqual([['Ayu', 1]])
  const ditolak = [
    await kader.refusal('imunisasi.register', { posyanduId: mawar, tanggal: '2026-11-30' }),
    await kader.refusal('imunisasi.ofPerson', { orangId: bima.id }),
    await kader.refusal('imunisasi.record', { ...satu, orangId: bima.id, posyanduId: melur }),
    await kader.refusal('imunisasi.record', { ...satu, orangId: ayu.id, posyanduId: mawar }),
    await kader.refusal('imunisasi.remove', { id: anak[0]?.dosis[0]?.id ?? '' }),
  ]
  expect(ditolak.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'dilarang'))
  kader.close()
})

describe('giving all that is due', () => {
  const semua = (orangId: string) =>
    book.call('imunisasi.recordSemua', { orangId, posyanduId: melati, tanggal: '2026-11-30' })

  test('writes each place that asks, as one step that is taken back as one', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-09-30')
    await beri(id, isi('HB0', '2026-10-01', { dalam24Jam: true }))
    await beri(id, isi('BCG', '2026-10-13'))
    await beri(id, isi('OPV1', '2026-10-13'))
    const { kelompok, dosis } = await semua(id)
    expect(dosis).toEqual(['OPV2', 'DPT1', 'PCV1', 'RV1'])
    expect(await satuAnak('Ayu')).toMatchObject({ hariIni: 0, tertunggak: 0 })
    expect(await semua(id)).toMatchObject({ kelompok: null, dosis: [] })
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(await satuAnak('Ayu')).toMatchObject({ hariIni: 4, tertunggak: 0 })
  })

  test('leaves what was refused that day as it is', async () => {
    const { id } = addAnak(book.context.db, melati, 'Ayu', '2026-09-30')
    await beri(id, isi('DPT1', '2026-11-30', { tidak: 'tolak', alasan: 'keluarga belum setuju' }))
    const { dosis } = await semua(id)
    expect(dosis).toContain('BCG')
    expect(dosis).not.toContain('DPT1')
  })
})
