import { expect, test } from 'vitest'
import { tabelUkuran } from '#shared/domain/grafik/tabel-ukuran.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

const anak = kartuBalita([
  timbang('2027-06-11', 10_650, { tbMm: 873, caraUkur: 'berdiri', huruf: 'N' }),
  timbang('2026-11-12', 8600, { tbMm: 790, caraUkur: 'terlentang', duaT: true }),
  timbang('2026-10-12', null, { lkMm: 452, huruf: null }),
])

test('the table of a page has every day of it, the oldest first, and "–" for what was not measured', () => {
  const { judul, baris } = tabelUkuran(anak, '0-24', 'hari')
  expect(judul).toHaveLength(14)
  expect(judul.slice(7, 9)).toEqual(['z BB/U', 'z PB/U'])
  expect(baris.map((row) => [row[0], row[1], row[2], row[3], row[4], row[6], row[7], row[13]])).toEqual([
    ['12-10-2026', '20', '–', '–', '45,2', '–', '–', '–'],
    // 8,6 kg and 79 cm: IMT 13,78. Girls, day 661: z BB/U −2,07, as on the paper the sheet was checked with.
    ['12-11-2026', '21', '8,6', '79,0 t', '–', '13,8', '−2,07', 'T, 2T'],
  ])
  for (const row of baris) expect(row).toHaveLength(judul.length)
})

test('what was measured at birth stands first on the first page only', () => {
  const lahir = { ...anak, isi: { ...anak.isi, bbLahirG: 3150, pbLahirMm: 490 } }
  expect(tabelUkuran(lahir, '0-24', 'hari').baris[0]?.slice(0, 4)).toEqual(['20-01-2025', 'lahir', '3,15', '49,0 t'])
  const tua = tabelUkuran(lahir, '24-60', 'hari')
  expect(tua.judul).toContain('z TB/U')
  expect(tua.baris.map(([tanggal]) => tanggal)).toEqual(['11-06-2027'])
})
