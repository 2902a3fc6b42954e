import type { Cell, Worksheet } from 'exceljs'
import { listKepala, tinggiKepala } from '#shared/formulir/kepala-tabel.ts'
import { daunKolom, nomorDaun } from '#shared/formulir/kolom.ts'
import { bingkai, huruf, isiKepala, writeTeks } from './excel-gaya.ts'
import type { Lembar } from './excel-lembar.ts'

/** Space inside the cells of a head, as Excel leaves it, points. */
const bantalan = { sisi: 2.8, atas: 1.5 } as const
/** Excel sets its lines wider apart than the PDF. */
const renggang = 1.12
const tinggiTerendahPt = 16

/** Draws cells together, framed; the first of them holds the value. */
export function mergeFramed(sheet: Worksheet, top: number, left: number, bottom: number, right: number): Cell {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right)
  for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) sheet.getCell(r, c).border = bingkai
  return sheet.getCell(top, left)
}

/** The numbers of the columns under their heads. */
function writeNomor({ model, sheet, kolom, letak }: Lembar, row: number): void {
  const numbers = nomorDaun(model.kolom)
  for (const { id } of daunKolom(kolom)) {
    const { dari, sampai } = letak.get(id) ?? { dari: 1, sampai: 1 }
    const cell = mergeFramed(sheet, row, dari, row, sampai)
    cell.value = numbers.get(id) ?? null
    cell.font = { name: huruf, size: model.gaya.hurufPt }
    cell.alignment = { horizontal: 'center', vertical: 'middle' }
    cell.fill = isiKepala
  }
}

/** The head cell by cell, spans drawn as merged cells. @returns the row under it */
export function writeHead(lembar: Lembar, top: number): number {
  const { model, sheet, letak } = lembar
  const size = model.gaya.hurufPt
  const daun = daunKolom(lembar.kolom)
  for (const head of listKepala(lembar.kolom)) {
    const dari = letak.get(daun[head.daun]?.id ?? '')?.dari ?? 1
    const sampai = letak.get(daun[head.daun + head.banyak - 1]?.id ?? '')?.sampai ?? dari
    const first = top + head.dari
    const cell = mergeFramed(sheet, first, dari, first + head.baris - 1, sampai)
    writeTeks(cell, head.kolom.judul)
    cell.font = { name: huruf, size, bold: true }
    cell.alignment = {
      horizontal: 'center',
      vertical: 'middle',
      wrapText: true,
      ...(head.kolom.tegak ? { textRotation: 90 } : {}),
    }
    cell.fill = isiKepala
  }
  const heights = tinggiKepala(lembar.kolom, size * renggang, bantalan)
  heights.forEach((height, i) => {
    sheet.getRow(top + i).height = Math.max(tinggiTerendahPt, Math.ceil(height))
  })
  const end = top + heights.length
  if (!model.nomorKolom) return end
  writeNomor(lembar, end)
  return end + 1
}
