import { expect, test } from 'vitest'
import { kelompokTempat } from '#shared/domain/tindak/kelompok.ts'
import { bulanTidakHadir } from '#shared/domain/tindak/tidak-hadir.ts'

test('persons stand by the place one walks to, in the order in which they came', () => {
  const orang = [
    { nama: 'Ayu', posyandu: 'Melati', dusun: 'Krajan', rt: '01', rw: '02' },
    { nama: 'Bima', posyandu: 'Melati', dusun: null, rt: null, rw: null },
    { nama: 'Citra', posyandu: 'Melati', dusun: 'Krajan', rt: '01', rw: '02' },
  ]
  expect(kelompokTempat(orang).map(([tempat, isi]) => [tempat, isi.map(({ nama }) => nama)])).toEqual([
    ['Melati, Krajan, RT 01 RW 02', ['Ayu', 'Citra']],
    ['Melati, RT –', ['Bima']],
  ])
})

test('months without a visit are counted since the book knew the child, and at most a year of them', () => {
  const anak = { id: 'a', nama: 'Ayu', jk: 'P', tanggalLahir: '2025-01-10', tanggalLahirPerkiraan: false } as const
  const awal = { terdaftar: '2026-09-02', penimbangan: [], anggota: '2025-01-10' }
  const hitung = (jeda: number | null, isi = awal) => bulanTidakHadir({ anak, jeda }, '2026-11', isi)
  // Written down in September and never seen: September, October, November.
  expect(hitung(null)).toBe(3)
  expect(hitung(1)).toBe(1)
  expect(hitung(null, { ...awal, terdaftar: '2025-01-20' })).toBe(12)
  expect(bulanTidakHadir({ anak, jeda: null }, '2026-11', undefined)).toBe(0)
})
