import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DesaBook, openDesaBook } from '#tests/helpers/desa-uji.ts'
import { byKunci, tanyaFormulir } from '#tests/helpers/formulir-contoh.ts'

/** One mother from her first visit to the end of nifas, and her twins; every expected cell was worked out by hand. */

const hpht = '2025-12-01'
const hamil = (tanggal: string, isi: Readonly<Record<string, unknown>>) => ({ orang: 'ani', tanggal, hpht, ...isi })
const nifas = (tanggal: string, isi: Readonly<Record<string, unknown>> = {}) => ({
  ...{ orang: 'ani', tanggal, tanggal_bersalin: '2026-09-05', pemeriksa: 'bidan', ...isi },
})
const lahir = (bayi: string, isi: Readonly<Record<string, unknown>>) => ({
  ...{ orang: 'ani', tanggal: '2026-09-05', tanggal_bersalin: '2026-09-05', bayi, bayi_lahir: 'hidup', ...isi },
})

let book: DesaBook
beforeAll(() => {
  book = openDesaBook()
  const hasil = book.impor({
    posyandu: [{ kunci: 'm', nama: 'Melati', desa: 'Sumber' }],
    orang: [
      { kunci: 'ani', nama: 'Ani', jk: 'P', tanggal_lahir: '1990-01-13', nama_suami: 'Budi' },
      { kunci: 'cici', nama: 'Cici', jk: 'P', tanggal_lahir: '1995-01-01' },
      { kunci: 'dedi', nama: 'Dedi', jk: 'L', tanggal_lahir: '2026-09-05', ibu: 'ani' },
      { kunci: 'eka', nama: 'Eka', jk: 'P', tanggal_lahir: '2026-09-05', ibu: 'ani' },
    ],
    keanggotaan: ['ani', 'cici', 'dedi', 'eka'].map((orang) => ({
      ...{ orang, posyandu: 'm', mulai: ['ani', 'cici'].includes(orang) ? '2020-01-01' : '2026-09-05' },
    })),
    hari_buka: ['2026-01-12', '2026-10-12', '2026-11-09'].map((tanggal) => ({ posyandu: 'm', tanggal })),
    'ibu-hamil': [
      // Six weeks; thirty-five years old the day before, thirty-six on the next.
      hamil('2026-01-12', {
        ...{ pemeriksa: 'dokter', gravida: 3, para: 2, abortus: 0, jarak_th: 1.9, bb_awal_kg: 60, tb_cm: 150 },
        ...{
          lila_cm: 23.4,
          hb_gdl: 10.9,
          status_t: 't2',
          hiv: 'reaktif',
          golda: 'ab',
          ttd_jumlah: 30,
          kelas_ibu: 'ya',
        },
      }),
      hamil('2026-03-09', { pemeriksa: 'kader', ttd_jumlah: 30, td_sistole: 140, td_diastole: 80 }),
      hamil('2026-06-15', { pemeriksa: 'bidan', hb_gdl: 11.4, protein_urin: '2', sifilis: 'nonreaktif' }),
      // Somebody who was written down the year before stands in the book of that year.
      { orang: 'cici', tanggal: '2025-12-15', hpht: '2025-11-01', pemeriksa: 'bidan' },
    ],
    persalinan: [
      lahir('dedi', {
        ...{ bayi_urut: 1, bayi_jk: 'L', bb_lahir_g: 2499, uk_lahir_mgg: 39, apgar_5: 7, imd: 'ya', vit_k1: 'ya' },
        ...{ penolong: 'dokter', tempat: 'rs', cara: 'sc' },
      }),
      lahir('eka', { bayi_urut: 2, bayi_jk: 'P', bb_lahir_g: 2500, apgar_5: 6 }),
    ],
    nifas: [
      nifas('2026-09-07', { vita_jumlah: 1 }),
      nifas('2026-09-08', { vita_jumlah: 1, kb: 'ya', kb_jenis: 'iud' }),
    ],
    neonatal: [
      { orang: 'dedi', tanggal: '2026-09-07', pemeriksa: 'bidan', salep_mata: 'ya' },
      { orang: 'dedi', tanggal: '2026-10-03', pemeriksa: 'bidan' },
    ],
    balita: [
      { orang: 'dedi', tanggal: '2026-10-12', bb_kg: 3.4, tb_cm: 52, asi: 'ya' },
      { orang: 'dedi', tanggal: '2026-11-09', bb_kg: 4.4, tb_cm: 55, asi: 'tidak' },
      { orang: 'eka', tanggal: '2026-10-12', bb_kg: 3.3, tb_cm: 52, asi: 'ya' },
    ],
    imunisasi: [{ orang: 'dedi', dosis: 'HB0', tanggal: '2026-09-05' }],
    kematian: [{ orang: 'eka', tanggal: '2026-11-01', golongan: 'bayi', sebab: 'pneumonia' }],
  })
  expect(hasil.ditolak).toEqual([])
  // The delivery is in the file: nobody need look at the day with which nifas begins.
  expect(hasil.peringatan.map(({ alasan }) => alasan).filter((satu) => satu.includes('Persalinan'))).toEqual([])
})
afterAll(() => book.close())

const tanya = (formulir: 'kohort-ibu' | 'kohort-bayi') =>
  byKunci(book, tanyaFormulir(book, { formulir, bulan: '2026-12', sampai: '2026-11-30' })).baris

describe('the book of a pregnancy', () => {
  test('tells it from the first visit to the end of nifas', () => {
    const [ani, ...lain] = tanya('kohort-ibu')
    expect(lain).toEqual([])
    expect(ani).toMatchObject({
      ...{ nama: 'Ani', suami: 'Budi', umur: 35, gravida_para: 'G3P2A0', jarak: 1.9, hpht, hpl: '2026-09-07' },
      // 60 kg by 1,5 m squared.
      ...{ uk_daftar: 6, bb_awal: 60, tb: 150, imt: 26.7, lila: 23.4, golda: 'AB', status_t: 'T2' },
      // Thirty-six on the second visit.
      ...{ muda: null, tua: true, rapat: true, banyak: null },
      ...{ kek: 'Jan 26', anemia: 'Jan 26', td: 'Mar 26', preeklampsi: 'Jun 26' },
      // 28 weeks are the third trimester.
      ...{ k1: '2026-01-12', k2: null, k3: null, k4: '2026-06-15', hb_1: 10.9, hb_3: 11.4, ttd: 60, kelas_ibu: 1 },
      ...{ hiv: true, sifilis: true, hbsag: null, p4k: null },
      ...{ lahir_tgl: '2026-09-05', lahir_uk: 39, penolong: 'dokter', tempat: 'rumah sakit', cara: 'SC' },
      bayi: 'L 2499 H; P 2500 H',
      ...{ kf1: '2026-09-07', kf2: '2026-09-08', kf3: null, vita: 2, kb: 'IUD', ibu_meninggal: null },
    })
    expect(JSON.stringify(ani)).not.toContain('reaktif')
  })
})

describe('the book of babies', () => {
  test('tells of birth, the visits after it, and each month of age that has come', () => {
    const [dedi, eka] = tanya('kohort-bayi')
    expect(dedi).toMatchObject({
      ...{ nama: 'Dedi', jk: 'L', bb_lahir: 2499, lahir: 'BBLR, APGAR baik', imd: true, vit_k1: true, salep: true },
      ...{ kn1: '2026-09-07', kn2: null, kn3: '2026-10-03', b_01: '3,4 B E1', b_02: '4,4 N X', b_03: null },
      ...{ hb0: '2026-09-05', idl: null, meninggal: null },
    })
    expect(eka).toMatchObject({
      ...{ lahir: 'BBLC, APGAR sedang', imd: null, b_01: '3,3 B E1', b_02: 'hitam' },
      ...{ meninggal: '2026-11-01', sebab: 'pneumonia', ket: 'meninggal 01-11-2026' },
    })
  })
})
