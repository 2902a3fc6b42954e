import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ejaanTerbanyak,
  isTempatSama,
  type JenisNama,
  kunciNama,
  kunciNamaApaPun,
  tanpaAwalan,
} from '#shared/domain/identitas/nama-tempat.ts'

const jenis: readonly JenisNama[] = [
  'posyandu',
  'pustu',
  'ponkesdes',
  'puskesmas',
  'dusun',
  'rt',
  'rw',
  'desa',
  'kecamatan',
  'kabupaten',
]

describe('the name of a place without the word for its kind', () => {
  test.each<[JenisNama, string, string]>([
    ['posyandu', 'Posyandu Nusa Indah 25', 'Nusa Indah 25'],
    ['posyandu', 'POSYANDU NUSA INDAH 25', 'NUSA INDAH 25'],
    ['posyandu', 'Pos Melati', 'Melati'],
    ['posyandu', '  posyandu   Melati 2 ', 'Melati 2'],
    ['posyandu', 'Posyandu Posyandu Melati', 'Melati'],
    ['pustu', 'Pustu Sumberagung', 'Sumberagung'],
    ['pustu', 'Puskesmas Pembantu Sumberagung', 'Sumberagung'],
    ['ponkesdes', 'Ponkesdes Kunir', 'Kunir'],
    ['puskesmas', 'Puskesmas Wonorejo', 'Wonorejo'],
    ['puskesmas', 'PKM Wonorejo', 'Wonorejo'],
    ['dusun', 'Dusun Krajan', 'Krajan'],
    ['rt', 'RT 03', '03'],
    ['rt', 'rt.3', '3'],
    ['rt', 'RT03', '03'],
    ['rw', 'RW 01', '01'],
    ['desa', 'Desa Tegalsari', 'Tegalsari'],
    ['desa', 'Kelurahan Sukun', 'Sukun'],
    ['desa', 'Kel.Sukun', 'Sukun'],
    ['desa', 'Kel. Sukun', 'Sukun'],
    ['kecamatan', 'Kec. Wonorejo', 'Wonorejo'],
    ['kecamatan', 'kecamatan Wonorejo', 'Wonorejo'],
    ['kabupaten', 'Kabupaten Jember', 'Jember'],
    ['kabupaten', 'Kab. Jember', 'Jember'],
    ['kabupaten', 'KAB JEMBER', 'JEMBER'],
  ])('%s “%s” is “%s”', (kind, typed, nama) => {
    expect(tanpaAwalan(kind, typed)).toBe(nama)
  })

  test.each<[JenisNama, string]>([
    ['desa', 'Desaku'],
    ['rt', 'RT'],
    ['rt', 'rtm'],
    ['dusun', 'Dusunan'],
    ['desa', 'Kelud'],
    ['desa', 'Desa'],
    ['desa', 'Sumber Desa'],
    ['posyandu', 'Posyandu'],
    ['posyandu', 'Poso'],
    ['posyandu', 'Melati'],
    ['pustu', 'Pustu'],
    ['puskesmas', 'Puskesmas'],
    ['puskesmas', 'UPTD Puskesmas Wonorejo'],
    ['kecamatan', 'Kecapi'],
    ['kabupaten', 'Kota Malang'],
    ['kabupaten', 'Kota Kabupaten'],
    ['kabupaten', 'Kabanjahe'],
    // A word that belongs to another kind is part of the name.
    ['kecamatan', 'Desa Baru'],
    ['posyandu', 'Desa Baru'],
  ])('%s “%s” stays', (kind, typed) => {
    expect(tanpaAwalan(kind, typed)).toBe(typed)
  })

  const words = [
    'Posyandu',
    'Pos',
    'Pustu',
    'Puskesmas',
    'PKM',
    'UPTD',
    'Desa',
    'Kel.',
    'Kec',
    'Kab.',
    'Kota',
    'Melati',
    '2',
  ]
  const name = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 5 })
    .map((w) => w.join(' '))

  test('is the same taken again, never empty where something was typed, and the end of what was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...jenis), name, (kind, typed) => {
        const nama = tanpaAwalan(kind, typed)
        expect(tanpaAwalan(kind, nama)).toBe(nama)
        expect(nama === '').toBe(typed.trim() === '')
        expect(typed.trim().endsWith(nama)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('compares without stops that were left before the name', () => {
    expect(kunciNama('desa', 'Desa . Kel. Sukun')).toBe(kunciNama('desa', '. Kel. Sukun'))
  })

  test('compares without case, spaces and the word, whatever the word', () => {
    fc.assert(
      fc.property(name, (typed) => {
        fc.pre(kunciNama('desa', typed) !== '')
        expect(isTempatSama('desa', typed, `  DESA  ${typed.trim().toUpperCase().replaceAll(' ', '  ')} `)).toBe(true)
      }),
    )
  })
})

test('two villages of two names stay two', () => {
  expect(isTempatSama('desa', 'Tegalsari', 'TEGALSARI')).toBe(true)
  expect(isTempatSama('desa', 'Desa Tegal  Sari', 'Kel. tegal sari')).toBe(true)
  expect(isTempatSama('desa', 'Tegalsari', 'Tegalsari 2')).toBe(false)
  expect(isTempatSama('kabupaten', 'Kota Malang', 'Kabupaten Malang')).toBe(false)
})

test('a place asked for by name is found with its word or without', () => {
  expect(kunciNamaApaPun('Puskesmas WONOREJO')).toBe(kunciNamaApaPun('Wonorejo'))
  expect(kunciNamaApaPun('Posyandu Melati 2')).toBe('melati 2')
})

test('a place is shown as most write it, without its word; of two spellings the first', () => {
  const names = ['TEGALSARI', 'Desa Tegalsari', 'Tegalsari', 'Kunir', 'kunir']
  expect([...ejaanTerbanyak('desa', names)]).toEqual([
    ['tegalsari', 'Tegalsari'],
    ['kunir', 'Kunir'],
  ])
})
