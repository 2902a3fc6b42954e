import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type Desa, type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** A village made up for these three forms; every expected cell was worked out by hand from the lines below. */

const bulan = ['01', '02', '03', '04', '05', '06', '07', '08', '09']
const hari = (mm: string) => `2026-${mm}-10`

const lahir = {
  ...{ adi: ['L', '2026-03-05'], bela: ['P', '2026-04-20'], caca: ['P', '2026-06-01'], dinda: ['P', '2026-02-15'] },
  ...{ edo: ['L', '2026-02-01'], fafa: ['P', '2026-01-31'], gani: ['L', '2024-06-10'], hana: ['P', '1998-03-03'] },
  ...{ iis: ['P', '2023-05-10'], joko: ['L', '2023-05-10'] },
} as const
type Kunci = keyof typeof lahir
const semua = Object.keys(lahir) as Kunci[]
const besar = (kata: string) => kata.charAt(0).toUpperCase() + kata.slice(1)

const timbang = (orang: Kunci, mm: string, bb_kg: number, lain: Readonly<Record<string, unknown>> = {}) => ({
  ...{ orang, tanggal: hari(mm), bb_kg, ...lain },
})
const asi = (orang: Kunci, jawab: Readonly<Record<string, 'ya' | 'tidak' | null>>) =>
  Object.entries(jawab).map(([mm, satu], i) => timbang(orang, mm, 3.5 + 0.6 * i, satu === null ? {} : { asi: satu }))
/** Weighed each of some months, and in February and August with all the rest. */
const setahun = (orang: Kunci, dari: number) =>
  bulan.slice(dari, 8).map((mm, i) =>
    timbang(orang, mm, 12 + 0.2 * i, {
      ...(mm === '02' || mm === '08' ? { tb_cm: 92, cara_ukur: 'berdiri', vit_a: 'merah', ceklis: 'lengkap' } : {}),
      ...(mm === '08' ? { obat_cacing: 'ya' } : {}),
    }),
  )

const desa: Desa = {
  posyandu: [{ kunci: 'mawar', nama: 'Mawar', desa: 'Contoh' }],
  hari_buka: bulan.map((mm) => ({ kunci: `b${mm}`, posyandu: 'mawar', tanggal: hari(mm) })),
  orang: semua.map((kunci) => ({
    ...{ kunci, nama: besar(kunci), jk: lahir[kunci][0], tanggal_lahir: lahir[kunci][1] },
    ...(kunci === 'gani' ? { nama_ibu: 'Wulan', nama_ayah: 'Yanto', alamat: 'Krajan', rt: '02' } : {}),
  })),
  keanggotaan: semua.map((orang) => ({ orang, posyandu: 'mawar', mulai: lahir[orang][1], sebab_mulai: 'lahir' })),
  balita: [
    ...asi('adi', { '03': 'ya', '04': 'ya', '05': 'ya', '06': 'ya', '07': 'ya', '08': 'ya', '09': 'tidak' }),
    ...asi('bela', { '05': 'ya', '06': 'tidak', '07': null }),
    ...asi('caca', { '06': null, '08': 'ya' }),
    ...asi('dinda', { '03': 'ya', '04': 'ya', '05': 'ya', '06': 'ya', '07': 'ya', '08': 'ya' }),
    timbang('gani', '05', 8.5),
    timbang('gani', '06', 8.8),
    timbang('gani', '07', 9.0, { tb_cm: 82, cara_ukur: 'berdiri' }),
    timbang('gani', '08', 9.3, { tb_cm: 82.6, cara_ukur: 'berdiri', vit_a: 'merah', kpsp_ya: 9 }),
    ...setahun('iis', 0),
    ...setahun('joko', 1),
  ],
  imunisasi: [
    { orang: 'iis', dosis: 'MR1', tanggal: '2024-02-12', keterangan: 'riwayat' },
    { orang: 'iis', dosis: 'MR2', tanggal: '2024-11-11', keterangan: 'riwayat' },
  ],
  'ibu-hamil': [
    {
      orang: 'hana',
      tanggal: '2026-07-10',
      hpht: '2026-03-01',
      gravida: 1,
      para: 0,
      abortus: 0,
      bb_kg: 45,
      lila_cm: 22.8,
    },
    {
      orang: 'hana',
      tanggal: '2026-08-10',
      hpht: '2026-03-01',
      gravida: 1,
      para: 0,
      abortus: 0,
      bb_kg: 46.2,
      lila_cm: 23.1,
    },
  ],
  pmt: [
    { kunci: 'p0', orang: 'gani', mulai: '2026-02-02', siklus: 28, sasaran: 'balita', alasan: 'tidakNaik' },
    {
      ...{ kunci: 'p1', orang: 'gani', mulai: '2026-07-13', sasaran: 'balita', alasan: 'wasting' },
      ...{ jenis: 'lokal', sumber: 'danaDesa' },
    },
    { kunci: 'p2', orang: 'hana', mulai: '2026-07-15', sasaran: 'bumil', alasan: 'kek', selesai: '2026-08-20' },
  ],
  pmt_hari: [
    { pmt: 'p1', minggu: 1, tanggal: '2026-07-20', hari_habis: 6, bb_kg: 9.05 },
    { pmt: 'p1', minggu: 4, tanggal: '2026-08-03', hari_habis: 5 },
    { pmt: 'p1', minggu: 6, tanggal: '2026-08-17', hari_habis: 7, bb_kg: 9.4, lanjut: 'lanjut' },
  ],
}

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  expect(book.impor(desa).ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: KodeFormulir, bulanForm: string) =>
  byKunci(
    book,
    tanyaFormulir(book, {
      ...{ formulir, bulan: bulanForm, posyanduId: posyanduDari(book, 'Mawar'), sampai: '2026-09-30' },
    }),
  )

describe('the register of babies on breast milk alone', () => {
  test('marks each month of age: asked, no longer, not asked, not weighed, not reached', () => {
    const { baris, kolom } = tanya('asi-eksklusif', '2026-08')
    expect(kolom).toHaveLength(13)
    expect(baris.map(({ _baris, e0, e1, e2, e3, e4, e5, lulus }) => [_baris, e0, e1, e2, e3, e4, e5, lulus])).toEqual([
      ['adi', true, true, true, true, true, true, true],
      // "Tidak" at one month: X from then on, whoever weighed or asked later.
      ['bela', true, 'X', 'X', 'X', 'hitam', 'hitam', 'X'],
      ['caca', 'A', '–', true, 'hitam', 'hitam', 'hitam', '–'],
      // Five months on the tenth, six on the fifteenth.
      ['dinda', true, true, true, true, true, true, true],
      // Six months old on the first; Fafa was on 31 July.
      ['edo', '–', '–', '–', '–', '–', '–', '–'],
    ])
  })

  test('tells the share of those asked at their age now, and of those who became six months old', () => {
    expect(tanya('asi-eksklusif', '2026-08').bagian?.[0]?.baris).toMatchObject([
      { _baris: 'kini', dapat: 3, dari: 4, persen: 75 },
      { _baris: 'lulus', dapat: 1, dari: 2, persen: 50 },
    ])
  })

  test('holds a child in the month in which it becomes six months old, and what it was told after that changes nothing', () => {
    expect(tanya('asi-eksklusif', '2026-09').baris).toMatchObject([
      { _baris: 'adi', e0: true, e5: true, lulus: true },
      { _baris: 'bela' },
      { _baris: 'caca' },
    ])
  })
})

describe('the register of supplementary food', () => {
  test('tells of the month: weeks written down, weight since the first day, the letter', () => {
    expect(tanya('pmt', '2026-08').baris).toMatchObject([
      {
        ...{
          _baris: 'gani',
          no: 1,
          alamat: 'Krajan RT 02',
          alasan: 'gizi kurang',
          jenis: 'pangan lokal',
          sumber: 'dana desa',
        },
        ...{ mulai: '2026-07-13', siklus: 2, hari_dapat: 14, hari_habis: 12, bb_awal: 9, bb_kini: 9.4, naik_g: 400 },
        ...{ bbtb_awal: 'Gizi kurang', bbtb_kini: 'Gizi kurang', nt: 'N', lanjut: 'lanjut', ket: null },
      },
    ])
  })

  test('of a pregnant woman tells the arm, in a table of its own', () => {
    const [bumil] = tanya('pmt', '2026-08').bagian ?? []
    expect(bumil?.kolom.map(({ id }) => id)).not.toContain('bbtb_awal')
    expect(bumil?.baris).toMatchObject([
      {
        ...{
          _baris: 'hana',
          mulai: '2026-07-15',
          siklus: 1,
          hari_dapat: null,
          bb_awal: 45,
          bb_kini: 46.2,
          naik_g: 1200,
        },
        ...{ lila_awal: 22.8, lila_kini: 23.1, alasan: 'KEK', ket: 'selesai 20-08-2026' },
      },
    ])
  })

  test('holds a cycle from the month it began in to that of its last day: fifty-six days of a wasted child', () => {
    const siapa = (mm: string) => tanya('pmt', `2026-${mm}`).baris.map(({ _baris, siklus }) => [_baris, siklus])
    expect(siapa('02')).toEqual([['gani', 1]])
    // 2 February and 28 days: until 1 March.
    expect(siapa('03')).toEqual([['gani', 1]])
    expect(siapa('04')).toEqual([])
    // 13 July and 56 days: until 6 September.
    expect(siapa('09')).toEqual([['gani', 2]])
    expect(tanya('pmt', '2026-09').bagian?.[0]?.baris).toEqual([])
  })
})

describe('the book of children of one to five years', () => {
  test('has weight and letter of each month of the half year, and what was given in it', () => {
    const { baris } = tanya('kohort-balita', '2026-07')
    expect(baris.map(({ _baris }) => _baris)).toEqual(['gani', 'iis', 'joko'])
    expect(baris[0]).toMatchObject({
      ...{ ortu: 'Yanto / Wulan', alamat: 'Krajan RT 02', m_1: '9,0 N', m_2: '9,3 N', m_3: '–', m_4: null },
      ...{ tb: 82.6, sdidtk: 'Sesuai', vita: '2026-08-10', cacing: null, pcv3: null, ibl: null, pelayanan8: null },
    })
  })

  test('ticks a child that was given all of the standard in twelve months, and not one that was weighed seven times', () => {
    const { baris } = tanya('kohort-balita', '2026-07')
    expect(baris.map(({ _baris, pelayanan8, cacing, mr2 }) => [_baris, pelayanan8, cacing, mr2])).toEqual([
      ['gani', null, null, null],
      ['iis', true, '2026-08-10', '2024-11-11'],
      ['joko', null, '2026-08-10', null],
    ])
  })

  test('is black before a child is one year old, and does not hold it before', () => {
    expect(tanya('kohort-balita', '2026-01').baris.map(({ _baris }) => _baris)).toEqual(['gani', 'iis', 'joko'])
    expect(tanya('kohort-balita', '2026-01').baris[0]).toMatchObject({ m_1: '–', m_5: '8,5 B', m_6: '8,8 N' })
  })
})
