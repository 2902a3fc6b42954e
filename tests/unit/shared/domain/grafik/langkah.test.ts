import { describe, expect, test } from 'vitest'
import { langkahHitung } from '#shared/domain/grafik/langkah.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const { isi } = kartuBalita([])
const baris = (
  ...[t, grafik, rujukan = 'hari']: [
    Parameters<typeof langkahHitung>[1],
    Parameters<typeof langkahHitung>[2],
    ('hari' | 'bulanPenuh')?,
  ]
) => langkahHitung(isi, t, grafik, rujukan).map(({ apa, cara, hasil }) => [apa, cara, hasil])

// What the formulas give is held against the WHO packages in tests/golden/who/grafik.test.ts.
describe('the sum that is shown', () => {
  test('names age, table, row, figures and formula of a weight', () => {
    // Girls, day 661 of the WHO table.
    expect(baris(timbang('2026-11-12', 8600), 'BBU')).toEqual([
      ['Umur', '20-01-2025 ke 12-11-2026', '661 hari'],
      ['Tabel WHO', 'weight-for-age (wfa), perempuan', 'baris hari 661'],
      ['L; M; S', '−0,2849; 11,0019; 0,12346', ''],
      ['z BB/U', '((8,6 / 11,0019) ^ (−0,2849) − 1) / ((−0,2849) × 0,12346)', '−2,07'],
    ])
  })

  test('by completed months says which row of days that is', () => {
    // 21 × 30,4375 = 639,19
    const steps = baris(timbang('2026-11-12', 8600), 'BBU', 'bulanPenuh')
    expect([steps[0]?.[2], steps[1]?.[2], steps.at(-1)?.[2]]).toEqual([
      '21 bulan penuh',
      'baris hari 639 (bulan 21)',
      '−1,95',
    ])
  })

  test('a child of one year that stood is 0,7 cm longer, and says so', () => {
    const t = timbang('2026-01-20', 8600, { tbMm: 740, caraUkur: 'berdiri' })
    expect(baris(t, 'TBU')[1]).toEqual(['PB dipakai', '74,0 berdiri + 0,7', '74,7 cm'])
    expect(baris(t, 'IMTU')[2]).toEqual(['IMT', '8,6 / (0,747 × 0,747)', '15,4119'])
    expect(baris(t, 'BBTB')[2]).toEqual(['Tabel WHO', 'weight-for-length (wfl), perempuan', 'baris 74,7 cm'])
  })

  test('beyond three deviations the distance between two lines is the measure', () => {
    const steps = baris(timbang('2026-11-12', 7000), 'BBU')
    expect(steps.map(([apa]) => apa)).toEqual(['Umur', 'Tabel WHO', 'L; M; S', 'Rumus LMS', 'Garis −2, −3', 'z BB/U'])
    expect(steps.at(-1)?.[1]).toMatch(/^−3 \+ \(7,0 − [\d,]+\) \/ \([\d,]+ − [\d,]+\)$/)
  })

  test('is none with edema, without a measure, and without a sex', () => {
    expect(baris(timbang('2026-11-12', 8600, { edema: true }), 'BBU')).toEqual([])
    expect(baris(timbang('2026-11-12', 8600), 'LKU')).toEqual([])
    expect(langkahHitung({ ...isi, jk: null }, timbang('2026-11-12', 8600), 'BBU', 'hari')).toEqual([])
  })
})
