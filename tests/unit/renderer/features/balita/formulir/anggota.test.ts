import { expect, test } from 'vitest'
import { readAnggota } from '#renderer/features/balita/formulir/anggota.ts'

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
