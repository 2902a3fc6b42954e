import { describe, expect, it } from 'vitest'
import { belum, createNilai, type Tulisan } from '#tests/helpers/nilai-kartu.ts'

const nilai = createNilai('lansia', { lahir: '1950-01-01', jk: 'P' })

const tertinggi = {
  ...{ aks_bab: 2, aks_bak: 2, aks_bersih: 1, aks_wc: 2, aks_makan: 2 },
  ...{ aks_pindah: 3, aks_jalan: 3, aks_pakaian: 2, aks_tangga: 2, aks_mandi: 1 },
}

/** Answers that come to so many points. */
function aks(skor: number): Tulisan {
  let sisa = skor
  return Object.fromEntries(
    Object.entries(tertinggi).map(([kode, paling]) => {
      const ini = Math.min(paling, sisa)
      sisa -= ini
      return [kode, ini]
    }),
  )
}

describe('daily life', () => {
  it.each([
    [20, 'mandiri'],
    [19, 'ringan → nakes'],
    [12, 'ringan → nakes'],
    [11, 'sedang → puskesmas'],
    [9, 'sedang → puskesmas'],
    [8, 'berat → puskesmas'],
    [5, 'berat → puskesmas'],
    [4, 'total → puskesmas'],
    [0, 'total → puskesmas'],
  ])('with %i points is %s', (skor, hasil) => {
    expect([nilai('aks_skor', aks(skor)), nilai('aks', aks(skor))]).toEqual([String(skor), hasil])
  })

  it('needs every answer', () => {
    expect([nilai('aks_skor', { ...aks(20), aks_mandi: '' }), nilai('aks', { ...aks(20), aks_mandi: '' })]).toEqual([
      belum,
      belum,
    ])
  })
})

const tidak = {
  ...{ sk_orientasi: 'tidak', sk_ulang_kata: 'tidak', sk_kursi: 'tidak', sk_bb_turun: 'tidak', sk_makan: 'tidak' },
  ...{
    sk_lila: 'tidak',
    sk_mata: 'tidak',
    sk_tes_lihat: 'tidak',
    sk_bisik: 'bisa',
    sk_sedih: 'tidak',
    sk_minat: 'tidak',
  },
}

describe('SKILAS', () => {
  it.each([
    [tidak, 'tidak-ada'],
    [{}, belum],
    [{ ...tidak, sk_minat: '' }, belum],
    [{ ...tidak, sk_tes_lihat: '' }, belum],
    [{ ...tidak, sk_lila: '' }, belum],
    [{ ...tidak, sk_lila: '', lila_cm: '21.0' }, 'tidak-ada'],
    [{ ...tidak, sk_lila: 'ya', lila_cm: '21.0' }, 'tidak-ada'],
    [{ ...tidak, lila_cm: '20.9' }, 'malnutrisi → nakes'],
    [{ sk_lila: 'ya' }, 'malnutrisi → nakes'],
    [{ sk_ulang_kata: 'ya' }, 'kognitif → nakes'],
    [{ sk_kursi: 'ya' }, 'mobilisasi → nakes'],
    [{ ...tidak, sk_mata: 'ya', sk_tes_lihat: '' }, 'penglihatan → nakes'],
    [{ sk_tes_lihat: 'ya' }, 'penglihatan → nakes'],
    [{ sk_bisik: 'gagal' }, 'pendengaran → nakes'],
    [{ sk_bisik: 'tidak-dapat' }, 'pendengaran → puskesmas'],
    [{ sk_minat: 'ya', sk_orientasi: 'ya', sk_bisik: 'tidak-dapat' }, 'kognitif+pendengaran+depresi → puskesmas'],
  ])('%# is %s', (isi, hasil) => {
    expect(nilai('skilas', isi as Tulisan)).toBe(hasil)
  })
})

it('an elderly person is a target of both whatever else is known', () => {
  expect([nilai('sasaran_gds'), nilai('sasaran_puma')]).toEqual(['sasaran', 'sasaran'])
  expect(nilai('umur_th', { lahir: '1966-10-07' })).toMatch(/^lahir: Umurnya 59 tahun/)
  expect(nilai('umur_th', { lahir: '1966-10-06' })).toBe('60')
})
