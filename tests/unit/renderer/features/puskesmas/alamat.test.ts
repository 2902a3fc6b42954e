import { expect, test } from 'vitest'
import { readAlamat, toParams, tujuanMeja } from '#renderer/features/puskesmas/alamat.ts'

const hariIni = '2026-11-12'
const read = (text: string) => readAlamat(new URLSearchParams(text), hariIni)

test('one begins with who has reported last month', () => {
  expect(read('')).toEqual({ bagian: 'lapor', bulan: '2026-10', pustu: null, lihat: null })
})

test.each([
  ['a month to come', 'bulan=2027-01'],
  ['no month at all', 'bulan=kemarin'],
  ['an unknown part', 'bagian=lain'],
  ['a Pustu without its month', 'pustu=p1'],
])('%s in the address is as if it were not there', (_name, text) => {
  expect(read(text)).toEqual(read(''))
})

test('an address comes back as it was written', () => {
  const alamat = { bagian: 'lapor', bulan: '2026-11', pustu: 'p1', lihat: '2026-08' } as const
  expect(read(new URLSearchParams(toParams(alamat)).toString())).toEqual(alamat)
  expect(tujuanMeja({ ...alamat, bagian: 'umpan-balik', lihat: null })).toBe(
    '/puskesmas?bagian=umpan-balik&bulan=2026-11&pustu=p1',
  )
})
