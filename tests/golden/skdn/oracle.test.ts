import { describe, expect, test } from 'vitest'
import { createLangsung } from './langsung.ts'
import { hitungOracle, type LaporanOracle } from './oracle.ts'
import { buatRegister, bulanKe } from './register.ts'

const hariIni = '2026-11-24'

function jumlahKode(laporan: LaporanOracle, kode: 'S' | 'D' | 'N' | 'T' | 'O' | 'B' | 'BGM' | '2T'): number {
  return laporan.total.reduce((sum, baris) => sum + baris[kode], 0)
}

describe('the rules and a reckoning written only from their text give the same report', () => {
  test.each(Array.from({ length: 32 }, (_, i) => i + 1))(
    'register %i, every other month and the ones around it',
    (benih) => {
      const baris = buatRegister(benih)
      const langsung = createLangsung(baris, hariIni)
      for (let ke = -1 + (benih % 2); ke <= 24; ke += 2) {
        const bulan = bulanKe(ke)
        expect(langsung(bulan), bulan).toEqual(hitungOracle(baris, bulan))
      }
    },
  )

  test('the registers hold every letter, children below the red line and T twice running', () => {
    const laporan = hitungOracle(buatRegister(1), bulanKe(15))
    for (const kode of ['S', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const) {
      expect(jumlahKode(laporan, kode), kode).toBeGreaterThan(0)
    }
  })

  test('the same seed gives the same register', () => {
    expect(buatRegister(5)).toEqual(buatRegister(5))
    expect(buatRegister(5)).not.toEqual(buatRegister(6))
  })
})
