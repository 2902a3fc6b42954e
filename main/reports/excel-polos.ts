import exceljs from 'exceljs'
import type { NilaiJawaban } from '#shared/formulir/jawaban.ts'

/** One sheet of rows as they are, without any dress: what another program reads, not a person. */
export async function renderPolos(lembar: string, baris: readonly (readonly NilaiJawaban[])[]) {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet(lembar).addRows(baris.map((cells) => [...cells]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
