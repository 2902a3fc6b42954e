import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/**
 * Melati and Mawar in 2026, worked out by hand.
 *
 * | who | why |
 * |---|---|
 * | Sari | twins on 20 March of a pregnancy known from January: Ria, 2499 g, and one without a name, not alive |
 * | Tuti | Adik, born 1 May, died at 6 days; she died on 12 June, day 42 |
 * | Uli | Bagus, born 1 May, died at 7 days; she died on 13 June, day 43: no death of a mother |
 * | Vina | HPHT 1 June 2026: expected on 8 March 2027 |
 * | Wati | miscarriage on 5 February, and moved from Melati to Mawar on 1 July |
 * | Yuni | of Mawar; her Cahya lives, born 2 May |
 * | Dika, Eko | born 1 April: died at 28 and at 29 days, mothers known by name only |
 * | Fajar, Gani | born 10 January 2025: died on 9 and on 10 January 2026, the last day below twelve months and the first above |
 */
const ibu = ['sari', 'tuti', 'uli', 'vina', 'wati', 'yuni']
const besar = (kunci: string) => kunci.charAt(0).toUpperCase() + kunci.slice(1)
const bayi: readonly (readonly [string, string, string, object])[] = [
  ['ria', 'P', '2026-03-20', { ibu: 'sari' }],
  ['adik', 'L', '2026-05-01', { ibu: 'tuti' }],
  ['bagus', 'L', '2026-05-01', { ibu: 'uli' }],
  ['cahya', 'P', '2026-05-02', { ibu: 'yuni', nama_ayah: 'Yono' }],
  ['dika', 'L', '2026-04-01', { nama_ibu: 'Dewi', nama_ayah: 'Dodi' }],
  ['eko', 'L', '2026-04-01', { nama_ibu: 'Endah' }],
  ['fajar', 'L', '2025-01-10', { nama_ibu: 'Fitri' }],
  ['gani', 'L', '2025-01-10', { nama_ibu: 'Gina' }],
]
const lahir = (orang: string, tanggal: string, lain: object) => ({
  ...{ orang, tanggal, tanggal_bersalin: tanggal, bayi_lahir: 'hidup' },
  ...lain,
})

const desa = {
  posyandu: ['melati', 'mawar'].map((kunci) => ({ kunci, nama: besar(kunci), desa: 'Sumber' })),
  orang: [
    ...ibu.map((kunci) => ({ kunci, nama: besar(kunci), jk: 'P', tanggal_lahir: '1996-01-01' })),
    ...bayi.map(([kunci, jk, tanggal_lahir, lain]) => ({ kunci, nama: besar(kunci), jk, tanggal_lahir, ...lain })),
  ],
  keanggotaan: [
    ...['sari', 'tuti', 'uli', 'vina'].map((orang) => ({ orang, posyandu: 'melati', mulai: '2020-01-01' })),
    { orang: 'wati', posyandu: 'melati', mulai: '2020-01-01', sampai: '2026-07-01', sebab_sampai: 'pindah' },
    { orang: 'wati', posyandu: 'mawar', mulai: '2026-07-01', sebab_mulai: 'pindahMasuk' },
    { orang: 'yuni', posyandu: 'mawar', mulai: '2020-01-01' },
    ...bayi.map(([orang, , mulai]) => ({
      ...{ orang, posyandu: orang === 'cahya' ? 'mawar' : 'melati', mulai, sebab_mulai: 'lahir' },
    })),
  ],
  hari_buka: [{ kunci: 'jan', posyandu: 'melati', tanggal: '2026-01-12' }],
  'ibu-hamil': [
    { orang: 'sari', tanggal: '2026-01-12', hpht: '2025-07-01' },
    { orang: 'wati', tanggal: '2026-01-12', hpht: '2025-12-01' },
    { orang: 'vina', tanggal: '2026-07-13', hpht: '2026-06-01' },
  ],
  keguguran: [{ orang: 'wati', tanggal: '2026-02-05' }],
  persalinan: [
    lahir('sari', '2026-03-20', {
      ...{ bayi_urut: 1, bayi_jk: 'P', bb_lahir_g: 2499, pb_lahir_cm: 46.5 },
      ...{ tempat: 'pustu', penolong: 'bidan', imd: 'ya' },
    }),
    lahir('sari', '2026-03-20', { bayi_urut: 2, bayi_jk: 'L', bayi_lahir: 'mati', bb_lahir_g: 2500 }),
    lahir('tuti', '2026-05-01', { bayi_jk: 'L', imd: 'tidak' }),
    lahir('uli', '2026-05-01', { bayi_jk: 'L' }),
  ],
  kematian: [
    { orang: 'adik', tanggal: '2026-05-07', golongan: 'neonatal', sebab: 'asfiksia', tempat: 'rumah' },
    { orang: 'bagus', tanggal: '2026-05-08', golongan: 'neonatal' },
    { orang: 'tuti', tanggal: '2026-06-12', golongan: 'ibuNifas', sebab: 'perdarahan' },
    { orang: 'uli', tanggal: '2026-06-13', golongan: 'lainnya' },
    { orang: 'dika', tanggal: '2026-04-29', golongan: 'neonatal' },
    { orang: 'eko', tanggal: '2026-04-30', golongan: 'bayi' },
    { orang: 'fajar', tanggal: '2026-01-09', golongan: 'bayi', sebab: 'diare' },
    { orang: 'gani', tanggal: '2026-01-10', golongan: 'balita' },
  ],
}

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  expect(book.impor(desa).ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: KodeFormulir, posyandu: string, sampai = '2026-10-20') =>
  tanyaFormulir(book, { formulir, bulan: '2026-01', sampai, posyanduId: posyanduDari(book, posyandu) })
const sebaris = (nilai: Readonly<Record<string, unknown>>, kolom: readonly string[]) =>
  kolom.map((satu) => nilai[satu] ?? '').join(' | ')

describe('SIP 1', () => {
  const kolom = ['nama_ibu', 'nama_bapak', 'nama_bayi', 'tgl_lahir', 'tgl_bayi_meninggal', 'tgl_ibu_meninggal', 'ket']

  test('has a row for each baby, each pregnancy without one, and each death, by the day of birth', () => {
    expect(tanya('sip1', 'Melati').baris.map((satu) => sebaris(satu, kolom))).toEqual([
      'Fitri |  | Fajar | 2025-01-10 | 2026-01-09 |  | 11 bln, diare',
      'Sari |  | Ria | 2026-03-20 |  |  | ',
      'Sari |  | lahir mati | 2026-03-20 | 2026-03-20 |  | ',
      'Dewi | Dodi | Dika | 2026-04-01 | 2026-04-29 |  | 28 hari',
      'Endah |  | Eko | 2026-04-01 | 2026-04-30 |  | 0 bln',
      'Tuti |  | Adik | 2026-05-01 | 2026-05-07 | 2026-06-12 | 6 hari, asfiksia; ibu 30 th, perdarahan',
      'Uli |  | Bagus | 2026-05-01 | 2026-05-08 |  | 7 hari',
      'Wati |  | keguguran |  |  |  | 05-02-2026; pindah 01-07-2026',
      'Vina |  |  |  |  |  | HPL 08-03-2027',
    ])
  })

  test('says at its foot how many were born and died, as far as the day exists', () => {
    expect(tanya('sip1', 'Melati').catatan).toEqual([
      'Lahir hidup: 5 (L 4, P 1) · Lahir mati: 1 · Bayi meninggal: 5 · Ibu meninggal: 1',
    ])
    expect(tanya('sip1', 'Melati', '2026-05-07').catatan).toEqual([
      'Lahir hidup: 5 (L 4, P 1) · Lahir mati: 1 · Bayi meninggal: 4 · Ibu meninggal: 0',
    ])
  })

  test('another posyandu has its own births, and not the pregnancy that was over before she came', () => {
    expect(tanya('sip1', 'Mawar').baris.map((satu) => sebaris(satu, kolom))).toEqual([
      'Yuni | Yono | Cahya | 2026-05-02 |  |  | ',
    ])
  })
})

describe('births and deaths', () => {
  test('tells of a birth what its record and the child say', () => {
    const lahirnya = ['nama', 'jk', 'ibu', 'ayah', 'bb', 'pb', 'tempat', 'penolong', 'imd', 'hidup']
    expect(tanya('kelahiran-kematian', 'Melati').baris.map((satu) => sebaris(satu, lahirnya))).toEqual([
      'Ria | P | Sari |  | 2499 | 46.5 | Pustu | bidan | true | true',
      'By. Ny. Sari | L | Sari |  | 2500 |  |  |  |  | –',
      'Dika | L | Dewi | Dodi |  |  |  |  |  | true',
      'Eko | L | Endah |  |  |  |  |  |  | true',
      'Adik | L | Tuti |  |  |  |  |  | – | true',
      'Bagus | L | Uli |  |  |  |  |  |  | true',
    ])
  })

  test('tells of a death age, class and cause, on both sides of every class', () => {
    const { bagian, catatan } = tanya('kelahiran-kematian', 'Melati')
    const matinya = ['nama', 'tgl_meninggal', 'umur', 'golongan', 'sebab', 'tempat']
    expect(bagian?.[0]?.baris.map((satu) => sebaris(satu, matinya))).toEqual([
      'Fajar | 2026-01-09 | 11 bln | bayi | diare | ',
      'Gani | 2026-01-10 | 1 th | balita |  | ',
      'Dika | 2026-04-29 | 28 hari | neonatal |  | ',
      'Eko | 2026-04-30 | 0 bln | bayi |  | ',
      'Adik | 2026-05-07 | 6 hari | neonatal | asfiksia | rumah',
      'Bagus | 2026-05-08 | 7 hari | neonatal |  | ',
      'Tuti | 2026-06-12 | 30 th | ibu nifas | perdarahan | ',
      'Uli | 2026-06-13 | 30 th | lainnya |  | ',
    ])
    expect(catatan).toEqual([
      'Lahir hidup: 5 (L 4, P 1) · Lahir mati: 1.',
      'Meninggal: neonatal 0–6 hari 1, 7–28 hari 2 · bayi 29 hari–11 bulan 2 · balita 12–59 bulan 1 · ibu 1.',
    ])
  })
})
