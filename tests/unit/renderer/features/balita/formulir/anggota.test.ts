import { expect, test } from 'vitest'
import { isAsalWajib, readAnggota, sebabAwal } from '#renderer/features/balita/formulir/anggota.ts'

const posyanduId = '018f0000-0000-7000-8000-000000000001'

test('a child born here is a member from birth, whatever date stands in the hidden field', () => {
  expect(readAnggota({ posyanduId, sebab: 'lahir', mulai: 'x' })).toEqual({
    baru: { posyanduId, sebab: 'lahir', mulai: null },
    salah: {},
  })
})

test('one who moved in needs the day', () => {
  expect(readAnggota({ posyanduId, sebab: 'pindahMasuk', mulai: '' }).salah.mulai).toBe('Tulis sejak tanggal berapa.')
  expect(readAnggota({ posyanduId, sebab: 'pindahMasuk', mulai: '1-9-2026' }).baru?.mulai).toBe('2026-09-01')
})

test('without a posyandu nothing is written, and both gaps are told', () => {
  const { baru, salah } = readAnggota({ posyanduId: null, sebab: 'terdaftar', mulai: '1-9-26' })
  expect(baru).toBeNull()
  expect(salah.posyandu).toBe('Pilih posyandunya.')
  expect(salah.mulai).toContain('empat angka')
})

test('a child older than two months must be asked where it comes from, one of two months not', () => {
  expect(isAsalWajib([{ tanggalLahir: '12-09-2026' }], '2026-11-12')).toBe(false)
  expect(isAsalWajib([{ tanggalLahir: '11-09-2026' }], '2026-11-12')).toBe(true)
  expect(isAsalWajib([{ tanggalLahir: '' }], '2026-11-12')).toBe(false)
  expect([sebabAwal('12-09-2026', '2026-11-12'), sebabAwal('11-09-2026', '2026-11-12')]).toEqual(['lahir', null])
  const asked = { posyanduId, sebab: null, mulai: '' }
  expect(readAnggota(asked, true).baru).toBeNull()
  expect(readAnggota(asked, false).baru).toEqual({ posyanduId, sebab: null, mulai: null })
})

test('nobody moves in before birth, nor on a day to come', () => {
  const batas = { lahir: '2026-01-05', hariIni: '2026-11-12' }
  const mulai = (teks: string) =>
    readAnggota({ posyanduId, sebab: 'pindahMasuk', mulai: teks }, true, batas).salah.mulai
  expect(mulai('04-01-2026')).toBe('Sebelum anak ini lahir, 05-01-2026. Periksa kedua tanggalnya.')
  expect(mulai('13-11-2026')).toContain('belum tiba')
  expect([mulai('05-01-2026'), mulai('12-11-2026')]).toEqual([undefined, undefined])
})
