import { expect, test } from 'vitest'
import { isEjaanLain, samakanAngka } from '#main/features/impor/ejaan-posyandu.ts'
import { kunciNama } from '#shared/domain/identitas/nama-tempat.ts'

const kunci = (nama: string) => samakanAngka(kunciNama('posyandu', nama))

test.each([
  ['Nusa Indah 1', 'NUSA INDAH 01'],
  ['Mawar II', 'Posyandu Mawar 2'],
  ['Melati1', 'Melati 1'],
])('%s and %s are one place', (a, b) => {
  expect(kunci(a)).toBe(kunci(b))
})

test.each([
  ['Nusa Indah 25', 'Nusa Indh 25', true],
  ['Melati 1', 'Mlati 1', true],
  ['Melati 1', 'Melait 1', true],
  ['Mawar', 'Mawar 2', true],
  ['Anggrek', 'Angrek', true],
  ['Melati 1', 'Melati 2', false],
  ['Melati 1', 'Mawar 1', false],
  ['Mawar', 'Kenanga', false],
  ['Ros', 'Ras', false],
])('%s and %s may be one place spelled twice: %s', (a, b, mirip) => {
  expect(isEjaanLain(kunci(a), kunci(b))).toBe(mirip)
})
