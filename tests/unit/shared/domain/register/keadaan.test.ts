import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aktifSampai, isBalitaAktif, keadaanAnak, keanggotaanKini } from '#shared/domain/register/keadaan.ts'
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

const tanggalAcak = fc
  .integer({ min: Date.UTC(2019, 0, 1) / 86_400_000, max: Date.UTC(2031, 11, 31) / 86_400_000 })
  .map((hari) => new Date(hari * 86_400_000).toISOString().slice(0, 10))

test('the day until which a child is in daily use says the same as its state of any day', () => {
  const keanggotaan = fc.array(
    fc.record({
      posyanduId: fc.constant('melati'),
      mulai: tanggalAcak,
      sampai: fc.option(tanggalAcak),
      sebabSampai: fc.constantFrom(null, 'pindah', 'meninggal'),
    }),
    { maxLength: 2 },
  )
  const isi = fc.record({
    jk: fc.constantFrom('L', 'P', null),
    tanggalLahir: fc.option(tanggalAcak, { freq: 9 }),
    keanggotaan,
  })
  fc.assert(
    fc.property(isi, tanggalAcak, fc.integer({ min: -1, max: 1 }), (isi, acak, geser) => {
      const satu = anak(isi as Partial<AnakRegister>)
      const sampai = aktifSampai(satu)
      // Most slips are on the very day, or beside it.
      const dekat = sampai === null || sampai === 'selalu' ? NaN : Date.parse(sampai) + geser * 86_400_000
      for (const hari of [acak, ...(Number.isNaN(dekat) ? [] : [new Date(dekat).toISOString().slice(0, 10)])]) {
        const aktif = sampai === 'selalu' || (sampai !== null && hari < sampai)
        expect(aktif).toBe(isBalitaAktif(satu, hari))
      }
    }),
    { numRuns: 2000 },
  )
})

test('who was born on a leap day turns 60 months on the first of March', () => {
  const kabisat = anak({ tanggalLahir: '2024-02-29' })
  expect(['2029-02-28', '2029-03-01'].map((hari) => isBalitaAktif(kabisat, hari))).toEqual([true, false])
  expect(aktifSampai(kabisat)).toBe('2029-02-29')
})
