import { expect, test } from 'vitest'
import { rowAfter } from '#renderer/features/balita/daftar/langkah.ts'
import { listRt, readSaring, toParams } from '#renderer/features/balita/daftar/saring.ts'

test('the address gives the filters, and what was typed before wins over its search', () => {
  const params = new URLSearchParams('cari=bima&keadaan=keluar&rt=03')
  expect(readSaring(params, null)).toEqual({ cari: 'bima', keadaan: 'keluar', posyanduId: null, rt: '03' })
  expect(readSaring(params, 'ani').cari).toBe('ani')
  expect(readSaring(new URLSearchParams('keadaan=lain'), null).keadaan).toBe('aktif')
})

test('a search never stands in the address', () => {
  expect(toParams({ cari: '3500106001250003', keadaan: 'semua', posyanduId: null, rt: null })).toEqual({
    keadaan: 'semua',
  })
})

test('an RT is offered once however its zeros were typed, in the order of numbers', () => {
  const rows = ['10', '3', '03', null, '1', ' 3 '].map((rt) => ({ rt }))
  expect(listRt(rows, null)).toEqual(['1', '3', '10'])
  expect(listRt([], '07')).toEqual(['07'])
})

test('arrows stop at both ends, and other keys lead nowhere', () => {
  expect(rowAfter('ArrowDown', 4, 5, 3)).toBe(4)
  expect(rowAfter('ArrowUp', 0, 5, 3)).toBe(0)
  expect(rowAfter('PageDown', 0, 5, 3)).toBe(3)
  expect(rowAfter('End', 0, 5, 3)).toBe(4)
  expect(rowAfter('a', 0, 5, 3)).toBeNull()
})
