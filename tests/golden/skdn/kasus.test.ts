import { describe, expect, test } from 'vitest'
import { createLangsung } from './langsung.ts'
import { type BarisBerkas, hitungOracle, type LaporanOracle } from './oracle.ts'

const kosong = { namaOrtu: '-', tinggi: '', caraUkur: '', kia: '', jk: 'P' } as const

function baris(nik: string, lahir: string, posyandu: string, tanggal: string, berat: string): BarisBerkas {
  return { ...kosong, nik, nama: nik, lahir, posyandu, tanggal, berat }
}

function jumlah(laporan: LaporanOracle, nama: string): Record<string, number> {
  const sum = { S: 0, D: 0, N: 0, T: 0, O: 0, B: 0 }
  const kode = Object.keys(sum) as (keyof typeof sum)[]
  const found = laporan.posyandu.find((p) => p.nama === nama)
  for (const row of found?.baris ?? []) for (const k of kode) sum[k] += row[k]
  return sum
}

/** Worked by hand from docs/aturan/skdn.md; both reckonings must find them. */
describe.each([
  ['the rules', (rows: BarisBerkas[], bulan: string) => createLangsung(rows, '2026-11-24')(bulan)],
  ['the plain reckoning', (rows: BarisBerkas[], bulan: string) => hitungOracle(rows, bulan)],
])('%s', (_nama, hitung) => {
  test('in the first data month a first weighing at 5 months is B, though weighed again at 6', () => {
    const rows = [
      baris('1', '2026-03-15', 'Mawar', '2026-09-01', '6.9'),
      baris('1', '2026-03-15', 'Mawar', '2026-09-20', '7.1'),
      baris('2', '2026-03-15', 'Mawar', '2026-09-20', '7.1'),
    ]
    expect(jumlah(hitung(rows, '2026-09'), 'Mawar')).toMatchObject({ D: 2, B: 1, O: 1 })
  })

  test('a member of 60 months takes part in the commonest date, and is in no number', () => {
    const rows = [
      baris('1', '2021-09-01', 'Mawar', '2026-09-10', '15'),
      baris('2', '2021-09-02', 'Mawar', '2026-09-10', '15'),
      baris('3', '2024-01-01', 'Mawar', '2026-09-03', '11'),
    ]
    const laporan = hitung(rows, '2026-09')
    expect(laporan.posyandu[0]).toMatchObject({ hariBuka: '2026-09-10', buka: true })
    expect(jumlah(laporan, 'Mawar')).toMatchObject({ S: 1, D: 1 })
  })

  test('who moved after the hari buka of the new posyandu and was not weighed counts there, once', () => {
    const rows = [
      baris('1', '2024-01-01', 'Mawar', '2026-08-05', '11'),
      baris('1', '2024-01-01', 'Melati', '2026-09-20', ''),
      baris('2', '2024-01-01', 'Melati', '2026-09-12', '11'),
      baris('3', '2024-01-01', 'Mawar', '2026-09-05', '11'),
    ]
    const laporan = hitung(rows, '2026-09')
    expect(jumlah(laporan, 'Melati')).toMatchObject({ S: 2, D: 1 })
    expect(jumlah(laporan, 'Mawar')).toMatchObject({ S: 1, D: 1 })
  })

  test('weighed on the day of a move, the row that names the posyandu decides', () => {
    const rows = [
      baris('1', '2024-01-01', 'Mawar', '2026-08-05', '11'),
      baris('1', '2024-01-01', 'Melati', '2026-09-12', '11.3'),
    ]
    expect(jumlah(hitung(rows, '2026-09'), 'Melati')).toMatchObject({ S: 1, D: 1, O: 1 })
    expect(jumlah(hitung(rows, '2026-09'), 'Mawar')).toMatchObject({ S: 0 })
  })

  test('weighed at 59 and at 60 months in one month, the one at 59 counts', () => {
    const rows = [
      baris('1', '2021-09-15', 'Mawar', '2026-08-10', '15'),
      baris('1', '2021-09-15', 'Mawar', '2026-09-10', '15.3'),
      baris('1', '2021-09-15', 'Mawar', '2026-09-15', '15'),
    ]
    expect(jumlah(hitung(rows, '2026-09'), 'Mawar')).toMatchObject({ S: 1, D: 1, N: 1 })
  })
})
