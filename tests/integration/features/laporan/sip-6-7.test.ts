import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KodeFormulir } from '#shared/formulir/daftar.ts'
import { type Desa, type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { posyanduDari, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/**
 * Two posyandu, February to May 2026, worked out by hand. Melati opens on 10 February, 10 March and 12 May and never in April;
 * Mawar opens on 11 March.
 *
 * | who | why |
 * |---|---|
 * | Sari | pregnant from February, twins on 20 March, a nifas row on 25 March; pregnant again by May, still nursing |
 * | Tuti | her baby died on 3 March, four days old: nurses until then; she died herself on 30 March, day 31 |
 * | Uli | stillborn on 5 February; never nurses |
 * | Vina | moved from Melati to Mawar on 5 March; came to Mawar on 11 March |
 * | Wati | 50 years on 10 March: childbearing in February, not in March; grandmother of none |
 * | Yani | 14, married; Zara 15, married |
 * | Pak Oto | 61, a guest of Mawar on 11 March, member of Melati: came, though not at home |
 * | Ema | 65 months: no column in sip6 |
 * | Ria, Roni | the twins: Ria weighed on 12 May as a newcomer of one month, Roni at home |
 * | Cipto, Bayu | Cipto weighed in February and March; Bayu, 30 months, seen first in May, the third month of data: lama |
 */

const posyandu = [
  { kunci: 'melati', nama: 'Melati', desa: 'Sumber' },
  { kunci: 'mawar', nama: 'Mawar', desa: 'Sumber' },
]
const orang = [
  { kunci: 'sari', nama: 'Sari', jk: 'P', tanggal_lahir: '1996-01-01', status_kawin: 'kawin' },
  { kunci: 'tuti', nama: 'Tuti', jk: 'P', tanggal_lahir: '1990-01-01', status_kawin: 'kawin' },
  { kunci: 'uli', nama: 'Uli', jk: 'P', tanggal_lahir: '1992-01-01', status_kawin: 'ceraiHidup' },
  { kunci: 'vina', nama: 'Vina', jk: 'P', tanggal_lahir: '1985-01-01', status_kawin: 'kawin' },
  { kunci: 'wati', nama: 'Wati', jk: 'P', tanggal_lahir: '1976-03-10', status_kawin: 'kawin' },
  { kunci: 'yani', nama: 'Yani', jk: 'P', tanggal_lahir: '2011-07-01', status_kawin: 'kawin' },
  { kunci: 'zara', nama: 'Zara', jk: 'P', tanggal_lahir: '2011-01-01', status_kawin: 'kawin' },
  { kunci: 'oto', nama: 'Oto', jk: 'L', tanggal_lahir: '1964-06-01', status_kawin: 'kawin' },
  { kunci: 'ema', nama: 'Ema', jk: 'P', tanggal_lahir: '2020-10-01' },
  { kunci: 'ria', nama: 'Ria', jk: 'P', tanggal_lahir: '2026-03-20', ibu: 'sari' },
  { kunci: 'roni', nama: 'Roni', jk: 'L', tanggal_lahir: '2026-03-20', ibu: 'sari' },
  { kunci: 'adik', nama: 'Adik', jk: 'L', tanggal_lahir: '2026-02-27', ibu: 'tuti' },
  { kunci: 'cipto', nama: 'Cipto', jk: 'L', tanggal_lahir: '2024-06-05' },
  { kunci: 'bayu', nama: 'Bayu', jk: 'L', tanggal_lahir: '2023-11-05' },
]
const anggota = (siapa: string, mulai: string, lain: object = {}) => ({
  orang: siapa,
  posyandu: 'melati',
  mulai,
  ...lain,
})

const desa: Desa = {
  posyandu,
  kader: [{ kunci: 'sri', posyandu: 'melati', nama: 'Sri', jk: 'P' }],
  orang,
  keanggotaan: [
    ...['sari', 'tuti', 'uli', 'wati', 'yani', 'zara', 'oto'].map((k) => anggota(k, '2020-01-01')),
    anggota('vina', '2020-01-01', { sampai: '2026-03-05', sebab_sampai: 'pindah' }),
    { orang: 'vina', posyandu: 'mawar', mulai: '2026-03-05', sebab_mulai: 'pindahMasuk' },
    anggota('ema', '2020-10-01', { sebab_mulai: 'lahir' }),
    anggota('ria', '2026-03-20', { sebab_mulai: 'lahir' }),
    anggota('roni', '2026-03-20', { sebab_mulai: 'lahir' }),
    anggota('adik', '2026-02-27', { sebab_mulai: 'lahir' }),
    anggota('cipto', '2024-06-05', { sebab_mulai: 'lahir' }),
    anggota('bayu', '2023-11-05', { sebab_mulai: 'lahir' }),
  ],
  hari_buka: [
    { kunci: 'feb', posyandu: 'melati', tanggal: '2026-02-10', catatan: 'hujan' },
    { kunci: 'mar', posyandu: 'melati', tanggal: '2026-03-10' },
    { kunci: 'mei', posyandu: 'melati', tanggal: '2026-05-12', pmt_penyuluhan: true },
    { kunci: 'mawar', posyandu: 'mawar', tanggal: '2026-03-11' },
  ],
  kehadiran: [
    ...['sari', 'uli', 'wati', 'yani', 'zara'].map((siapa) => ({ hari_buka: 'feb', orang: siapa })),
    { hari_buka: 'feb', kader: 'sri' },
    { hari_buka: 'mar', orang: 'wati' },
    { hari_buka: 'mar', orang: 'tuti' },
    { hari_buka: 'mawar', orang: 'vina' },
    { hari_buka: 'mawar', orang: 'oto' },
    { hari_buka: 'mei', orang: 'ema' },
    { hari_buka: 'mei', orang: 'sari' },
  ],
  hadir_petugas: [
    { hari_buka: 'mar', jenis: 'kader', kader: 'sri' },
    { hari_buka: 'mar', jenis: 'bidan', nama: 'Wulan', jk: 'P' },
    { hari_buka: 'mawar', jenis: 'bidan', nama: 'wulan ', jk: 'P' },
    { hari_buka: 'mei', jenis: 'perawat', nama: 'Yoga', jk: 'L' },
  ],
  'ibu-hamil': [
    { orang: 'sari', tanggal: '2026-02-10', hpht: '2025-07-10', ttd_jumlah: 30 },
    { orang: 'sari', tanggal: '2026-05-12', ttd_jumlah: 0 },
  ],
  persalinan: [
    { orang: 'sari', tanggal: '2026-03-20', tanggal_bersalin: '2026-03-20', bayi_jk: 'P', bayi_lahir: 'hidup' },
    { orang: 'sari', tanggal: '2026-03-20', tanggal_bersalin: '2026-03-20', bayi_jk: 'L', bayi_lahir: 'hidup' },
    { orang: 'uli', tanggal: '2026-02-05', tanggal_bersalin: '2026-02-05', bayi_lahir: 'mati' },
  ],
  nifas: [{ orang: 'sari', tanggal: '2026-03-25', tanggal_bersalin: '2026-03-20', vita_jumlah: 2, menyusui: 'ya' }],
  kematian: [
    { orang: 'adik', tanggal: '2026-03-03', golongan: 'neonatal' },
    { orang: 'tuti', tanggal: '2026-03-30', golongan: 'ibuNifas' },
  ],
  balita: [
    { orang: 'ria', tanggal: '2026-05-12', bb_kg: 4 },
    { orang: 'roni', tanggal: '2026-05-20', bb_kg: 4.1 },
    { orang: 'cipto', tanggal: '2026-02-10', bb_kg: 10 },
    { orang: 'cipto', tanggal: '2026-03-10', bb_kg: 10.3 },
    { orang: 'bayu', tanggal: '2026-05-12', bb_kg: 12 },
    { orang: 'ema', tanggal: '2026-02-10', bb_kg: 16 },
  ],
  kb: [
    { orang: 'vina', tanggal: '2026-03-02', metode: 'suntik', jenis: 'ulang' },
    { orang: 'vina', tanggal: '2026-03-20', metode: 'suntik', jenis: 'ulang' },
    { orang: 'wati', tanggal: '2026-03-02', metode: 'mal', jenis: 'ulang' },
    { orang: 'uli', tanggal: '2026-03-02', metode: 'pil', jenis: 'baru' },
  ],
}

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  expect(book.impor(desa).ditolak).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: KodeFormulir, posyandu: string | null, varian?: string) =>
  tanyaFormulir(book, {
    ...{ formulir, bulan: '2026-01', sampai: '2026-05-31' },
    ...{ posyanduId: posyandu === null ? null : posyanduDari(book, posyandu), ...(varian ? { varian } : {}) },
  })
const bulan = (formulir: KodeFormulir, posyandu: string | null, ke: number, varian?: string) =>
  tanya(formulir, posyandu, varian).baris.find(({ _baris }) => _baris === `2026-0${ke}`)

describe('SIP 6', () => {
  test('counts women by their age on the day they came, and married of these', () => {
    expect(bulan('sip6', 'Melati', 2)).toMatchObject({ wus: 4, pus: 3, hamil: 1, menyusui: 0 })
    expect(bulan('sip6', 'Melati', 3)).toMatchObject({ wus: 1, pus: 1, hamil: 0, menyusui: 0 })
  })

  test('counts who moved where she came as a member, and a guest at home', () => {
    expect(bulan('sip6', 'Mawar', 3)).toMatchObject({ wus: 1, pus: 1 })
    expect(bulan('sip6', 'Mawar', 3, 'ilp37')).toMatchObject({ produktif_baru_p: 1, lansia_baru_l: 0 })
    expect(bulan('sip6', 'Melati', 3, 'ilp37')).toMatchObject({ lansia_baru_l: 1, produktif_lama_p: 1 })
  })

  test('who came before is no newcomer; a child below six has no column, and is named', () => {
    expect(bulan('sip6', 'Melati', 5)).toMatchObject({ bayi_baru_p: 1, bayi_baru_l: 1, balita_lama_l: 1, hamil: 1 })
    expect(tanya('sip6', 'Melati').catatan).toContainEqual(expect.stringMatching(/60–71 bulan.*Ema \(Mei 2026\)/))
  })

  test('counts who served once a month; staff nobody wrote down before is empty, a kader who was ticked is not', () => {
    expect(bulan('sip6', 'Melati', 2)).toMatchObject({ kader_p: 1, kader_l: 0, medis_p: null, plkb_l: null })
    expect(bulan('sip6', 'Melati', 3)).toMatchObject({ kader_p: 1, medis_p: 1, medis_l: 0, plkb_l: 0 })
    expect(bulan('sip6', 'Melati', 5)).toMatchObject({ kader_p: 0, medis_l: 1 })
    expect(bulan('sip6', null, 3)).toMatchObject({ medis_p: 2 })
  })

  test('counts births and deaths where she was a member; a mother until day 42', () => {
    expect(bulan('sip6', 'Melati', 2)).toMatchObject({ lahir_l: 1, lahir_p: 0 })
    expect(bulan('sip6', 'Melati', 3, 'klasik26')).toMatchObject({
      ...{ lahir_l: 1, lahir_p: 1, meninggal_l: 1, meninggal_p: 0, ibu_meninggal: 1 },
    })
    expect(bulan('sip6', 'Melati', 3, 'lama15')).toMatchObject({ lahir: 2, meninggal: 1, ibu_meninggal: 1, kader: 1 })
  })

  test('says when a posyandu did not open, and what was noted; nothing of months before and to come', () => {
    expect(
      tanya('sip6', 'Melati')
        .baris.map(({ ket }) => ket)
        .slice(0, 6),
    ).toEqual([null, 'hujan', null, 'tidak buka', null, null])
    expect(bulan('sip6', 'Melati', 1)).toMatchObject({ wus: null, lahir_l: null, kader_p: null })
    expect(bulan('sip6', 'Mawar', 2)).toMatchObject({ wus: null })
  })
})

describe('SIP 7', () => {
  test('a woman is pregnant until the delivery; one who nurses and is pregnant again stands in both', () => {
    expect(bulan('sip7', 'Melati', 2)).toMatchObject({ hamil_jumlah: 1, hamil_periksa: 1, hamil_fe: 1, menyusui: 0 })
    expect(bulan('sip7', 'Melati', 3)).toMatchObject({ hamil_jumlah: 0, hamil_periksa: 0, menyusui: 1, nifas_vita: 1 })
    expect(bulan('sip7', 'Melati', 4)).toMatchObject({ hamil_jumlah: 0, menyusui: 1 })
    expect(bulan('sip7', 'Melati', 5)).toMatchObject({ hamil_jumlah: 1, hamil_periksa: 1, hamil_fe: 0, menyusui: 1 })
  })

  test('contraception counts persons got it again, each method once, a mover where the last record lies', () => {
    expect(bulan('sip7', 'Melati', 2)).toMatchObject({ kb_suntik: null })
    expect(bulan('sip7', 'Melati', 3)).toMatchObject({ kb_suntik: 0, kb_pil: 0, kb_kondom: 0 })
    expect(bulan('sip7', 'Mawar', 3)).toMatchObject({ kb_suntik: 1 })
    expect(bulan('sip7', 'Melati', 3, 'lp56')).toMatchObject({ kb_suntik: 0, kb_lainnya: 1, kb_pil: 0 })
  })

  test('food with the lesson counts for whom came on that day, not for whom was weighed at home', () => {
    expect(bulan('sip7', 'Melati', 5)).toMatchObject({ s: 4, d: 3, pmt: 2, diare: null, oralit: null, bcg: null })
    expect(bulan('sip7', 'Melati', 5, 'lp56')).toMatchObject({ s_l: 3, s_p: 1, d_l: 2, d_p: 1, pmt_l: 1, pmt_p: 1 })
  })

  test('registers nobody keeps are named, and every check holds', () => {
    const { catatan, periksa } = tanya('sip7', 'Melati')
    expect(catatan).toEqual(
      expect.arrayContaining(['Diare dan oralit: belum dicatat di buku ini.', 'Imunisasi: belum dicatat di buku ini.']),
    )
    expect(catatan.join()).not.toContain('KB:')
    expect(periksa.filter(({ benar }) => !benar)).toEqual([])
  })

  test('all posyandu together are the sum of each', () => {
    const semua = tanya('sip7', null)
    const [melati, mawar] = ['Melati', 'Mawar'].map((nama) => tanya('sip7', nama).jumlah)
    for (const [kolom, nilai] of Object.entries(semua.jumlah)) {
      const dua = [melati?.[kolom], mawar?.[kolom]]
      const sum = dua.every((satu) => satu === null) ? null : dua.reduce<number>((a, b) => a + Number(b ?? 0), 0)
      expect([kolom, nilai]).toEqual([kolom, sum])
    }
  })
})

test.each(['sip6', 'sip7'] as const)(
  '%s: behind every number stand as many names, and a blank names nobody',
  (formulir) => {
    const { baris, kolom } = tanyaFormulir(book, { formulir, bulan: '2026-01', sampai: '2026-05-31', daftar: true })
    const counted = kolom.filter(({ id }) => !['no', 'bulan', 'ket'].includes(id))
    for (const row of baris) {
      const daftar = row._daftar as Readonly<Record<string, readonly { readonly nama: string }[]>>
      for (const { id } of counted) {
        const nilai = row[id]
        if (typeof nilai === 'number') {
          expect([id, daftar[id]?.length]).toEqual([id, nilai])
          expect(daftar[id]?.every(({ nama }) => nama !== '')).toBe(true)
        }
      }
    }
    const blank = tanyaFormulir(book, { formulir, bulan: '2026-01', sampai: '2026-05-31', kosong: true })
    expect(JSON.stringify(blank)).not.toMatch(/Sari|Tuti|Ema|Wulan/)
  },
)
