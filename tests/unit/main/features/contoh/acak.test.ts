import { expect, test } from 'vitest'
import { createAcak, createIdTetap } from '#main/features/contoh/acak.ts'
import { Id } from '#shared/contract/dasar.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'

test('the same seed and thing give the same numbers, another thing gives others', () => {
  const take = (benih: number, untuk: string) => {
    const acak = createAcak(benih, untuk)
    return Array.from({ length: 20 }, () => acak.bulat(1, 1_000))
  }
  expect(take(7, 'anak:1')).toEqual(take(7, 'anak:1'))
  expect(take(7, 'anak:1')).not.toEqual(take(7, 'anak:2'))
  expect(take(7, 'anak:1')).not.toEqual(take(8, 'anak:1'))
})

test('numbers stay within their ends and reach both', () => {
  const acak = createAcak(1, 'batas')
  const seen = new Set(Array.from({ length: 500 }, () => acak.bulat(3, 6)))
  expect([...seen].sort()).toEqual([3, 4, 5, 6])
})

test('normal numbers have mean 0 and deviation 1', () => {
  const acak = createAcak(1, 'normal')
  const values = Array.from({ length: 20_000 }, () => acak.normal())
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length)
  expect(mean).toBeCloseTo(0, 1)
  expect(sd).toBeCloseTo(1, 1)
})

const tempat: Tempat = {
  ...{
    jenis: 'pustu',
    nama: 'Pustu Sumberagung',
    puskesmas: 'Wonorejo',
    kecamatan: 'Wonorejo',
    kabupaten: 'Tirtasari',
  },
  ...{ desa: null, alamat: null, telepon: null },
}

function make(benih: number, ulangan: number, di: Tempat | null = null): { id: string; undian: string }[] {
  const ids = createIdTetap(benih, ulangan, di)
  return Array.from({ length: 2_000 }, () => ({ id: ids.baru(), undian: ids.undian() }))
}
const idsOf = (...args: Parameters<typeof make>) => make(...args).map(({ id }) => id)

test('ids are valid, in order, all different, and the same for the same seed', () => {
  for (const di of [null, tempat]) {
    const ids = idsOf(7, 0, di)
    expect(ids.every((id) => Id.safeParse(id).success && id[14] === '7')).toBe(true)
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set([...ids, ...idsOf(7, 1, di), ...idsOf(8, 0, di)]).size).toBe(6_000)
    expect(idsOf(7, 0, di)).toEqual(ids)
  }
})

test.each([
  ['without a place', null],
  ['of another name', { ...tempat, nama: 'Pustu Tegalrejo' }],
  ['of another kind', { ...tempat, jenis: 'ponkesdes' }],
  ['of another Puskesmas', { ...tempat, puskesmas: 'Grogol' }],
  ['of another kecamatan', { ...tempat, kecamatan: 'Grogol' }],
  ['of another kabupaten', { ...tempat, kabupaten: 'Kediri' }],
] satisfies [string, Tempat | null][])('a book %s shares no id, and its chances are the same', (_name, lain) => {
  expect(new Set([...idsOf(7, 0, tempat), ...idsOf(7, 0, lain)]).size).toBe(4_000)
  expect(make(7, 0, tempat).map(({ undian }) => undian)).toEqual(idsOf(7, 0))
})

test('an address corrected later changes no id', () => {
  expect(idsOf(7, 0, { ...tempat, desa: 'Sumberagung', alamat: 'Jl. Raya 12' })).toEqual(idsOf(7, 0, tempat))
})
