import { describe, expect, test } from 'vitest'
import { type IsianAnakBaru, readAnakBaru } from '#renderer/features/hari-buka/lembar-penimbangan/isian-anak-baru.ts'
import { rtRingkas } from '#renderer/features/hari-buka/lembar-penimbangan/kalimat.ts'

const hariIni = '2026-11-12'
const whole: IsianAnakBaru = {
  ...{ nama: ' Dila ', jk: 'P', lahir: '1-10-2026', ibu: 'Siti', rt: '', asal: null, sejak: '12-11-2026' },
}
const read = (patch: Partial<IsianAnakBaru> = {}) => readAnakBaru({ ...whole, ...patch }, 'melati', hariIni)

describe('a child registered over the sheet', () => {
  test('a newborn was born here, and is not asked about', () => {
    expect(read().buat).toMatchObject({
      anak: [{ nama: 'Dila', jk: 'P', tanggalLahir: '2026-10-01', namaIbu: 'Siti', rt: null }],
      keanggotaan: { posyanduId: 'melati', mulai: null, sebab: 'lahir' },
    })
  })

  test.each<[string, Partial<IsianAnakBaru>, keyof IsianAnakBaru]>([
    ['name', { nama: ' ' }, 'nama'],
    ['sex', { jk: null }, 'jk'],
    ['birth date', { lahir: '' }, 'lahir'],
    ['a birth date that is none', { lahir: '31-2-2026' }, 'lahir'],
    ['a birth date to come', { lahir: '13-11-2026' }, 'lahir'],
    ['mother', { ibu: '' }, 'ibu'],
    ['where a child of nine months comes from', { lahir: '1-2-2026' }, 'asal'],
    ['since when it is here', { lahir: '1-2-2026', asal: 'pindahMasuk', sejak: '' }, 'sejak'],
  ])('is never saved without %s', (_what, patch, kolom) => {
    const { buat, salah } = read(patch)
    expect(buat).toBeNull()
    expect(Object.keys(salah)).toEqual([kolom])
  })

  test('an older child that moved in is a member from the day that is said', () => {
    expect(read({ lahir: '1-2-2026', asal: 'pindahMasuk', sejak: '5-11-2026' }).buat?.keanggotaan).toEqual({
      ...{ posyanduId: 'melati', mulai: '2026-11-05', sebab: 'pindahMasuk' },
    })
    expect(read({ lahir: '1-2-2026', asal: 'lahir' }).buat?.keanggotaan).toMatchObject({ mulai: null, sebab: 'lahir' })
  })
})

test.each([
  ['001', '1'],
  ['03', '3'],
  ['RT 003', '3'],
  ['12', '12'],
  ['010', '10'],
  ['3A', '3A'],
  ['', ''],
])('RT %s is shown as %s', (rt, shown) => {
  expect(rtRingkas(rt)).toBe(shown)
})
