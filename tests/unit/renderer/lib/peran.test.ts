import { expect, test } from 'vitest'
import { inisial, kataPeran } from '#renderer/lib/peran.ts'

test.each([
  ['bidan', [], 'Bidan'],
  ['petugas', [], 'Petugas Puskesmas'],
  ['admin', [], 'Admin'],
  ['kader', ['Melati 2'], 'Kader Melati 2'],
  ['kader', ['Melati 1', 'Melati 2', 'Mawar'], 'Kader Melati 1, Melati 2, dan Mawar'],
  ['kader', [], 'Kader'],
] as const)('%s of %j is "%s"', (peran, posyandu, kata) => {
  expect(kataPeran({ peran, posyandu })).toBe(kata)
})

test.each([
  ['Sri Wahyuni', 'SW'],
  ['Lia', 'L'],
  ['  ni made ayu  lestari ', 'NL'],
  ['Rina Wati, A.Md.Keb', 'RK'],
])('the initials of "%s" are "%s"', (nama, huruf) => {
  expect(inisial(nama)).toBe(huruf)
})
