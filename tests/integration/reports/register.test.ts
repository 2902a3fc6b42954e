import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exceljs, { type Worksheet } from 'exceljs'
import { describe, expect, test, vi } from 'vitest'
import { openZip } from '#main/features/impor/read-zip.ts'
import { renderExcel } from '#main/reports/excel.ts'
import { definePdf, renderPdf } from '#main/reports/pdf.ts'
import { daunKolom } from '#shared/formulir/kolom.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { lembarForm } from '#shared/formulir/tata-letak.ts'
import { findProgram } from '#tests/helpers/find-program.ts'
import { buatRegisterTahunUji, buatRegisterUji, buatRekapUji } from '#tests/helpers/formulir-uji.ts'

/** What a form can say beside a recap: persons as rows, numbers of columns, turned heads, lines to write on, a year. */

const register = buatRegisterUji()
const tahun = buatRegisterTahunUji()
const rekap = buatRekapUji()

async function open(model: FormModel): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await renderExcel([model])) as unknown as ArrayBuffer)
  return workbook
}

function pertama(workbook: exceljs.Workbook): Worksheet {
  const [sheet] = workbook.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

/** The row of the column numbers: 1, 2, 3 … from its first cell on. */
function barisNomor(sheet: Worksheet): number {
  for (let r = 1; r < 40; r++) if (sheet.getCell(r, 1).value === 1 && sheet.getCell(r, 2).value === 2) return r
  throw new Error('no row of column numbers')
}

/** The values of a row, each merged cell once. */
function nilai(sheet: Worksheet, row: number): unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, c) => sheet.getCell(row, c + 1))
    .filter((cell) => !cell.isMerged || cell.master === cell)
    .map((cell) => cell.value)
}

describe('a register as a workbook, read back', async () => {
  const sheet = pertama(await open(register))
  const nomor = barisNomor(sheet)

  test('has the numbers of its columns under the head, repeated on every sheet of paper', () => {
    expect(nilai(sheet, nomor)).toEqual(register.kolom.flatMap((k) => daunKolom([k])).map((_, i) => i + 1))
    expect(sheet.pageSetup.printTitlesRow?.split(':')[1]).toBe(String(nomor))
  })

  test('holds dates as dates, measures as numbers, ticks and dashes as printed', () => {
    expect(nilai(sheet, nomor + 1)).toEqual([
      1,
      'Aisyah Azzahra',
      'P',
      new Date('2024-07-08T00:00:00Z'),
      27,
      '√',
      12.2,
      'N',
      null,
      '',
    ])
    expect(sheet.getCell(nomor + 1, 4).numFmt).toBe('dd-mm-yyyy')
    expect(sheet.getCell(nomor + 1, 7).numFmt).toBe('0.0#')
    expect(nilai(sheet, nomor + 7).slice(6, 8)).toEqual(['–', '–'])
  })

  test('blacks out what cannot apply', () => {
    expect(sheet.getCell(nomor + 1, 9).fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF545454' } })
    expect(sheet.getCell(nomor + 24, 9).fill).not.toMatchObject({ pattern: 'solid' })
  })

  test('turns the heads that do not fit', () => {
    const turned = new Map<unknown, number | undefined>()
    for (let r = 1; r < nomor; r++) {
      sheet.getRow(r).eachCell((cell) => {
        if (typeof cell.value === 'string') turned.set(cell.value, cell.alignment?.textRotation as number | undefined)
      })
    }
    for (const judul of ['UMUR (bln)', 'PUNYA KMS', 'ASI 0–5 BULAN']) expect(turned.get(judul)).toBe(90)
    for (const judul of ['NAMA BALITA', 'TANGGAL LAHIR', 'HASIL']) expect(turned.get(judul)).toBeUndefined()
  })

  test('has framed lines to write on under the last person', () => {
    const first = nomor + 1 + register.baris.findIndex(({ sel }) => Object.keys(sel).length === 0)
    for (let r = first; r < first + 5; r++) {
      expect(nilai(sheet, r).filter((value) => value !== null)).toEqual([])
      expect(sheet.getCell(r, 2).border?.bottom).toBeDefined()
    }
  })

  test('prints its title and its code beside each other, each in one piece', () => {
    const values = nilai(sheet, 1).filter((value) => value !== null)
    expect(values).toEqual(['REGISTER UJI BALITA DALAM WILAYAH KERJA POSYANDU', 'UJI 1'])
  })
})

test('a sheet that leaves no room for who signs goes on with lines to write on, not with the signatures alone', async () => {
  const terputus: number[] = []
  for (const anak of [12, 14, 16, 18, 20, 22, 24, 26]) {
    const xlsx = await renderExcel([buatRegisterUji('pos-2', anak)])
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(xlsx as unknown as ArrayBuffer)
    const sheet = pertama(workbook)
    // The last row of the table that has a frame, and the last row after which the paper breaks.
    let last = barisNomor(sheet)
    while (sheet.getCell(last + 1, 2).border?.bottom) last++
    const xml = openZip(Buffer.from(xlsx)).read('xl/worksheets/sheet1.xml') ?? ''
    const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))
    if (breaks.length > 0) terputus.push(last - Math.max(...breaks))
  }
  expect(terputus.length).toBeGreaterThan(0)
  for (const lines of terputus) expect(lines).toBeGreaterThanOrEqual(5)
})

test('nothing of a table is wider in Excel than on the paper it is set for', async () => {
  for (const model of [register, tahun]) {
    const sheet = pertama(await open(model))
    const px = Array.from({ length: sheet.columnCount }, (_, c) => (sheet.getColumn(c + 1).width ?? 0) * 7)
    const mm = (px.reduce((sum, one) => sum + one, 0) / 96) * 25.4
    expect(mm).toBeGreaterThan(305)
    expect(mm).toBeLessThan(311)
  }
})

test('a year sheet has living sums, and its further table on a sheet of its own', async () => {
  const workbook = await open(rekap)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Uji Rekap pos-2', 'Uji Rekap pos-2 triwulan'])
  const sheet = pertama(workbook)
  const first = barisNomor(sheet) + 1
  const last = first + 12
  expect(sheet.getCell(last, 2).formula).toBe(`SUM(B${first}:B${last - 1})`)
  expect(sheet.getCell(last, 2).result).toBe(
    rekap.baris.slice(0, 12).reduce((sum, { sel }) => sum + (sel.s?.kind === 'angka' ? sel.s.nilai : 0), 0),
  )
  expect(sheet.getCell(last, 4).formula).toBe(`IF(B${last}=0,"–",ROUND(100*C${last}/B${last},1))`)
  expect(nilai(sheet, last - 1).slice(1, 4)).toEqual([null, null, null])
})

test('the head of the PDF is numbered, turned and repeated; nothing is said on the console', async () => {
  const silent = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
  const pdf = await renderPdf([tahun])
  for (const spy of silent) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBe(lembarForm(tahun).length)
  type Tabel = { table?: { headerRows: number; body: { text?: string; svg?: string }[][] } }
  const [section] = definePdf([tahun]).content as { section: Tabel[] }[]
  const [table] = (section?.section ?? []).flatMap((node) => (node.table?.headerRows ? node.table : []))
  expect(table?.headerRows).toBe(4)
  expect(table?.body[3]?.map(({ text }) => text)).toEqual(Array.from({ length: 39 }, (_, i) => String(i + 1)))
  const turned = table?.body.flatMap((row) => row.flatMap(({ svg }) => (svg ? [svg] : [])))
  expect(turned).toHaveLength(24)
  expect(turned?.[0]).toContain('rotate(-90)')
})

test('words of a turned head are only words', async () => {
  const [judul, anak] = ['<b>&"x"</b> & lain-lain', [] as []]
  const kolom = register.kolom.map((k) => (k.tegak ? { ...k, judul, anak } : k))
  const pdf = await renderPdf([{ ...register, kolom }])
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

const pdftotext = findProgram('pdftotext')

test.skipIf(pdftotext === null)(
  'the PDF of a register: every person once, and who signs on its last sheet',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'buku-pustu-register-'))
    try {
      writeFileSync(join(folder, 'form.pdf'), await renderPdf([register]))
      const text = execFileSync(pdftotext ?? '', ['-layout', join(folder, 'form.pdf'), '-'], { encoding: 'utf8' })
      const pages = text.split('\f').slice(0, -1)
      expect(pages).toHaveLength(2)
      for (const { sebut, posyandu } of register.baris) if (posyandu) expect(text).toContain(sebut)
      for (const { nama } of register.tandaTangan) {
        expect(pages[0]).not.toContain(nama)
        expect(pages[1]).toContain(nama)
      }
      expect(text).not.toContain('Lampiran')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

test.each([12, 22, 24, 26, 31])('a register of %i persons: the PDF has the sheets that were laid out', async (anak) => {
  const model = buatRegisterUji('pos-2', anak)
  const pdf = await renderPdf([model])
  expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBe(lembarForm(model).length)
})

test('what is listed behind a register is called what it is, and what a form has not prints no heading', async () => {
  const daftar = [
    { judul: 'Data belum lengkap', anak: [{ id: 'a', nama: 'Ani', keterangan: 'tanggal lahir belum diisi' }] },
    { judul: 'Pindah', anak: [] },
  ]
  const model: FormModel = { ...register, satuan: 'ibu hamil', lampiran: ['daftar'], daftar }
  const texts: string[] = []
  const sheet = (await open(model)).getWorksheet('Lampiran')
  sheet?.eachRow((row) => row.eachCell((cell) => void texts.push(String(cell.value))))
  expect(texts).toEqual([
    ...[`${model.kodeCetak}, ${model.cakupan}`, 'Data belum lengkap: 1 ibu hamil', 'Ani', 'tanggal lahir belum diisi'],
    'Pindah: tidak ada',
  ])
  expect(JSON.stringify(definePdf([model]))).toContain('Data belum lengkap: 1 ibu hamil. Nama di lampiran.')
})

test('a form of a period that still runs says of which', async () => {
  const judul = (model: FormModel) => JSON.stringify(definePdf([{ ...model, sementara: true }]))
  expect(judul(register)).toContain('SEMENTARA: bulan ini belum selesai')
  expect(judul(tahun)).toContain('SEMENTARA: tahun ini belum selesai')
  const sheet = pertama(await open({ ...tahun, sementara: true }))
  const texts: unknown[] = []
  sheet.eachRow((row) => row.eachCell((cell) => void texts.push(cell.value)))
  expect(texts).toContain('SEMENTARA: tahun ini belum selesai')
})

test('sheets beside each other have as many lines to write on', async () => {
  const rows = (sheet: Worksheet) => {
    const dari = barisNomor(sheet)
    let r = dari + 1
    while (sheet.getCell(r, 1).border?.left !== undefined) r++
    return r - dari
  }
  const { worksheets } = await open({ ...tahun, kertas: { ukuran: 'A4', arah: 'portrait', tepiMm: 10 } })
  const sheets = worksheets.filter(({ name }) => name.startsWith(tahun.lembar))
  expect(sheets.length).toBeGreaterThan(1)
  expect(new Set(sheets.map(rows)).size).toBe(1)
})
