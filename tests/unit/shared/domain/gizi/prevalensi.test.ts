import { describe, expect, test } from 'vitest'
import { bagianDari } from '#shared/domain/gizi/prevalensi.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'

describe('a share of few children', () => {
  test('of none: nothing is told', () => {
    expect(bagianDari(0, 0)).toEqual({ bagian: 0, dari: 0, persen: null, rendah: null, tinggi: null, sedikit: false })
  })
  test('of nine has no percentage, of ten has one', () => {
    expect([bagianDari(3, 9).persen, bagianDari(3, 10).persen]).toEqual([null, 30])
  })
  test('of twenty-nine is marked, of thirty is not', () => {
    expect([bagianDari(3, 29).sedikit, bagianDari(3, 30).sedikit]).toEqual([true, false])
  })
})

test('the range is that of Wilson, percent with one decimal', () => {
  // Newcombe RG (1998), Statistics in Medicine 17:857–872, table I: 81 of 263 and 15 of 148 by method 3, without correction.
  expect(bagianDari(81, 263)).toMatchObject({ rendah: 25.5, tinggi: 36.6 })
  expect(bagianDari(15, 148)).toMatchObject({ rendah: 6.2, tinggi: 16.0 })
  // The same table: 0 of 20 reaches up to 0,1611, 1 of 29 from 0,0061 to 0,1718.
  expect(bagianDari(0, 20)).toMatchObject({ rendah: 0, tinggi: 16.1 })
  expect(bagianDari(1, 29)).toMatchObject({ rendah: 0.6, tinggi: 17.2 })
})

test('a percentage is rounded half up in whole numbers', () => {
  // 1 of 16 is 6,25; 3 of 16 is 18,75: as fractions of two they cannot slip.
  expect([persen(1, 16), persen(3, 16), persen(1, 3), persen(2, 3)]).toEqual([6.3, 18.8, 33.3, 66.7])
})
