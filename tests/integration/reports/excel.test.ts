import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import exceljs, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderExcel } from '#main/reports/excel.ts'
import { daunKolom, kolomPerHalaman } from '#shared/formulir/kolom.ts'
import { lebarTeks } from '#shared/formulir/lebar-teks.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { findProgram } from '#tests/helpers/find-program.ts'
import type { UbahForm } from '#tests/helpers/form-sample.ts'
import { createF1, createF2, sampleMasukan } from '#tests/helpers/form-sample.ts'
import { selTercetak } from '#tests/helpers/sel-tercetak.ts'

function f1(ubah: UbahForm = {}): FormModel {
  const model = createF1(sampleMasukan(ubah).balokOf('pos-2'), 'pos-2')
  if (!model) throw new Error('no form')
  return model
}
const f2 = createF2(sampleMasukan().balokOf(null))
const f2Lebar = createF2(sampleMasukan({}, { posyandu: 12, anakPerPosyandu: 12, bulan: '2026-10' }).balokOf(null))

async function open(bytes: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return workbook
}

function sheetOf(workbook: exceljs.Workbook, index: number): Worksheet {
  const sheet = workbook.worksheets[index]
  if (!sheet) throw new Error(`no sheet ${index}`)
  return sheet
}

/** Row the table's cells begin on: below the two rows of its head. */
function firstRow(sheet: Worksheet): number {
  for (let r = 1; r < 40; r++) if (sheet.getCell(r, 1).value === 'No') return r + 2
  throw new Error('no table')
}

/** Rows of the table as a reader sees them: each merged cell once, a formula as its result. */
function tableOf(sheet: Worksheet, rows: number): (string | number | null)[][] {
  const top = firstRow(sheet)
  return Array.from({ length: rows }, (_, i) => {
    const cells: (string | number | null)[] = []
    for (let c = 1; c <= sheet.columnCount; c++) {
      const cell = sheet.getCell(top + i, c)
      if (cell.isMerged && cell.master !== cell) continue
      // exceljs loses a result of 0 in `value`, not in `result`.
      const value = cell.type === exceljs.ValueType.Formula ? cell.result : cell.value
      cells.push(value === '' ? null : (value as string | number | null))
    }
    return cells
  })
}

describe('the F1 as a workbook, read back', async () => {
  const model = f1({ barisEkor: ['2T', 'vitaminAMerah', 'asiE06'] })
  const bytes = await renderExcel([model])
  const workbook = await open(bytes)
  const sheet = sheetOf(workbook, 0)

  test('every cell holds what the model holds', () => {
    expect(tableOf(sheet, model.baris.length)).toEqual(selTercetak(model))
  })

  test('D, tidak hadir and the totals are formulas', () => {
    const d = firstRow(sheet) + model.baris.findIndex((b) => b.id === 'D')
    expect(sheet.getCell(d, 5).value).toMatchObject({ formula: expect.stringMatching(/^SUM\(E\d+:E\d+\)$/) })
    expect(sheet.getCell(d + 1, 5).value).toMatchObject({ formula: `E${d - 6}-E${d}` })
    expect(sheet.getCell(d, sheet.columnCount).value).toMatchObject({ formula: `SUM(O${d},P${d})` })
  })

  test('a total of numbers that may be "–" is their sum, and "–" where there is none', () => {
    const asi = firstRow(sheet) + model.baris.findIndex((b) => b.id === 'asiE06')
    expect(sheet.getCell(asi, sheet.columnCount).value).toMatchObject({
      formula: `IF(COUNT(O${asi},P${asi})=0,"–",SUM(O${asi},P${asi}))`,
    })
  })

  test('paper, print area and repeated head are set', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 14,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    })
    expect(sheet.pageSetup.printArea).toMatch(/^A1:Q\d+$/)
    expect(sheet.pageSetup.printTitlesRow).toBe(`${firstRow(sheet) - 2}:${firstRow(sheet) - 1}`)
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      expect(sheet.pageSetup.margins?.[side]).toBeGreaterThanOrEqual(0.31)
    }
  })

  test('the head is a merged tree', () => {
    const head = firstRow(sheet) - 2
    expect(sheet.getCell(head, 5).value).toBe('0–5 bln')
    expect(sheet.getCell(head, 6).master.address).toBe(sheet.getCell(head, 5).address)
    expect(sheet.getCell(head + 1, 5).value).toBe('L')
    expect(sheet.getCell(head + 1, 1).master.address).toBe(sheet.getCell(head, 1).address)
  })

  test('cells that cannot apply are filled 67 % grey', () => {
    const asi = firstRow(sheet) + model.baris.length - 1
    expect(sheet.getCell(asi, 7).fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF545454' } })
    expect(sheet.getCell(asi, 5).fill).not.toMatchObject({ pattern: 'solid' })
  })

  test('the ticks on the sheet of names count up to the totals of the form', () => {
    const names = workbook.getWorksheet('Nama')
    const last = names?.getRow(names.rowCount)
    const counted = model.tanda.map((_, i) => last?.getCell(6 + i).result)
    expect(counted).toEqual(selTercetak(model).map((row) => row.at(-1)))
  })

  test('the same form gives the same bytes', async () => {
    expect(Buffer.compare(await renderExcel([model]), bytes)).toBe(0)
  })
})

test('a workbook of invented children says so on every printed page and in a cell; any other does not', async () => {
  const contoh = await open(await renderExcel([{ ...f1(), contoh: true }]))
  for (const sheet of contoh.worksheets) expect(sheet.headerFooter.oddHeader, sheet.name).toContain('CONTOH')
  const texts = (sheet: Worksheet) =>
    sheet
      .getSheetValues()
      .flatMap((row) => (Array.isArray(row) ? row : []))
      .map(String)
  for (const sheet of contoh.worksheets.slice(0, 2)) {
    expect(texts(sheet)).toContain('CONTOH: orang dan angka di berkas ini karangan, bukan laporan.')
  }
  const sungguhan = await open(await renderExcel([f1()]))
  for (const sheet of sungguhan.worksheets) {
    expect(sheet.headerFooter.oddHeader ?? '').toBe('')
    expect(texts(sheet).join()).not.toContain('CONTOH')
  }
})

test('the sheet of names is as wide as the longest name of a child and of a posyandu', async () => {
  const model = f1()
  const [first, ...others] = model.anak
  if (!first) throw new Error('no child')
  const nama = 'Muhammad Al-Ghazali Abdurrahman Wicaksono'
  const workbook = await open(
    await renderExcel([{ ...model, anak: [{ ...first, nama, posyandu: 'Posyandu Nusa Indah 25' }, ...others] }]),
  )
  const sheet = workbook.getWorksheet('Nama')
  // A unit of width is seven pixels of which 96 make an inch; Excel leaves five of them free.
  const roomPt = (column: number) => (((sheet?.getColumn(column).width ?? 0) * 7 - 5) / 96) * 72
  expect(roomPt(2)).toBeGreaterThan(lebarTeks(nama, { pt: 9 }))
  expect(roomPt(5)).toBeGreaterThan(lebarTeks('Posyandu Nusa Indah 25', { pt: 9 }))
})

test('a name that begins like a formula stays text', async () => {
  const model = f1()
  const [first, ...others] = model.anak
  if (!first) throw new Error('no child')
  for (const nama of ['=1+1', '+62', '-Budi', '@SUM(A1)', '\u0001Budi']) {
    const workbook = await open(await renderExcel([{ ...model, anak: [{ ...first, nama }, ...others] }]))
    const cell = workbook.getWorksheet('Nama')?.getCell('B3')
    expect(cell?.type).toBe(exceljs.ValueType.String)
    expect(cell?.value).toBe(nama.replace('\u0001', ''))
    if (/^[=+\-@]/.test(nama)) expect(cell?.numFmt).toBe('@')
  }
})

test('posyandu beyond those of one page stand on a second sheet, and its totals reach back to the first', async () => {
  const pages = kolomPerHalaman(f2Lebar)
  const workbook = await open(await renderExcel([f2Lebar]))
  expect(workbook.worksheets.map((s) => s.name)).toEqual(['F2 (1)', 'F2 (2)', 'Nama', 'Lampiran', 'Balok SKDN'])
  pages.forEach((kolom, i) => {
    const rows = selTercetak(f2Lebar, kolom).filter((_, r) => f2Lebar.baris[r]?.gaya !== 'judul')
    const read = tableOf(sheetOf(workbook, i), f2Lebar.baris.length)
    expect(read.filter((_, r) => f2Lebar.baris[r]?.gaya !== 'judul')).toEqual(rows)
  })
  const second = sheetOf(workbook, 1)
  const s = firstRow(second) + f2Lebar.baris.findIndex((b) => b.id === 'S.0-5')
  const totalL = daunKolom(pages[1] ?? []).findIndex((k) => k.id === 'total.L') + 2
  expect(second.getCell(s, totalL).formula).toContain("'F2 (1)'!")
})

test('several forms in one workbook get a sheet each, and each child one row of names', async () => {
  const { balokOf, masukan } = sampleMasukan()
  const forms = masukan.skdn.posyandu.flatMap((p) => createF1(balokOf(p.posyandu.id), p.posyandu.id) ?? [])
  const workbook = await open(await renderExcel([...forms, f2]))
  expect(workbook.worksheets.slice(0, 8).map((s) => s.name)).toEqual([
    'F1 Melati 1',
    'F1 Melati 2',
    'F1 Mawar 1',
    'F1 Mawar 2',
    'F1 Anggrek Bulan',
    'F1 Kenanga',
    'F1 Dahlia Sumber Rejeki',
    'F2',
  ])
  expect(workbook.getWorksheet('Nama')?.rowCount).toBe(f2.anak.length + 3)
})

const soffice = findProgram('soffice')

describe.skipIf(soffice === null)('LibreOffice, given the formulas without their results', () => {
  const models: readonly (readonly [string, FormModel])[] = [
    ['F1', f1({ tidakHadir: 'K-D', duaT: 'terpisah', kelompok: 'empat' })],
    ['F2', f2],
    ['F2 on two sheets', f2Lebar],
  ]
  let folder = ''
  /** LibreOffice takes seconds to start: once for all of them. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'buku-pustu-lo-'))
    for (const [i, [, model]] of models.entries())
      writeFileSync(join(folder, `form${i}.xlsx`), await withoutResults(model))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    // Comma, double quotes, UTF-8, from line 1, numbers as stored, every sheet into a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
    const files = models.map((_, i) => join(folder, `form${i}.xlsx`))
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]
    execFileSync(soffice ?? '', args, { stdio: 'ignore', timeout: 240_000 })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function withoutResults(model: FormModel): Promise<Buffer> {
    const workbook = await open(await renderExcel([model]))
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === exceljs.ValueType.Formula)
            cell.value = { formula: cell.formula } as exceljs.CellFormulaValue
        }),
      )
    }
    return Buffer.from(await workbook.xlsx.writeBuffer())
  }

  /** The sheets of one of them as LibreOffice computed them, by name. */
  function readSheets(i: number): [string, string[][]][] {
    const prefix = `form${i}-`
    const files = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('.csv'))
    return files.map((file) => [
      file.slice(prefix.length, -'.csv'.length),
      parse(readFileSync(join(folder, file), 'utf8'), { relax_column_count: true }) as string[][],
    ])
  }

  test.each(models.map(([name, model], i) => [name, model, i] as const))(
    '%s: finds every number and percentage of the model',
    (_name, model, which) => {
      const sheets = readSheets(which)
      const pages = kolomPerHalaman(model)
      pages.forEach((kolom, i) => {
        const sheet = sheets.filter(([name]) => name.startsWith(model.sebut)).toSorted()[i]?.[1] ?? []
        const top = sheet.findIndex((row) => row[0] === 'No') + 2
        const figures = (cells: readonly unknown[]) => cells.filter((c) => c !== null && c !== '').map(String)
        const expected = selTercetak(model, kolom).map((row) => figures(row.slice(2)))
        const found = model.baris.map((_, r) => figures((sheet[top + r] ?? []).slice(3)))
        // Skips the texts at the left: "No" and the label, which takes two columns.
        const numbers = (rows: string[][]) => rows.map((row) => row.filter((c) => /^-?[\d.]+$|^–$/.test(c)))
        expect(numbers(found)).toEqual(numbers(expected))
      })
    },
  )
})
