import { expect, test } from 'vitest'
import type { IsiKartu } from '#shared/domain/kartu/putusan.ts'
import { riwayatIbuHamil } from '#shared/domain/kartu/riwayat-ibu-hamil.ts'

const baris = (tanggal: string, isi: IsiKartu, trimester = '2') => ({
  ...{ tanggal, lahir: null, jk: null, isi },
  tertulis: () => isi,
  putusan: () => ({ hasil: trimester, rujuk: 'tidak' }) as const,
})
const lalu = [
  baris('2026-03-02', { pemeriksa: 'bidan', ttd_jumlah: 30 }, '1'),
  baris('2026-04-01', { pemeriksa: 'kader', ttd_konsumsi: 'setiap-hari' }, '1'),
  baris('2026-05-01', { pemeriksa: 'dokter', ttd_konsumsi: 'setiap-hari', ttd_jumlah: 60 }),
]

test('earlier visits to a health worker count in the trimester they were made in, those to a kader do not', () => {
  const kini = baris('2026-06-01', { pemeriksa: 'bidan' })
  expect(riwayatIbuHamil(lalu, kini)).toMatchObject({ anc_tm1: 1, anc_tm2: 1, anc_tm3: 0 })
})

test('tablets given add up with those of the day', () => {
  expect(riwayatIbuHamil(lalu, baris('2026-06-01', { ttd_jumlah: 30 })).ttd_total).toBe(120)
  expect(riwayatIbuHamil([], baris('2026-06-01', {})).ttd_total).toBe(null)
})

test('taken daily is one a day since the visit before, and no more than she had', () => {
  const diminum = (tanggal: string, isi: IsiKartu) => riwayatIbuHamil(lalu, baris(tanggal, isi)).ttd_diminum_total
  // 30 in thirty days; then nothing is left; then 31 of 60.
  expect(diminum('2026-06-01', { ttd_konsumsi: 'setiap-hari', ttd_jumlah: 30 })).toBe(61)
  expect(diminum('2026-09-01', { ttd_konsumsi: 'setiap-hari' })).toBe(90)
  expect(diminum('2026-06-01', { ttd_konsumsi: 'tidak-setiap-hari' })).toBe(30)
  expect(diminum('2026-06-01', {})).toBe(30)
})

test('what nobody was ever asked about is not known', () => {
  const first = baris('2026-03-02', { pemeriksa: 'bidan', ttd_jumlah: 30 }, '1')
  expect(riwayatIbuHamil([], first).ttd_diminum_total).toBe(null)
  expect(riwayatIbuHamil([first], baris('2026-04-01', { ttd_konsumsi: 'tidak-setiap-hari' })).ttd_diminum_total).toBe(0)
})
