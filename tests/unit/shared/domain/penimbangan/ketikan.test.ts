import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bakuBerat,
  bakuPanjang,
  formatBerat,
  formatPanjang,
  gramOf,
  mmOf,
  parseBerat,
  parsePanjang,
} from '#shared/domain/penimbangan/ketikan.ts'

describe('a weight typed in kilograms', () => {
  test.each([
    ['8,6', 8600],
    ['8.6', 8600],
    ['8,65', 8650],
    ['12', 12_000],
    [' 12,0 ', 12_000],
    ['08,6', 8600],
    ['3,2004', 3200],
    ['3,2005', 3201],
    ['3,1995', 3200],
    ['0,0005', 1],
    ['199,999', 199_999],
  ])('%s is %i g', (teks, g) => {
    expect(parseBerat(teks)).toEqual({ kind: 'gram', g })
  })

  test('half a gram goes up even where a binary fraction would go down', () => {
    // 1.0055 × 1000 is 1005.4999999999999 in binary.
    expect(gramOf('1,0055')).toBe(1006)
    expect(gramOf('8,1145')).toBe(8115)
  })

  test('nothing typed is empty, not zero', () => {
    expect(parseBerat('')).toEqual({ kind: 'kosong' })
    expect(parseBerat('  ')).toEqual({ kind: 'kosong' })
  })

  test('from 200 on it can only be grams, and stays as typed', () => {
    expect(parseBerat('3200')).toEqual({ kind: 'bukanKg', teks: '3200', g: 3_200_000 })
    expect(parseBerat('200')).toEqual({ kind: 'bukanKg', teks: '200', g: 200_000 })
    expect(parseBerat('199,9995').kind).toBe('bukanKg')
    expect(parseBerat('99999999999999999999').kind).toBe('bukanKg')
    expect(gramOf('3200')).toBeNull()
  })

  test.each([
    '0',
    '0,0',
    '0,0004',
    '-8,6',
    '−8,6',
    '8,,6',
    '8,',
    ',6',
    '8,6 kg',
    '8 6',
    '1e1',
    'abc',
    '-',
    '٣',
    '8,6,1',
  ])('%s is no weight, and stays as typed', (teks) => {
    expect(parseBerat(teks)).toEqual({ kind: 'bukanAngka', teks })
  })
})

describe('a length typed in centimetres', () => {
  test.each([
    ['73,5', 735],
    ['73.5', 735],
    ['73', 730],
    ['73,54', 735],
    ['73,55', 736],
    ['249,9', 2499],
  ])('%s is %i mm', (teks, mm) => {
    expect(parsePanjang(teks)).toEqual({ kind: 'mm', mm })
  })

  test('from 250 on it can only be millimetres', () => {
    expect(parsePanjang('735')).toEqual({ kind: 'bukanCm', teks: '735', mm: 7350 })
    expect(parsePanjang('249,95').kind).toBe('bukanCm')
    expect(mmOf('735')).toBeNull()
  })

  test('zero, negative and other text is no length', () => {
    expect(['0', '0,04', '-73', 'x'].map((teks) => parsePanjang(teks).kind)).toEqual(Array(4).fill('bukanAngka'))
    expect(parsePanjang('').kind).toBe('kosong')
  })
})

describe('written out again', () => {
  test('a weight has one decimal at least, and as many as it needs', () => {
    expect([8600, 8650, 12_000, 8654, 900, 50, 8050].map(formatBerat)).toEqual([
      '8,6',
      '8,65',
      '12,0',
      '8,654',
      '0,9',
      '0,05',
      '8,05',
    ])
    expect([735, 730, 4].map(formatPanjang)).toEqual(['73,5', '73,0', '0,4'])
  })

  test('every weight and length reads back as itself', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 199_999 }), (g) => void expect(gramOf(formatBerat(g))).toBe(g)))
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_499 }), (mm) => void expect(mmOf(formatPanjang(mm))).toBe(mm)))
  })

  test('comma and point, and spare zeros, are one entry; other text stays letter by letter', () => {
    expect(['8.60', '8,6', '08,600'].map(bakuBerat)).toEqual(['8,6', '8,6', '8,6'])
    expect(['73', '73.0'].map(bakuPanjang)).toEqual(['73,0', '73,0'])
    expect([bakuBerat(' 3200 '), bakuBerat('8,,6'), bakuPanjang('735')]).toEqual(['3200', '8,,6', '735'])
  })

  test('no text whatever makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (teks) => {
        expect(['kosong', 'gram', 'bukanKg', 'bukanAngka']).toContain(parseBerat(teks).kind)
        expect(['kosong', 'mm', 'bukanCm', 'bukanAngka']).toContain(parsePanjang(teks).kind)
      }),
    )
  })
})
