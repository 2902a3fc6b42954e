import { describe, expect, test } from 'vitest'
import { cetakAngka, cetakSkor } from '#main/features/antropometri/cetak-angka.ts'

describe('numbers as R prints them', () => {
  // Expected values: cells of the goldens (first five), and the printing rules of R for the others.
  test.each([
    [13.982829062, 10, '13.98282906'],
    [533.3333333333334, 10, '533.3333333'],
    [24.4140625, 10, '24.4140625'],
    [4000, 10, '4000'],
    [65.7 - 0.7, 15, '65'],
    [64.4 + 0.7, 15, '65.1'],
    [7.9345703125, 10, '7.934570312'],
    [7.9345703135, 10, '7.934570314'],
    [0.1777777777, 10, '0.1777777777'],
    [100000, 10, '1e+05'],
    [123456, 10, '123456'],
    [0.0001, 10, '1e-04'],
    [0.00012, 10, '0.00012'],
    [Number.NaN, 10, ''],
  ])('%f with %d digits', (value, digits, expected) => expect(cetakAngka(value, digits)).toBe(expected))

  test.each([
    [0, false, '0.00,0'],
    [-6.01, true, '-6.01,1'],
    [Number.NaN, false, ','],
  ])('z %f, flagged %s', (z, flagged, expected) => expect(cetakSkor(z, flagged)).toBe(expected))
})
