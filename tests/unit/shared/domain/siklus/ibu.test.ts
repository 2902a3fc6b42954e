import { describe, expect, test } from 'vitest'
import {
  isBusui,
  isHamilDi,
  isKematianIbu,
  isMenyusui,
  isNifas,
  type Melahirkan,
  type RiwayatIbu,
} from '#shared/domain/siklus/ibu.ts'
import { isPus, isWus } from '#shared/domain/siklus/wus.ts'

const lahir = (satu: Partial<Melahirkan> = {}): Melahirkan => ({
  ...{ tanggal: '2026-03-01', anak: [null], hidupTanpaNama: false, menyusui: [] },
  ...satu,
})
const ibu = (...melahirkan: Melahirkan[]): RiwayatIbu => ({ hamil: [], melahirkan })

test('nifas is the day of the delivery and the 42 after it', () => {
  const satu = ibu(lahir())
  expect(['2026-02-28', '2026-03-01', '2026-04-12', '2026-04-13'].map((hari) => isNifas(satu, hari))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

describe('nursing', () => {
  test('who was never asked nurses until the child is six months old', () => {
    const satu = ibu(lahir())
    expect(isMenyusui(satu, '2026-08-31', 24)).toBe(true)
    expect(isMenyusui(satu, '2026-09-01', 24)).toBe(false)
  })

  test('the latest answer counts, until two years; what is said later is not known yet', () => {
    const menyusui = [
      { tanggal: '2026-04-01', ya: false },
      { tanggal: '2026-05-01', ya: true },
    ]
    const satu = ibu(lahir({ menyusui }))
    expect(isMenyusui(satu, '2026-03-31', 24)).toBe(true)
    expect(isMenyusui(satu, '2026-04-30', 24)).toBe(false)
    expect(isMenyusui(satu, '2028-02-29', 24)).toBe(true)
    expect(isMenyusui(satu, '2028-03-01', 24)).toBe(false)
    expect(isMenyusui(satu, '2026-09-01', 6)).toBe(false)
  })

  test('a child that died is nursed until the day before; its twin goes on', () => {
    expect(isMenyusui(ibu(lahir({ anak: ['2026-03-10'] })), '2026-03-09', 24)).toBe(true)
    expect(isMenyusui(ibu(lahir({ anak: ['2026-03-10'] })), '2026-03-10', 24)).toBe(false)
    expect(isMenyusui(ibu(lahir({ anak: ['2026-03-10', null] })), '2026-03-20', 24)).toBe(true)
  })

  test('a stillborn child is nursed by nobody, one without a record yet is', () => {
    expect(isMenyusui(ibu(lahir({ anak: [] })), '2026-03-05', 24)).toBe(false)
    expect(isMenyusui(ibu(lahir({ anak: [], hidupTanpaNama: true })), '2026-03-05', 24)).toBe(true)
  })

  test('an answer about one child says nothing of the next', () => {
    const satu = ibu(
      lahir({ menyusui: [{ tanggal: '2026-04-01', ya: false }] }),
      lahir({ tanggal: '2027-06-01', menyusui: [] }),
    )
    expect(isMenyusui(satu, '2027-06-02', 24)).toBe(true)
  })
})

test('pregnant is who was written down by the end of the month, until the day it is over', () => {
  const satu: RiwayatIbu = { hamil: [{ mulai: '2026-05-20', akhir: '2026-09-03' }], melahirkan: [] }
  expect(isHamilDi(satu, '2026-05', '2026-05-10')).toBe(true)
  expect(isHamilDi(satu, '2026-04', '2026-04-10')).toBe(false)
  expect(isHamilDi(satu, '2026-09', '2026-09-02')).toBe(true)
  expect(isHamilDi(satu, '2026-09', '2026-09-03')).toBe(false)
})

test('who nurses and is pregnant again is counted as pregnant alone', () => {
  const satu: RiwayatIbu = { hamil: [{ mulai: '2026-05-20', akhir: null }], melahirkan: [lahir()] }
  expect(isBusui(satu, '2026-04', ['2026-04-20', 24])).toBe(true)
  expect(isBusui(satu, '2026-05', ['2026-05-20', 24])).toBe(false)
  expect(isMenyusui(satu, '2026-05-20', 24)).toBe(true)
})

test('a mother died who was pregnant, or within 42 days', () => {
  const hamil = { hamil: [{ mulai: '2026-05-20', akhir: '2026-06-20' }], melahirkan: [] }
  expect(isKematianIbu(hamil, '2026-06-20')).toBe(true)
  expect(isKematianIbu(hamil, '2026-06-21')).toBe(false)
  expect(isKematianIbu(ibu(lahir()), '2026-04-12')).toBe(true)
  expect(isKematianIbu(ibu(lahir()), '2026-04-13')).toBe(false)
})

test('of childbearing age from the 15th birthday to the day before the 50th; married of these', () => {
  const satu = { jk: 'P', tanggalLahir: '2011-04-04', statusKawin: 'kawin' } as const
  expect(isWus(satu, '2026-04-03')).toBe(false)
  expect(isWus(satu, '2026-04-04')).toBe(true)
  expect(isWus(satu, '2061-04-03')).toBe(true)
  expect(isWus(satu, '2061-04-04')).toBe(false)
  expect(isWus({ ...satu, jk: 'L' }, '2030-01-01')).toBe(false)
  expect(isPus(satu, '2030-01-01')).toBe(true)
  expect(isPus({ ...satu, statusKawin: 'belum' }, '2030-01-01')).toBe(false)
})
