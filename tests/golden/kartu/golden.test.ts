import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { nilaiCsv } from '#main/features/kartu/nilai-csv.ts'
import { daftarNilai, kartuNilaiOf } from '#shared/kartu/daftar.ts'

/**
 * Rows of each card, and every judgement of them worked out by hand from docs/aturan/kartu-*.md by the people who wrote those
 * rules, not by this program.
 */
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')

test.each(daftarNilai())('the card $kode gives what was worked out by hand', (kartu) => {
  const { csv, ditolak } = nilaiCsv(kartu, read(`${kartu.kode}.csv`))
  expect(ditolak).toEqual([])
  expect(csv).toBe(read(`${kartu.kode}.putusan.csv`))
})

test.each(daftarNilai())(
  'the card $kode reads semicolons, decimal commas, CRLF, a mark and quotes as the same',
  (kartu) => {
    const lain = read(`${kartu.kode}.csv`)
      .trimEnd()
      .split('\n')
      .map((baris) =>
        baris
          .split(',')
          .map((sel) => `"${sel.replace(/^(\d+)\.(\d+)$/, '$1,$2')}"`)
          .join(';'),
      )
      .join('\r\n\r\n')
    expect(nilaiCsv(kartu, `\uFEFF${lain}`).csv).toBe(read(`${kartu.kode}.putusan.csv`))
  },
)

test('the file of refusals is refused cell by cell, and nothing else', () => {
  const kartu = kartuNilaiOf('dewasa') ?? expect.unreachable()
  const { csv, dinilai, ditolak } = nilaiCsv(kartu, read('tolak-dewasa.csv'))
  const salah = ditolak.map(({ alasan: _, ...sel }) => sel)
  expect([csv, dinilai, salah]).toEqual([null, 0, JSON.parse(read('tolak-dewasa.json')).ditolak])
})
