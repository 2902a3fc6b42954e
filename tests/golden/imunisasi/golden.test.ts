import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nilaiImunisasiCsv } from '#main/features/imunisasi/nilai-csv.ts'

/** @source worked by hand, and found equal by two programs before this one; every case of the rules once. */
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const hari = { per: '2026-11-30', provinsi: '35' }

test('the worked examples come out letter by letter', () => {
  expect(nilaiImunisasiCsv(read('contoh.csv'), 'contoh.csv', hari).csv).toBe(read('contoh.putusan.csv'))
})

test.each([
  [
    'semicolons, CRLF and a mark at the beginning',
    (isi: string) =>
      `\uFEFF${isi.replaceAll(',', ';').replace('luar;riwayat', '"luar;riwayat"').replaceAll('\n', '\r\n')}`,
  ],
  [
    'small letters and blanks around cells',
    (isi: string) => isi.toLowerCase().replaceAll(',', ' , ').replaceAll(/^a/gm, 'A'),
  ],
  ['capitals', (isi: string) => isi.toUpperCase()],
])('so they do with %s', (_apa, ubah) => {
  const asli = read('contoh.csv').replaceAll('tolak:takut demam', 'tolak:takut')
  const { csv } = nilaiImunisasiCsv(ubah(asli), 'contoh.csv', hari)
  const seragam = (teks: string) => teks.toUpperCase()
  expect(seragam(csv)).toBe(seragam(read('contoh.putusan.csv')))
})
