import exceljs, { type Style, type Workbook, type Worksheet, type XlsxWriteOptions } from 'exceljs'
import type { FormModel, LampiranForm } from '#shared/formulir/model.ts'
import { addBalok } from './excel-balok.ts'
import { addForm } from './excel-form.ts'
import { huruf, kakiHuruf, markContoh, setUpPaper } from './excel-gaya.ts'
import { addLampiran, addNama } from './excel-nama.ts'
import { rewriteZip } from './zip-tetap.ts'

/** What may come after the forms, in this order. */
const lampiran: readonly (readonly [LampiranForm, string, (sheet: Worksheet, models: readonly FormModel[]) => void])[] =
  [
    ['nama', 'Nama', addNama],
    ['daftar', 'Lampiran', addLampiran],
    ['balok', 'Balok SKDN', addBalok],
  ]

/**
 * Makes Arial 10 the default font of a workbook. The unit of column widths is a digit of that font, and exceljs only
 * knows Calibri, which LibreOffice without its substitute sets so wide that the forms would be scaled down.
 */
export function withDefaultFont(styles: string): string {
  return styles.replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/s, `$1<font><sz val="10"/><name val="${huruf}"/></font>`)
}

/** Gives cells that look alike one and the same style: exceljs writes each style anew that it has not seen. */
function shareStyles(workbook: Workbook): void {
  const known = new Map<string, Partial<Style>>()
  for (const sheet of workbook.worksheets) {
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const key = JSON.stringify(cell.style)
        const same = known.get(key)
        if (same) cell.style = same
        else known.set(key, cell.style)
      }),
    )
  }
}

/** The bytes of a workbook as a zip without compression, which is made when it is written anew. */
export async function writeLoose(workbook: Workbook): Promise<Buffer> {
  shareStyles(workbook)
  const loose = { zip: { compression: 'STORE' } } as Partial<XlsxWriteOptions>
  return Buffer.from(await workbook.xlsx.writeBuffer(loose))
}

/**
 * Draws forms as one workbook: a sheet a form with living formulas, then the names behind the numbers, the lists,
 * and the balok SKDN.
 *
 * The same models always give the same bytes.
 *
 * @param models at least one; the sheets after the forms take the paper of the first
 */
export async function renderExcel(models: readonly FormModel[]): Promise<Buffer> {
  const [first] = models
  if (!first) throw new Error('a workbook needs at least one form')
  const workbook = new exceljs.Workbook()
  const date = new Date(`${first.tanggal}T00:00:00Z`)
  workbook.creator = 'Buku Pustu'
  workbook.lastModifiedBy = 'Buku Pustu'
  workbook.created = date
  workbook.modified = date
  for (const model of models) addForm(workbook, model)
  for (const [apa, name, add] of lampiran) {
    const having = models.filter((model) => model.lampiran.includes(apa))
    if (having.length === 0) continue
    const sheet = workbook.addWorksheet(name)
    setUpPaper(sheet, first.kertas, 0)
    sheet.headerFooter.oddFooter = `&R${kakiHuruf}&A, halaman &P dari &N`
    add(sheet, having)
    if (models.some((model) => model.contoh)) markContoh(sheet)
  }
  return rewriteZip(await writeLoose(workbook), 'xl/styles.xml', withDefaultFont)
}
