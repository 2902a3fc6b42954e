import { describe, expect, test } from 'vitest'
import { barisRiwayat, hitungBulan } from '#renderer/features/balita/kartu/baris-riwayat.ts'
import { bulanKosong } from '#shared/domain/grafik/bulan.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const hariIni = '2026-11-24'

test('a month in which the weight counts nowhere yet was not missed, and is no weighing either', () => {
  const kartu = kartuBalita([
    timbang('2026-10-12', null, { bbKetikan: '102,0' }),
    timbang('2026-08-12', 9_900),
    timbang('2026-07-12', 9_800),
  ])
  expect(bulanKosong(kartu, hariIni)).toEqual(['2026-09'])
  expect(hitungBulan(kartu, hariIni)).toEqual({ kali: 2, dari: 3 })
  expect(barisRiwayat(kartu, hariIni).map((baris) => baris.kind)).toEqual(['timbang', 'kosong', 'timbang', 'timbang'])
})

test('a child that was measured without a weight missed the weighing', () => {
  const kartu = kartuBalita([timbang('2026-10-12', null, { tbMm: 820 }), timbang('2026-09-12', 9_900)])
  expect(bulanKosong(kartu, hariIni)).toEqual(['2026-10'])
})

describe('the history', () => {
  const kartu = kartuBalita([
    timbang('2026-11-12', 8600),
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
