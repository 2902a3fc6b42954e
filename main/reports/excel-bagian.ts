import { kalimatContoh, kalimatPeriksa, kalimatSementara, ringkasDaftar } from '#shared/formulir/kalimat.ts'
import { daunKolom } from '#shared/formulir/kolom.ts'
import { banyakBaris, ptPerMm } from '#shared/formulir/lebar-teks.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { bingkai, huruf, hurufContoh, lebarExcel, writeTeks } from './excel-gaya.ts'
import type { Lembar } from './excel-lembar.ts'

/** Notes at the foot: their size, and what Excel leaves them of the width of the sheet. */
const kakiPt = 8
const bagianLebarKaki = 0.97
/** The code of the form at the right of its title: as many columns as it needs, three at the least; millimetres. */
const kolomKode = 3
const lebarKodeMm = 30
/** Room for the longest label of a header block, where no column of the table is as wide; millimetres. */
const lebarLabelMm = 52
/** Narrower sheets have no room for the title beside the code of the form, in the same unit. */
const lebarSempit = 120

type Teks = {
  readonly size?: number
  readonly bold?: boolean
  readonly underline?: boolean
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly wrap?: boolean
  /** Writes smaller what is longer than its place. */
  readonly muat?: boolean
}

/** Writes text over the columns from `dari` to `sampai` of a row. */
function write(lembar: Lembar, row: number, dari: number, sampai: number, text: string, teks: Teks = {}): void {
  if (sampai > dari) lembar.sheet.mergeCells(row, dari, row, sampai)
  const cell = lembar.sheet.getCell(row, dari)
  writeTeks(cell, text)
  cell.font = { name: huruf, size: teks.size ?? 9.5, bold: teks.bold ?? false, underline: teks.underline ?? false }
  cell.alignment = {
    horizontal: teks.horizontal ?? 'left',
    vertical: 'middle',
    wrapText: teks.wrap ?? false,
    ...(teks.muat ? { shrinkToFit: true } : {}),
  }
}

function writeKop(lembar: Lembar): number {
  const { model, sheet, jumlahKolom } = lembar
  model.kop.forEach((line, i) => {
    const isLast = i === model.kop.length - 1 && i > 0
    write(lembar, i + 1, 1, jumlahKolom, line, { size: isLast ? 9 : 12, bold: !isLast, horizontal: 'center' })
    sheet.getRow(i + 1).height = isLast ? 13 : 16
    if (i === model.kop.length - 1) {
      for (let c = 1; c <= jumlahKolom; c++) sheet.getCell(i + 1, c).border = { bottom: { style: 'medium' } }
    }
  })
  if (model.kop.length === 0) return 1
  sheet.getRow(model.kop.length + 1).height = 6
  return model.kop.length + 2
}

function sheetWidth({ sheet, jumlahKolom }: Lembar): number {
  let width = 0
  for (let c = 1; c <= jumlahKolom; c++) width += sheet.getColumn(c).width ?? 0
  return width
}

/** Whether a wide column of words names the rows: the header block stands over its two halves. */
const hasLabel = ({ kolom }: Lembar): boolean => kolom.some((k) => k.tetap && k.lebarMm >= lebarLabelMm)

/** How many Excel columns from one on, leftwards or rightwards, are as wide as the code of a form. */
function countColumns({ sheet, jumlahKolom }: Lembar, from: number, step: 1 | -1, mm: number = lebarKodeMm): number {
  let [count, width] = [0, 0]
  for (let c = from; c >= 1 && c <= jumlahKolom && width < lebarExcel(mm); c += step) {
    width += sheet.getColumn(c).width ?? 0
    count++
  }
  return count
}

/** Title with the code of the form at its right; on a narrow sheet the code stands above. */
function writeJudul(lembar: Lembar, top: number): number {
  const { model, jumlahKolom, sheet } = lembar
  const isNarrow = sheetWidth(lembar) < lebarSempit
  const kodeDari = Math.max(
    2,
    jumlahKolom + 1 - Math.max(hasLabel(lembar) ? kolomKode : 1, countColumns(lembar, jumlahKolom, -1)),
  )
  const kiri = hasLabel(lembar) ? 3 : 1 + countColumns(lembar, 1, 1)
  const [dari, sampai] = isNarrow ? [1, jumlahKolom] : [kiri, Math.max(kiri, kodeDari - 1)]
  write(lembar, top, kodeDari, jumlahKolom, model.kodeCetak, { bold: true, horizontal: 'center' })
  for (let c = kodeDari; c <= jumlahKolom; c++) sheet.getCell(top, c).border = bingkai
  const lines = model.judul.map((text, i) => ({ text, bold: i === 0, size: i === 0 ? 12 : 9.5 }))
  if (model.sementara) lines.push({ text: kalimatSementara(model), bold: true, size: 9.5 })
  if (model.contoh) lines.push({ text: kalimatContoh, bold: true, size: 9.5 })
  const first = isNarrow ? top + 1 : top
  lines.forEach(({ text, bold, size }, i) => {
    write(lembar, first + i, dari, sampai, text, { size, bold, horizontal: 'center', muat: true })
    if (text === kalimatContoh) sheet.getCell(first + i, dari).font = hurufContoh
  })
  sheet.getRow(first).height = 18
  return first + lines.length
}

/** The halves of the header block on a sheet of narrow columns. */
function kepalaByWidth(lembar: Lembar): { label: [number, number]; nilai: [number, number] }[] {
  const half = halfColumn(lembar)
  const place = (dari: number, sampai: number): { label: [number, number]; nilai: [number, number] } => {
    const label = Math.min(sampai - 1, dari - 1 + countColumns(lembar, dari, 1, lebarLabelMm))
    return { label: [dari, label], nilai: [label + 1, sampai] }
  }
  return [place(1, half), place(half + 1, lembar.jumlahKolom)]
}

/** Excel columns of the two halves of the header block: label, value. */
function kepalaColumns(lembar: Lembar): { label: [number, number]; nilai: [number, number] }[] {
  const { jumlahKolom, sheet } = lembar
  if (!hasLabel(lembar)) return kepalaByWidth(lembar)
  const middle = 4
  const right = Math.min(jumlahKolom - 1, middle + 2)
  let label = right
  // As many columns as the longest label of the blanks needs: about 30 characters.
  for (let width = sheet.getColumn(label).width ?? 0; width < 30 && label < jumlahKolom - 1; ) {
    label++
    width += sheet.getColumn(label).width ?? 0
  }
  return [
    { label: [1, 2], nilai: [3, right - 1] },
    { label: [right, label], nilai: [label + 1, jumlahKolom] },
  ]
}

/** Letterhead, title and header block, its halves below each other on a narrow sheet. @returns the row the table begins at */
export function writeKepala(lembar: Lembar): number {
  const top = writeJudul(lembar, writeKop(lembar))
  const isNarrow = sheetWidth(lembar) < lebarSempit
  lembar.sheet.getRow(top).height = 5
  const halves = kepalaColumns(lembar)
  let row = top + 1
  let end = row
  lembar.model.kepala.forEach((block, b) => {
    const columns = isNarrow ? ({ label: [1, 2], nilai: [3, lembar.jumlahKolom] } as const) : halves[b]
    if (!columns) return
    block.forEach(({ label, nilai }, i) => {
      write(lembar, row + i, columns.label[0], columns.label[1], label)
      write(lembar, row + i, columns.nilai[0], columns.nilai[1], `: ${nilai}`)
    })
    end = Math.max(end, row + block.length)
    if (isNarrow) row = end
  })
  lembar.sheet.getRow(end).height = 5
  return end + 1
}

/** The column that ends the left half of the sheet by width. */
function halfColumn({ sheet, jumlahKolom }: Lembar): number {
  const widths = Array.from({ length: jumlahKolom }, (_, i) => sheet.getColumn(i + 1).width ?? 0)
  const half = widths.reduce((sum, w) => sum + w, 0) / 2
  let sum = 0
  const index = widths.findIndex((w) => {
    sum += w
    return sum >= half
  })
  return Math.min(jumlahKolom - 1, Math.max(1, index + 1))
}

/** Rows for the space above the names who sign, theirs, and what stands between two rows of them. */
const barisTandaTangan = 6

/** Rows the signatures take, and the notes under them. */
export function barisDiBawah({ tandaTangan, kaki }: FormModel): number {
  let rows = 1
  for (let i = 0; i < tandaTangan.length; i += 2) {
    rows += Math.max(...tandaTangan.slice(i, i + 2).map(({ atas }) => atas.length)) + barisTandaTangan
  }
  return rows + (kaki.length > 0 ? 4 : 2)
}

/** Two signatures a row; the odd last one stands centred, a single one at the right. @returns the row after them */
export function writeTandaTangan(lembar: Lembar, top: number): number {
  const { tandaTangan } = lembar.model
  const { jumlahKolom } = lembar
  const half = halfColumn(lembar)
  const left: [number, number] = [1, half]
  const right: [number, number] = [half + 1, jumlahKolom]
  let row = top
  for (let i = 0; i < tandaTangan.length; i += 2) {
    const pair = tandaTangan.slice(i, i + 2)
    const isCentred = pair.length === 1 && i > 0
    const places = pair.length === 2 ? [left, right] : [isCentred ? ([1, jumlahKolom] as const) : right]
    const upper = Math.max(...pair.map((t) => t.atas.length))
    pair.forEach((t, p) => {
      const [dari, sampai] = places[p] ?? right
      const centre = { horizontal: 'center' } as const
      t.atas.forEach((line, l) => {
        write(lembar, row + upper - t.atas.length + l, dari, sampai, line, centre)
      })
      const nama = t.nama === '' ? '(..............................................)' : t.nama
      write(lembar, row + upper + 3, dari, sampai, nama, { ...centre, bold: true, underline: t.nama !== '' })
      if (t.nip !== null) write(lembar, row + upper + 4, dari, sampai, `NIP. ${t.nip}`, centre)
    })
    row += upper + barisTandaTangan
  }
  return row
}

/** Checks, counts of the lists, notes and fingerprint. @returns the last row written */
export function writeKaki(lembar: Lembar, top: number): number {
  const { model, jumlahKolom, sheet } = lembar
  const texts = [kalimatPeriksa(model), ringkasDaftar(model), model.kaki.join(' ')].filter((text) => text !== '')
  const mm = daunKolom(lembar.kolom).reduce((sum, { lebarMm }) => sum + lebarMm, 0)
  texts.forEach((text, i) => {
    write(lembar, top + i, 1, jumlahKolom, text, { size: kakiPt, wrap: true })
    const lines = banyakBaris(text, mm * ptPerMm * bagianLebarKaki, { pt: kakiPt })
    sheet.getRow(top + i).height = lines * 11 + 2
  })
  for (let c = 1; c <= jumlahKolom; c++) sheet.getCell(top, c).border = { top: { style: 'thin' } }
  const sidik = top + texts.length
  write(lembar, sidik, 1, jumlahKolom, `Kode laporan ${model.sidik}`, { size: kakiPt, horizontal: 'right' })
  return sidik
}
