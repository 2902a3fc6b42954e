import { describe, expect, test } from 'vitest'
import { listSorotan } from '#renderer/features/balita/kartu/sorotan.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const { isi } = kartuBalita([])

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
