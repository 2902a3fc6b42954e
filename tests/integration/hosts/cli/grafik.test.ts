import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callCli } from '#tests/helpers/run-cli.ts'

let folder = ''
let nama = ''
const di = (berkas: string) => join(folder, berkas)
const grafik = (...argv: string[]) => callCli('ekspor', 'grafik', ...argv, '--data', di('buku'))

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-grafik-'))
  const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  await callCli('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat, '--data', di('buku'))
  await callCli('contoh', '--balita', '20', '--bulan', '6', '--benih', '5', '--sampai', '2026-10', '--data', di('buku'))
  // Whoever is meant by a letter many names hold is asked about, with names to choose from.
  const { stderr } = await grafik('a', '--ke', di('siapa.pdf'))
  nama = /berarti ([^,]+), lahir/.exec(stderr)?.[1] ?? ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Jawaban = { grafik: { grafik: string; lebarMm: number; titik: { xMm: number; yMm: number; lahir: boolean }[] }[] }

test('a chart is written as a drawing whose dots are those it tells of', async () => {
  const { code, stdout } = await grafik(nama, '--ke', di('kms.svg'), '--json')
  expect(code).toBe(0)
  const [kms] = (JSON.parse(stdout) as Jawaban).grafik
  const svg = readFileSync(di('kms.svg'), 'utf8')
  const dots = [...svg.matchAll(/<circle [^>]*cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(dots.length).toBeGreaterThan(2)
  expect(dots).toEqual(kms?.titik.map(({ xMm, yMm }) => [xMm, yMm]))
  expect(svg).toContain(`width="${kms?.lebarMm}mm"`)
  expect(svg).not.toContain(nama)
})

test('all charts of a child are written as one PDF', async () => {
  const { code, stdout } = await grafik(nama, '--grafik', 'semua', '--kertas', 'a4', '--ke', di('semua.pdf'))
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^6 grafik dengan \d+ titik ditulis ke .*semua\.pdf\.\n$/)])
  expect(readFileSync(di('semua.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a name that nobody has, and one that may mean several, are refused, and nothing is written', async () => {
  expect(await grafik('Zzz Zzz', '--ke', di('x.pdf'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Tidak ada anak dengan nama itu'),
  })
  expect(await grafik('a', '--ke', di('x.pdf'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Tambahkan --lahir atau --posyandu.'),
  })
  expect(() => readFileSync(di('x.pdf'))).toThrow()
})

describe('wrong usage ends with 2, and says what there is', () => {
  test.each([
    [[], 'Sebutkan satu anak'],
    [['Ayu', '--ke', 'x.png'], 'harus berakhiran .pdf atau .svg'],
    [['Ayu', '--ke', 'x.svg', '--grafik', 'BBU,TBU'], 'memuat satu grafik'],
    [['Ayu', '--ke', 'x.pdf', '--grafik', 'BBX'], 'Pilih dari BBU, TBU, BBTB, IMTU, LKU, LILAU'],
    [['Ayu', '--ke', 'x.pdf', '--lembar', '0-12'], 'Pilih satu: 0-24, 24-60.'],
    [['Ayu', '--ke', 'x.pdf', '--kertas', 'F4'], 'Pilih satu: A5, A4.'],
    [['Ayu', '--ke', 'x.pdf', '--lahir', '20-01-2025'], 'harus ditulis tahun-bulan-tanggal'],
  ])('%j', async (argv, kata) => {
    expect(await grafik(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(kata) })
  })
})
