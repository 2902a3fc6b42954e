import { describe, expect, test } from 'vitest'
import { zAnak } from '#shared/domain/antropometri/anak.ts'
import type { Umur } from '#shared/domain/antropometri/inti.ts'

const anak = {
  jk: 'L',
  bbKg: 12.59,
  tbCm: 96.1,
  caraUkur: 'berdiri',
  lkCm: null,
  lilaCm: null,
  edema: false,
} as const

describe('the handover between the two WHO references', () => {
  test.each([
    ['day 1826', { hari: 1826 }, '2006'],
    ['day 1827', { hari: 1827 }, '2007'],
    ['59 completed months', { bulan: 59 }, '2006'],
    ['60 completed months', { bulan: 60 }, '2007'],
    ['an unknown age', null, '2006'],
  ] as const)('%s', (_, umur, rujukan) => {
    expect(zAnak({ ...anak, umur }).rujukan).toBe(rujukan)
  })

  // The boy of docs/aturan/antropometri.md, C; his 12,6 kg there are 12,59: at 12,60 the second z is −3,00.
  test('a class can change overnight: WAZ −2,86 on day 1826, −3,01 on day 1827', () => {
    const bbu = (umur: Umur) => zAnak({ ...anak, umur }).hasil.bbu?.z
    expect([bbu({ hari: 1826 }), bbu({ hari: 1827 })]).toEqual([-2.86, -3.01])
  })

  test('day 1827 is computed as AnthroPlus does', () => {
    // Row Q00087 of the goldens.
    const { rujukan, hasil } = zAnak({ ...anak, umur: { hari: 1827 }, tbCm: 93.6, bbKg: 7.9 })
    expect([rujukan, hasil.tbu?.z, hasil.bbu, hasil.imtu?.z]).toEqual([
      '2007',
      -3.54,
      { z: -5.88, flagged: false },
      -6.39,
    ])
  })
})
