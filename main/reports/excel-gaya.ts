import type { Border, Borders, Cell, Fill, Worksheet } from 'exceljs'
import { kataContoh } from '#shared/formulir/kalimat.ts'
import type { FormModel } from '#shared/formulir/model.ts'

/** Arial is on every machine with Excel; LibreOffice sets it in Liberation Sans, which has the same widths. */
export const huruf = 'Arial'

/** Font and size of the printed foot, in Excel's own codes. */
export const kakiHuruf = `&"${huruf},Regular"&8`

/** 67 % grey: a cell that cannot apply. */
export const isiHitam: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF545454' } }
export const isiKepala: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } }

const garis: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } }
export const bingkai: Partial<Borders> = { top: garis, bottom: garis, left: garis, right: garis }

/** Excel's paper codes. Folio (8,5 × 13 inch) is the F4 of Indonesian printers. */
const kodeKertas = { F4: 14, A3: 8, A4: 9, A5: 11 } as const
const mmPerInch = 25.4

/**
 * Width of a column in Excel's unit, digits of the default font: 7 px each for Arial 10, at 96 px an inch. What a file
 * says holds the padding of the column too.
 *
 * @source ECMA-376 part 1, 18.3.1.13 (col)
 */
export function lebarExcel(mm: number): number {
  return Math.max(1, Math.round((((mm / mmPerInch) * 96) / 7) * 100) / 100)
}

/** The paper of a form, one page wide; `tinggi` pages high, 0 for as many as needed. */
export function setUpPaper(sheet: Worksheet, kertas: FormModel['kertas'], tinggi: number): void {
  const inch = Math.round((kertas.tepiMm / mmPerInch) * 1000) / 1000
  sheet.pageSetup = {
    // exceljs names only some of Excel's paper codes in its types; it writes any.
    paperSize: kodeKertas[kertas.ukuran] as 9,
    orientation: kertas.arah,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: tinggi,
    horizontalCentered: true,
    margins: { left: inch, right: inch, top: inch, bottom: 0.5, header: 0.2, footer: 0.25 },
  }
}

/** Upper margin with room for the word, inches. */
export const tepiContohInch = 0.6

/** Marks a sheet of invented data: the word over every printed page, and a violet tab. */
export function markContoh(sheet: Worksheet): void {
  sheet.headerFooter.oddHeader = `&C&"${huruf},Bold"&16&K6A46A6${kataContoh}`
  if (sheet.pageSetup.margins) sheet.pageSetup.margins.top = tepiContohInch
  sheet.properties.tabColor = { argb: 'FF6A46A6' }
}

/** The words of {@link markContoh} in a cell of its own, for whoever only looks at the screen. */
export const hurufContoh = { name: huruf, size: 10, bold: true, color: { argb: 'FF52308A' } } as const

/** Characters XML cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const takTercetak = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/**
 * Writes text as text. What begins like a formula gets the text format too, so that it stays text when the cell is
 * opened for editing.
 */
export function writeTeks(cell: Cell, teks: string): void {
  const printable = teks.replaceAll(takTercetak, '')
  cell.value = printable
  if (/^[=+\-@\t\r]/.test(printable)) cell.numFmt = '@'
}

/** A name Excel accepts for a sheet, and no other sheet has. */
export function namaLembar(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .replaceAll(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31) || 'Lembar'
  const used = new Set(taken.map((name) => name.toLowerCase()))
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`
    const name = `${plain.slice(0, 31 - suffix.length)}${suffix}`
    if (!used.has(name.toLowerCase())) return name
  }
}
