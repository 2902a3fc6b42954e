import type { Worksheet } from 'exceljs'
import { anakPerKotak, balokTerbanyak, kodeBalok, singkatBulan, warnaBalok } from '#shared/formulir/balok.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { bingkai, huruf, lebarExcel, writeTeks } from './excel-gaya.ts'

/** Most boxes above each other in the painted grid. */
const kotakTerbanyak = 15
/** Excel columns: the scale, then four bars and a gap a month. */
const kolomSkala = 1
const langkah = kodeBalok.length + 1
const columnOf = (bulan: number, bar: number) => kolomSkala + 1 + bulan * langkah + bar

const tipis = { style: 'hair', color: { argb: 'FFBFBFBF' } } as const

function paintGrid(sheet: Worksheet, model: FormModel, top: number): number {
  const terbanyak = balokTerbanyak(model.balok)
  const perKotak = anakPerKotak(terbanyak, kotakTerbanyak)
  const kotakTinggi = Math.max(1, Math.ceil(terbanyak / perKotak))
  for (let box = 0; box < kotakTinggi; box++) {
    const row = top + kotakTinggi - 1 - box
    const scale = sheet.getCell(row, kolomSkala)
    scale.value = (box + 1) * perKotak
    scale.font = { name: huruf, size: 8 }
    scale.alignment = { horizontal: 'right', vertical: 'top' }
    sheet.getRow(row).height = 12
    model.balok.forEach((b, m) => {
      kodeBalok.forEach((kode, k) => {
        const cell = sheet.getCell(row, columnOf(m, k))
        cell.border = { top: tipis, bottom: tipis, left: tipis, right: tipis }
        // A box is painted when at least half of it is reached, as by hand on squared paper.
        if (b[kode] >= (box + 0.5) * perKotak) {
          cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${warnaBalok[kode].slice(1)}` } }
        }
      })
    })
  }
  const note = sheet.getCell(top + kotakTinggi + 6, kolomSkala)
  writeTeks(note, `Satu kotak = ${perKotak} anak. S merah, K kuning, D hijau, N biru.`)
  note.font = { name: huruf, size: 9 }
  return top + kotakTinggi
}

function writeFigures(sheet: Worksheet, model: FormModel, top: number): void {
  kodeBalok.forEach((kode, k) => {
    const label = sheet.getCell(top + 1 + k, kolomSkala)
    label.value = kode
    label.font = { name: huruf, size: 9, bold: true }
    label.alignment = { horizontal: 'center' }
    label.border = bingkai
  })
  model.balok.forEach((b, m) => {
    const [first, last] = [columnOf(m, 0), columnOf(m, kodeBalok.length - 1)]
    const rows: (string | number)[] = [`${singkatBulan(b.bulan)} ${b.bulan.slice(2, 4)}`, ...kodeBalok.map((k) => b[k])]
    rows.forEach((value, r) => {
      sheet.mergeCells(top + r, first, top + r, last)
      const cell = sheet.getCell(top + r, first)
      cell.value = value
      cell.font = { name: huruf, size: 9, bold: r === 0 }
      cell.alignment = { horizontal: 'center' }
      for (let c = first; c <= last; c++) sheet.getCell(top + r, c).border = bingkai
    })
  })
}

/** The balok SKDN as painted boxes over its figures, the way it hangs on the wall of the posyandu. */
export function addBalok(sheet: Worksheet, models: readonly FormModel[]): void {
  let top = 1
  for (const model of models) {
    const title = sheet.getCell(top, 1)
    writeTeks(title, `Balok SKDN, ${model.cakupan}`)
    title.font = { name: huruf, size: 12, bold: true }
    const figures = paintGrid(sheet, model, top + 2)
    writeFigures(sheet, model, figures)
    top = figures + 9
  }
  const months = Math.max(0, ...models.map((m) => m.balok.length))
  sheet.getColumn(kolomSkala).width = lebarExcel(12)
  for (let m = 0; m < months; m++) {
    for (let k = 0; k < kodeBalok.length; k++) sheet.getColumn(columnOf(m, k)).width = lebarExcel(5)
    sheet.getColumn(columnOf(m, kodeBalok.length)).width = lebarExcel(2)
  }
}
