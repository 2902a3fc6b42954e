import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LaporanSkdn } from '#shared/contract/laporan.ts'
import { findProgram } from '#tests/helpers/find-program.ts'
import { callCli } from '#tests/helpers/run-cli.ts'

/** The report as JSON, and the forms read back as a person reads them: by their printed heads, rows and codes. */

const kode = ['S', 'K', 'D', 'N', 'T', 'O', 'B', 'BGM', '2T'] as const
const kelompok = ['0-5', '6-11', '12-23', '24-35', '36-59'] as const
type Baris = LaporanSkdn['total']
type Kode = (typeof kode)[number]

let folder = ''
let laporan: LaporanSkdn
let berkas: string[] = []

async function cli(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await callCli(...argv, '--data', join(folder, 'buku'))
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-sama-'))
  const tempat = ['--kabupaten', 'Tirtasari', '--kecamatan', 'Wonorejo', '--puskesmas', 'Wonorejo']
  await cli('init', '--jenis', 'pustu', '--nama', 'Sumberagung', ...tempat)
  await cli('contoh', '--balita', '240', '--bulan', '8', '--benih', '11', '--sampai', '2026-10')
  const answer = await cli('laporan', 'skdn', '--bulan', '2026-10', '--ke', join(folder, 'laporan'), '--json')
  const { berkas: files, ...isi } = JSON.parse(answer) as LaporanSkdn & { berkas: string[] }
  laporan = LaporanSkdn.parse(isi)
  berkas = files
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The figures of a code as the F1 prints them: L and P of each band, L, P, and all. */
function barisF1(baris: Baris, k: Kode): number[] {
  const cells = kelompok.flatMap((umur) =>
    (['L', 'P'] as const).map((jk) => baris.find((b) => b.kelompok === umur && b.jk === jk)?.[k] ?? Number.NaN),
  )
  const sum = (at: number) => cells.filter((_, i) => i % 2 === at).reduce((a, b) => a + b, 0)
  return [...cells, sum(0), sum(1), sum(0) + sum(1)]
}

/** The figures of a code as the F2 prints them, all ages (null) or one band: L and P of each posyandu, L, P, and all. */
function barisF2(k: Kode, umur: (typeof kelompok)[number] | null): number[] {
  const count = (baris: Baris, jk: string) =>
    baris.filter((b) => b.jk === jk && (umur === null || b.kelompok === umur)).reduce((sum, b) => sum + b[k], 0)
  const pair = (baris: Baris) => [count(baris, 'L'), count(baris, 'P')]
  const [l = 0, p = 0] = pair(laporan.total)
  return [...laporan.posyandu.flatMap(({ baris }) => pair(baris)), l, p, l + p]
}

type Isi = string | number | null

/** Rows of a sheet as read: a merged cell once, a formula as its result. */
function rowsOf(sheet: Worksheet): Isi[][] {
  return Array.from({ length: sheet.rowCount }, (_, r) =>
    Array.from({ length: sheet.columnCount }, (_, c) => {
      const cell = sheet.getCell(r + 1, c + 1)
      if (cell.isMerged && cell.master !== cell) return null
      return (cell.type === exceljs.ValueType.Formula ? cell.result : cell.value) as Isi
    }),
  )
}

const angka = (row: readonly Isi[] | undefined) => (row ?? []).filter((cell) => typeof cell === 'number')

/** First sheet of the file that prints this form of this posyandu. */
async function readXlsx(form: 'F1' | 'F2', nama: string | null): Promise<Isi[][]> {
  for (const path of berkas.filter((b) => b.endsWith('.xlsx'))) {
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.worksheets[0]
    if (sheet?.name === (nama === null ? form : `${form} ${nama}`)) return rowsOf(sheet)
  }
  throw new Error(`No ${form} of ${nama ?? 'the book'}`)
}

const pdftotext = findProgram('pdftotext')

function readPdf(form: 'F1' | 'F2', nama: string | null): string[] {
  for (const path of berkas.filter((b) => b.endsWith('.pdf'))) {
    const text = execFileSync(pdftotext ?? '', ['-layout', path, '-'], { encoding: 'utf8' })
    const own = nama === null ? text.includes('F/II/GIZI') : new RegExp(`Posyandu / RW\\s*: ${nama} /`).test(text)
    if (own) return text.split('\n')
  }
  throw new Error(`No ${form} of ${nama ?? 'the book'}`)
}

/** The whole numbers a printed line ends with. */
function angkaAkhir(line: string | undefined): number[] {
  return (/((?:\s+\d+)+)\s*$/.exec(line ?? '')?.[1] ?? '').trim().split(/\s+/).map(Number)
}

test('the sample holds every code, so that the comparison says something', () => {
  for (const k of kode) expect(barisF1(laporan.total, k).at(-1), k).toBeGreaterThan(0)
  expect(laporan.posyandu.length).toBeGreaterThan(1)
})

test('the total of the JSON is the sum of its posyandu', () => {
  for (const k of kode) {
    const sum = laporan.posyandu
      .map((p) => barisF1(p.baris, k))
      .reduce((a, b) => a.map((value, i) => value + (b[i] ?? 0)))
    expect(barisF1(laporan.total, k), k).toEqual(sum)
  }
})

describe('the F1 of each posyandu', () => {
  test('the workbook prints the figures of the JSON in every band, for L and P', async () => {
    for (const p of laporan.posyandu) {
      const rows = await readXlsx('F1', p.nama)
      const head = rows.find((row) => row.includes('Kode')) ?? []
      expect(head.filter((cell) => String(cell).endsWith(' bln'))).toEqual(
        kelompok.map((umur) => `${umur.replace('-', '–')} bln`),
      )
      const at = head.indexOf('Kode')
      for (const k of kode) {
        const row = rows.find((cells) => cells[at] === k)
        expect(angka(row), `${p.nama}, ${k}`).toEqual(barisF1(p.baris, k))
      }
    }
  })

  test.skipIf(pdftotext === null)('the PDF prints the figures of the JSON', () => {
    for (const p of laporan.posyandu) {
      const lines = readPdf('F1', p.nama)
      for (const k of kode) {
        const line = lines.find((text) => new RegExp(`^\\s*\\d{2}\\s.*\\s${k}(?:\\s+\\d+){13}\\s*$`).test(text))
        expect(angkaAkhir(line).slice(-13), `${p.nama}, ${k}`).toEqual(barisF1(p.baris, k))
      }
    }
  })
})

describe('the F2 of the book', () => {
  test('the workbook names the posyandu and prints the figures of the JSON, in all and by band', async () => {
    const rows = await readXlsx('F2', null)
    const head = rows.find((row) => row.includes('Elemen data')) ?? []
    expect(head.filter((cell) => cell !== null)).toEqual([
      'No',
      'Elemen data',
      ...laporan.posyandu.map((p) => p.nama),
      'Total',
    ])
    for (const k of kode) {
      const at = rows.findIndex((row) => String(row[1] ?? '').endsWith(`(${k})`))
      expect(angka(rows[at]), k).toEqual(barisF2(k, null))
      kelompok.forEach((umur, i) => {
        const row = rows[at + 1 + i]
        expect(String(row?.[1]).trim()).toBe(`${umur.replace('-', '–')} bulan`)
        expect(angka(row), `${k}, ${umur}`).toEqual(barisF2(k, umur))
      })
    }
  })

  test.skipIf(pdftotext === null)('the PDF prints the figures of the JSON', () => {
    const lines = readPdf('F2', null).filter((line) => line.trim() !== '')
    const width = 2 * laporan.posyandu.length + 3
    for (const k of kode) {
      const at = lines.findIndex((line) => line.includes(`(${k})`) && angkaAkhir(line).length >= width)
      expect(angkaAkhir(lines[at]).slice(-width), k).toEqual(barisF2(k, null))
      kelompok.forEach((umur, i) => {
        expect(lines[at + 1 + i]).toContain(`${umur.replace('-', '–')} bulan`)
        expect(angkaAkhir(lines[at + 1 + i]).slice(-width), `${k}, ${umur}`).toEqual(barisF2(k, umur))
      })
    }
  })

  test('the workbook prints the indicators of the JSON', async () => {
    const rows = await readXlsx('F2', null)
    for (const [nama, nilai] of Object.entries(laporan.indikator)) {
      const row = rows.find((cells) => String(cells[1] ?? '').startsWith(`${nama.replaceAll("'", '′')}, `))
      const figures = (row ?? []).slice(2).filter((cell) => cell !== null)
      const perPosyandu = laporan.posyandu.map((p) => p.indikator[nama as keyof typeof p.indikator] ?? '–')
      expect(figures, nama).toEqual([...perPosyandu, nilai ?? '–'])
    }
  })
})
