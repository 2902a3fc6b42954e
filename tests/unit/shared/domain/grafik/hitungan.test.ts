import { describe, expect, test } from 'vitest'
import { namaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { duaRujukan, kataTanpaTitik, kelasOf, kelasUkuran, rumusOf } from '#shared/domain/grafik/hitungan.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const t = timbang('2026-11-12', 8600)
const { isi } = kartuBalita([t])

describe('the working behind a weighing', () => {
  test('L, M, S are those of the day, and both age rules stand side by side when they differ', () => {
    // Girls, day 661 of the WHO table, as on the paper the sheet was checked with
    const rumus = rumusOf(isi, t, 'BBU', 'hari')
    expect(rumus?.lms.l).toBeCloseTo(-0.2849, 4)
    expect(rumus?.lms.m).toBeCloseTo(11.0019, 4)
    expect(rumus?.lms.s).toBeCloseTo(0.12346, 5)
    expect(duaRujukan(isi, t, 'BBU')).toEqual({ hari: -2.07, bulanPenuh: -1.95, beda: true })
  })

  test('−2,07 is kurang and −1,95 is normal', () => {
    expect(kelasOf('BBU', -2.07)).toEqual({ kata: 'Berat badan kurang', arah: 'kurang' })
    expect(kelasOf('BBU', -1.95).arah).toBe('normal')
    expect(kelasOf('BBU', -3.01).arah).toBe('bgm')
    expect(kelasOf('BBU', 1.01).arah).toBe('lebih')
  })

  test('without a measurement or a sex there is nothing to show', () => {
    expect(rumusOf(isi, t, 'TBU', 'hari')).toBeNull()
    expect(rumusOf({ ...isi, jk: null }, t, 'BBU', 'hari')).toBeNull()
    expect(duaRujukan(isi, timbang('2026-11-12', null), 'BBU')).toBeNull()
  })

  test.each([
    // Kartu Bantu, column 13: red below 11,5 cm, yellow below 12,5 cm, from 6 to 59 months.
    ['11,4 cm at 6 months', '2025-07-20', 114, 'Gizi buruk'],
    ['11,5 cm at 6 months', '2025-07-20', 115, 'Gizi kurang'],
    ['12,5 cm at 59 months', '2029-12-20', 125, 'Normal'],
    ['11,4 cm at 5 months', '2025-07-19', 114, undefined],
    ['11,4 cm at 60 months', '2030-01-20', 114, undefined],
  ])('an arm of %s goes by its centimetres, whatever its z', (_, tanggal, lilaMm, kata) => {
    expect(kelasUkuran(timbang(tanggal, null, { lilaMm }), 'LILAU', 0)?.kata).toBe(kata)
  })

  test('length is PB lying and TB standing', () => {
    expect([namaGrafik('TBU', '0-24'), namaGrafik('TBU', '24-60')]).toEqual(['PB/U', 'TB/U'])
  })
})

describe('an empty chart', () => {
  test('says whether it was never measured, or stands on the other page', () => {
    expect(kataTanpaTitik([t], 'TBU', '24–60')).toContain('Belum ada PB/TB')
    expect(kataTanpaTitik([timbang('2026-11-12', 8600, { tbMm: 790 })], 'TBU', '0–24')).toBe(
      'Pengukuran PB/TB anak ini ada di lembar 0–24 bulan.',
    )
  })
})
