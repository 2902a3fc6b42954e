import { describe, expect, test } from 'vitest'
import { barisRiwayat, hitungBulan } from '#renderer/features/balita/kartu/baris-riwayat.ts'
import { duaRujukan, kataTanpaTitik, kelasOf, namaGrafik, rumusOf } from '#renderer/features/balita/kartu/hitungan.ts'
import { listSorotan } from '#renderer/features/balita/kartu/sorotan.ts'
import { kartuContoh, timbang } from './kartu-contoh.ts'

const t = timbang('2026-11-12', 8600)
const { isi } = kartuContoh([t])

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

  test('length is PB lying and TB standing', () => {
    expect([namaGrafik('TBU', false), namaGrafik('TBU', true)]).toEqual(['PB/U', 'TB/U'])
  })
})

describe('what stands beside the name', () => {
  test('is the gravest index, not the weight for age alone', () => {
    // A girl of 21 months, 70 cm and 13 kg: obese by weight for length, far too short, heavy for her age.
    const rows = [timbang('2026-11-12', 13_000, { tbMm: 700, caraUkur: 'terlentang' })]
    expect(listSorotan(isi, rows, 'hari').map(({ kata }) => kata)).toEqual([
      'Obesitas',
      'Sangat pendek',
      'Risiko berat badan lebih',
    ])
  })

  test('takes each index from the last weighing that has it', () => {
    const rows = [timbang('2026-11-12', 10_500), timbang('2026-08-12', 10_000, { tbMm: 700 })]
    expect(listSorotan(isi, rows, 'hari').map(({ grafik, tanggal }) => [grafik, tanggal])).toContainEqual([
      'TBU',
      '2026-08-12',
    ])
  })

  test('is nothing for a child on the median, and without a sex', () => {
    // WHO, girls, 21 months: 10,9 kg and 83,7 cm.
    const rows = [timbang('2026-11-12', 10_900, { tbMm: 837, caraUkur: 'terlentang' })]
    expect(listSorotan(isi, rows, 'hari')).toEqual([])
    expect(listSorotan({ ...isi, jk: null }, rows, 'hari')).toEqual([])
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

describe('the history', () => {
  const kartu = kartuContoh([
    t,
    timbang('2026-10-20', 8500),
    timbang('2026-10-12', 8400, { dihitung: false, huruf: null }),
    timbang('2026-08-12', null, { tbMm: 780 }),
    timbang('2026-07-12', 8300),
  ])

  test('a missed month has its own line with the age of its usual day', () => {
    const rows = barisRiwayat(kartu, '2026-11-12')
    expect(rows.map((row) => (row.kind === 'kosong' ? row : row.timbang.tanggal))).toEqual([
      '2026-11-12',
      '2026-10-20',
      '2026-10-12',
      { kind: 'kosong', bulan: '2026-09', umur: 19 },
      '2026-08-12',
      '2026-07-12',
    ])
  })

  test('months are counted once, and a month only measured is not weighed', () => {
    expect(hitungBulan(kartu, '2026-11-12')).toEqual({ kali: 3, dari: 5 })
  })
})
