import { describe, expect, test } from 'vitest'
import { periksaHari } from '#shared/domain/mutu/hari.ts'
import type { Penimbangan } from '#shared/domain/register/register.ts'
import { makeAnak, makeTimbang } from '#tests/factories/anak.ts'

/** What is found of a boy born 10 January 2024, day by day. */
const temuan = (...penimbangan: Penimbangan[]) =>
  periksaHari(makeAnak({ penimbangan }), 'hari').flatMap(({ hari, temuan: list }) =>
    list.map(
      ({ kode, isian, saran }) => `${hari.tanggal.slice(5)} ${kode} ${isian}${saran === null ? '' : ` ${saran}`}`,
    ),
  )
const timbang = (tanggal: string, bbG: number, tbMm: number | null = null, isi: Partial<Penimbangan> = {}) =>
  makeTimbang(`2026-${tanggal}`, bbG, { tbMm, caraUkur: 'berdiri', ...isi })

describe('weight', () => {
  test('a tenth lost is no finding, a gram more is', () => {
    expect(temuan(timbang('09-05', 12_000), timbang('10-05', 10_800))).toEqual([])
    expect(temuan(timbang('09-05', 12_000), timbang('10-05', 10_799))).toEqual(['10-05 bbTurun bb'])
  })

  test('from six months on a kilogram in thirty days is no finding, a gram more is; in sixty days two', () => {
    // 30 days: 5 September to 5 October.
    expect(temuan(timbang('09-05', 9_000), timbang('10-05', 10_000))).toEqual([])
    expect(temuan(timbang('09-05', 9_000), timbang('10-05', 10_001))).toEqual(['10-05 bbNaikTajam bb'])
    expect(temuan(timbang('09-05', 9_000), timbang('11-04', 11_000))).toEqual([])
  })

  test('the second day at a new level is none, and is what the next is held against', () => {
    const rows = [
      timbang('08-05', 12_000),
      timbang('09-05', 10_000),
      timbang('10-05', 10_100),
      timbang('11-05', 10_200),
    ]
    expect(temuan(...rows)).toEqual(['09-05 bbTurun bb'])
  })

  test('after one day that jumped the next is held against the day before it', () => {
    const rows = [timbang('08-05', 12_000), timbang('09-05', 9_000), timbang('10-05', 12_100)]
    expect(temuan(...rows)).toEqual(['09-05 bbTurun bb'])
  })

  test('a slipped comma is named with what may have been meant, and the next day is not held against it', () => {
    const rows = [timbang('08-05', 12_000), timbang('09-05', 1_210), timbang('10-05', 12_200)]
    expect(temuan(...rows)).toEqual(['09-05 komaGeser bb 12.1'])
  })

  test('without a day before, the median of the age tells a slipped comma', () => {
    // A boy of 32 months: median 13,6 kg (WHO weight-for-age).
    expect(temuan(timbang('09-05', 1_300))).toEqual(['09-05 komaGeser bb 13'])
  })
})

describe('length', () => {
  test('seven millimetres less is two observers, eight is a finding; lying and standing are made alike', () => {
    expect(temuan(timbang('09-05', 12_000, 900), timbang('10-05', 12_100, 893))).toEqual([])
    expect(temuan(timbang('09-05', 12_000, 900), timbang('10-05', 12_100, 892))).toEqual(['10-05 tbTurun tb'])
    const lying = timbang('09-05', 12_000, 907, { caraUkur: 'terlentang' })
    expect(temuan(lying, timbang('10-05', 12_100, 893))).toEqual([])
  })

  test('thirty millimetres more in thirty days is no finding, one more is', () => {
    expect(temuan(timbang('09-05', 12_000, 880), timbang('10-05', 12_100, 910))).toEqual([])
    expect(temuan(timbang('09-05', 12_000, 880), timbang('10-05', 12_100, 911))).toEqual(['10-05 tbNaikTajam tb'])
  })

  test('standing is doubted below nine months, not from then on', () => {
    const bayi = (tanggal: string) => makeTimbang(tanggal, 8_500, { tbMm: 710, caraUkur: 'berdiri' })
    expect(temuan(bayi('2024-10-09'))).toEqual(['10-09 posisiDiragukan tb'])
    expect(temuan(bayi('2024-10-10'))).toEqual([])
  })
})

test('weight and length exchanged take nothing else, and say nothing of the next day', () => {
  const rows = [timbang('08-05', 12_000, 880), timbang('09-05', 88_500, 121), timbang('10-05', 12_200, 890)]
  expect(temuan(...rows)).toEqual(['09-05 tertukar bb+tb'])
})

describe('a copy', () => {
  test('is both measures of the month before', () => {
    expect(temuan(timbang('09-05', 12_000, 900), timbang('10-05', 12_000, 900))).toEqual(['10-05 salinan bb'])
    expect(temuan(timbang('09-05', 12_000, 900), timbang('10-05', 12_000, 901))).toEqual([])
  })

  test('is from 24 months on the fourth month of one weight, below it the third', () => {
    const besar = ['07-05', '08-05', '09-05', '10-05'].map((tanggal) => timbang(tanggal, 12_000))
    expect(temuan(...besar)).toEqual(['10-05 salinan bb'])
    const kecil = ['2025-03-05', '2025-04-05', '2025-05-05'].map((tanggal) => makeTimbang(tanggal, 9_500))
    expect(temuan(...kecil)).toEqual(['05-05 salinan bb'])
  })

  test('skips no month', () => {
    const rows = ['06-05', '08-05', '09-05', '10-05'].map((tanggal) => timbang(tanggal, 12_000))
    expect(temuan(...rows)).toEqual([])
  })
})

test('a z no child has is told only of a day without another finding; of the length when it alone is so', () => {
  expect(temuan(timbang('09-05', 7_500, 650))).toEqual(['09-05 zLuarRentang tb'])
})

test('what could not be read waits', () => {
  const held = makeTimbang('2026-09-05', null, { tertahan: { bb: '3200', tb: null } })
  expect(temuan(held)).toEqual(['09-05 ketikanTerbuka bb'])
})
