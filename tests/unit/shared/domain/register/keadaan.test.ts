import { expect, test } from 'vitest'
import { isBalitaAktif, keadaanAnak, keanggotaanKini } from '#shared/domain/register/keadaan.ts'
import type { AnakRegister, Keanggotaan } from '#shared/domain/register/register.ts'

const member: Keanggotaan = { posyanduId: 'melati', mulai: '2024-01-10', sampai: null, sebabSampai: null }

function anak(isi: Partial<AnakRegister>): AnakRegister {
  return {
    id: 'x',
    nama: 'Bima',
    jk: 'L',
    tanggalLahir: '2024-01-10',
    tanggalLahirPerkiraan: false,
    terdaftar: null,
    keanggotaan: [member],
    kms: [],
    penimbangan: [],
    ...isi,
  }
}

test('a member is active until the day it turns 60 months', () => {
  expect(keadaanAnak(anak({}), '2029-01-09')).toBe('aktif')
  expect(keadaanAnak(anak({}), '2029-01-10')).toBe('lewat')
})

test('the day of leaving is the first day away', () => {
  const moved = anak({ keanggotaan: [{ ...member, sampai: '2026-05-04', sebabSampai: 'pindah' }] })
  expect(keadaanAnak(moved, '2026-05-03')).toBe('aktif')
  expect(keadaanAnak(moved, '2026-05-04')).toBe('pindah')
})

test('a dead child is dead, also without a birth date', () => {
  const dead = anak({
    tanggalLahir: null,
    keanggotaan: [{ ...member, sampai: '2026-05-04', sebabSampai: 'meninggal' }],
  })
  expect(keadaanAnak(dead, '2026-06-01')).toBe('meninggal')
  expect(isBalitaAktif(dead, '2026-06-01')).toBe(false)
})

test('a child without sex or birth date is incomplete and still in daily use', () => {
  expect(keadaanAnak(anak({ jk: null }), '2026-06-01')).toBe('belumLengkap')
  expect(isBalitaAktif(anak({ tanggalLahir: null }), '2026-06-01')).toBe(true)
  expect(isBalitaAktif(anak({}), '2029-01-10')).toBe(false)
})

test('today’s membership goes before one that begins later', () => {
  const here = { ...member, sampai: '2026-05-04' }
  const there = { ...member, posyanduId: 'mawar', mulai: '2026-05-04' }
  expect(keanggotaanKini(anak({ keanggotaan: [here, there] }), '2026-05-03')?.posyanduId).toBe('melati')
  expect(keanggotaanKini(anak({ keanggotaan: [here, there] }), '2026-05-04')?.posyanduId).toBe('mawar')
  expect(keanggotaanKini(anak({ keanggotaan: [here] }), '2026-07-04')?.posyanduId).toBe('melati')
  expect(keanggotaanKini(anak({ keanggotaan: [] }), '2026-07-04')).toBeNull()
})
