import { expect, test } from 'vitest'
import { barisRiwayat, bulanKosong, hitungBulan } from '#renderer/features/balita/kartu/baris-riwayat.ts'
import { kartuContoh, timbang } from './kartu-contoh.ts'

const hariIni = '2026-11-24'

test('a month in which the weight counts nowhere yet was not missed, and is no weighing either', () => {
  const kartu = kartuContoh([
    timbang('2026-10-12', null, { bbKetikan: '102,0' }),
    timbang('2026-08-12', 9_900),
    timbang('2026-07-12', 9_800),
  ])
  expect(bulanKosong(kartu, hariIni)).toEqual(['2026-09'])
  expect(hitungBulan(kartu, hariIni)).toEqual({ kali: 2, dari: 3 })
  expect(barisRiwayat(kartu, hariIni).map((baris) => baris.kind)).toEqual(['timbang', 'kosong', 'timbang', 'timbang'])
})

test('a child that was measured without a weight missed the weighing', () => {
  const kartu = kartuContoh([timbang('2026-10-12', null, { tbMm: 820 }), timbang('2026-09-12', 9_900)])
  expect(bulanKosong(kartu, hariIni)).toEqual(['2026-10'])
})
