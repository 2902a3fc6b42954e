import { expect, test } from 'vitest'
import { createAcak, createIdTetap } from '#main/features/contoh/acak.ts'
import { Id } from '#shared/contract/dasar.ts'

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

test('ids are valid, in order, all different, and the same for the same seed', () => {
  const make = (benih: number, ulangan: number) => {
    const id = createIdTetap(benih, ulangan)
    return Array.from({ length: 2_000 }, () => id())
  }
  const ids = make(7, 0)
  expect(ids.every((id) => Id.safeParse(id).success && id[14] === '7')).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set([...ids, ...make(7, 1), ...make(8, 0)]).size).toBe(6_000)
  expect(make(7, 0)).toEqual(ids)
})
