import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freezeLaporan } from '#main/features/kirim/beku.ts'
import { createBerkasLaporan } from '#main/features/laporan/ekspor.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { readRekap } from '#main/features/puskesmas/rekap.ts'
import { addAnak, addPosyandu } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

/** On 24-11-2026. */
let book: TestCalls
let melati: string
beforeEach(() => {
  book = openTestCalls((context) => createLaporanHandlers(context), { hariIni: '2026-11-24' })
  melati = addPosyandu(book.context.db, 'Melati')
  addAnak(book.context.db, melati)
})
afterEach(() => book.close())

const kalimat = 'Desember 2026 belum mulai menurut tanggal laptop ini, jadi belum ada laporannya.'

describe('a month to come', () => {
  const bulan = '2026-12'
  test('has no report, no form and no file, and says so', async () => {
    const refused = [
      await book.refusal('laporan.skdn', { bulan, posyanduId: null }),
      await book.refusal('laporan.formulir', { bulan, formulir: 'f1', posyanduId: melati }),
      await book.refusal('laporan.formulir', { bulan, formulir: 'f2', posyanduId: null }),
      await book.refusal('laporan.export', { bulan, formulir: 'f2', posyanduId: null, jenis: 'pdf' }),
    ]
    for (const { code, pesan } of refused) expect([code, pesan]).toEqual(['ditolak', expect.stringContaining(kalimat)])
    expect(() => readRekap(book.context, bulan)).toThrow(kalimat)
    await expect(createBerkasLaporan(book.context, bulan, null)).rejects.toThrow(kalimat)
  })

  test('is not sent', () => {
    expect(() => freezeLaporan(book.context, bulan)).toThrow(kalimat)
  })
})

test('the running month has its report, which is not final', async () => {
  expect(await book.call('laporan.skdn', { bulan: '2026-11', posyanduId: null })).toMatchObject({ sementara: true })
})
