import { describe, expect, test } from 'vitest'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { readLaporan } from '#main/features/laporan/laporan.service.ts'
import { openTestBook } from '#tests/helpers/open-test-book.ts'
import { tulisCsv, tulisXlsx } from './berkas.ts'
import { hitungOracle, type LaporanOracle } from './oracle.ts'
import { buatRegister, bulanKe } from './register.ts'

/** Months with awal data, in the middle, the last, and the one after. */
const bulanDiperiksa = [0, 2, 6, 13, 23, 24].map(bulanKe)

function readBulan(context: Parameters<typeof readLaporan>[0], bulan: string): LaporanOracle {
  const { posyandu, total } = readLaporan(context, bulan, null)
  const found = posyandu.map(({ nama, hariBuka, buka, baris }) => ({ nama, hariBuka, buka, baris }))
  return { posyandu: found.sort((a, b) => (a.nama < b.nama ? -1 : 1)), total }
}

describe('a register file through the import and the report gives the numbers of the plain reckoning', () => {
  test.each([
    [101, 'csv'],
    [102, 'xlsx'],
    [103, 'csv'],
    [104, 'xlsx'],
    [105, 'csv'],
    [106, 'csv'],
  ] as const)('register %i as %s', async (benih, jenis) => {
    const baris = buatRegister(benih)
    const isi = jenis === 'csv' ? Buffer.from(tulisCsv(baris)) : await tulisXlsx(baris)
    const book = openTestBook({ hariIni: '2026-11-24' })
    try {
      const hasil = await importBalita(book.context, { nama: `register.${jenis}`, isi, uji: false })
      expect(hasil.ditolak).toEqual([])
      expect(hasil.barisDibaca).toBe(baris.length)
      for (const bulan of bulanDiperiksa) {
        expect(readBulan(book.context, bulan), bulan).toEqual(hitungOracle(baris, bulan))
      }
      const lagi = await importBalita(book.context, { nama: `register.${jenis}`, isi, uji: false })
      expect(lagi.imporId).toBeNull()
    } finally {
      book.close()
    }
  })
})
