import type { Cell, Workbook, Worksheet } from 'exceljs'
import { ukuranKertasMm } from '#shared/formulir/kertas.ts'
import { dalamKepala, daunKolom, kolomPerHalaman, lebarKolomMm } from '#shared/formulir/kolom.ts'
import type { FormModel, GayaForm, Kolom, Rumus, Sel } from '#shared/formulir/model.ts'
import { garisJudul, garisPt, ptPerMm, tinggiGaris } from '#shared/formulir/tata-letak.ts'
import { writeKaki, writeKepala, writeTandaTangan } from './excel-bagian.ts'
import {
  bingkai,
  huruf,
  isiHitam,
  isiKepala,
  kakiHuruf,
  lebarExcel,
  markContoh,
  namaLembar,
  setUpPaper,
  tepiContohInch,
  writeTeks,
} from './excel-gaya.ts'
import type { Lembar } from './excel-lembar.ts'
import { type Alamat, rumusExcel } from './excel-rumus.ts'

/**
 * The text column is two Excel columns merged in every row: so the header block above has a place for its labels.
 * Millimetres.
 */
const lebarLabelMm = 44
const lebarNilaiTersempitMm = 15
/** Rows below the table of a form that fills its sheet: signatures, checks, notes; each of Excel's usual height. */
const barisBawah = 15
const tinggiBiasaPt = 12.75
/** Lower margin and the printed foot in it, as LibreOffice lays them out; points. */
const ruangKakiPt = 52
/** Millimetres a character of Arial takes on average, per point of size; measured on the labels of the forms. */
const mmPerHurufPerPt = 0.17

const isPenuh = ({ gaya }: FormModel): boolean => gaya.tinggi === 'penuh'

function isTeksLebar(kolom: Kolom): boolean {
  return kolom.rata === 'kiri' && kolom.lebarMm > lebarLabelMm + lebarNilaiTersempitMm
}

function createLembar(workbook: Workbook, model: FormModel, kolom: readonly Kolom[], name: string): Lembar {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    properties: { defaultRowHeight: tinggiBiasaPt },
  })
  setUpPaper(sheet, model.kertas, isPenuh(model) ? 1 : 0)
  const letak = new Map<string, { dari: number; sampai: number }>()
  let next = 1
  for (const daun of daunKolom(kolom)) {
    const widths = isTeksLebar(daun) ? [lebarLabelMm, daun.lebarMm - lebarLabelMm] : [daun.lebarMm]
    letak.set(daun.id, { dari: next, sampai: next + widths.length - 1 })
    for (const width of widths) {
      sheet.getColumn(next).width = lebarExcel(width)
      next++
    }
  }
  return { model, sheet, kolom, letak, jumlahKolom: next - 1 }
}

/** The head cell by cell, spans drawn as merged cells. */
function writeHead(lembar: Lembar, top: number): number {
  const rows = dalamKepala(lembar.kolom)
  const size = lembar.model.gaya.hurufPt
  const place = (kolom: Kolom, level: number): void => {
    const leaves = daunKolom([kolom])
    const dari = lembar.letak.get(leaves[0]?.id ?? '')?.dari ?? 1
    const sampai = lembar.letak.get(leaves.at(-1)?.id ?? '')?.sampai ?? dari
    const last = kolom.anak.length === 0 ? top + rows - 1 : top + level
    const cell = mergeFramed(lembar.sheet, top + level, dari, last, sampai)
    writeTeks(cell, kolom.judul)
    cell.font = { name: huruf, size, bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = isiKepala
    for (const anak of kolom.anak) place(anak, level + 1)
  }
  for (const kolom of lembar.kolom) place(kolom, 0)
  const groups = lembar.kolom.filter((k) => k.anak.length > 0)
  const lines = Math.max(1, ...groups.map((k) => garisJudul(k.judul, size, (lebarKolomMm(k) - 2) * ptPerMm)))
  for (let r = 0; r < rows; r++) lembar.sheet.getRow(top + r).height = r === 0 ? Math.max(16, lines * size * 1.3) : 16
  return top + rows
}

function mergeFramed(sheet: Worksheet, top: number, left: number, bottom: number, right: number): Cell {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right)
  for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) sheet.getCell(r, c).border = bingkai
  return sheet.getCell(top, left)
}

type Tulis = { readonly barisId: string; readonly kolom: Kolom; readonly alamat: (b: string, k: string) => Alamat }

const strip = '–'

function writeSel(cell: Cell, sel: Sel, { barisId, kolom, alamat }: Tulis): void {
  const formula = (rumus: Rumus, takDiukur: boolean) =>
    rumusExcel(rumus, { baris: barisId, kolom: kolom.id, takDiukur }, alamat)
  switch (sel.kind) {
    case 'angka':
      cell.value = sel.rumus ? { formula: formula(sel.rumus, sel.dasar !== null), result: sel.nilai } : sel.nilai
      cell.numFmt = '0;−0'
      return
    case 'takDiukur':
      // What is a sum stays one: where a number is typed over a "–", it counts.
      cell.value = sel.rumus ? { formula: formula(sel.rumus, true), result: strip } : strip
      cell.numFmt = '0;−0'
      return
    case 'persen':
      cell.value = { formula: formula(sel.rumus, false), result: sel.nilai ?? strip }
      cell.numFmt = '0.0'
      return
    case 'teks':
      writeTeks(cell, sel.teks)
      return
    case 'hitam':
      cell.fill = isiHitam
      return
    case 'kosong':
      return
  }
}

function alignment(kolom: Kolom, sel: Sel): Cell['alignment'] {
  const wide = 'gabung' in sel && sel.gabung !== undefined
  const horizontal = sel.kind === 'teks' && kolom.rata === 'kiri' ? 'left' : 'center'
  if (horizontal === 'center' && sel.kind !== 'teks' && !wide) {
    return { horizontal: 'right', vertical: 'middle', indent: kolom.lebarMm >= 11 ? 1 : 0 }
  }
  return { horizontal, vertical: 'middle', wrapText: true, indent: horizontal === 'left' ? 1 : 0 }
}

function lines(text: string, lebarMm: number, size: number): number {
  return Math.max(1, Math.ceil((text.length * size * mmPerHurufPerPt) / (lebarMm - 2)))
}

function sumHeights(sheet: Worksheet, from: number, to: number): number {
  let sum = 0
  for (let r = from; r < to; r++) sum += sheet.getRow(r).height ?? tinggiBiasaPt
  return sum
}

function pageHeightPt(model: FormModel): number {
  const atas = model.contoh ? tepiContohInch * 72 : model.kertas.tepiMm * ptPerMm
  return ukuranKertasMm(model.kertas).tinggi * ptPerMm - atas - ruangKakiPt
}

/** Height of a row of one line, points, to a half: at the least and at the most. */
function tinggiBaris({ hurufPt, atasPt }: GayaForm): [number, number] {
  const height = (atas: number) => Math.round(2 * (hurufPt * tinggiGaris + 2 * atas + garisPt)) / 2
  return [height(atasPt[0]), height(atasPt[1])]
}

/** Height of a row of the table, points: some forms stretch theirs to fill their one sheet. */
function rowHeight({ model, sheet }: Lembar, top: number): number {
  const [terendah, tertinggi] = tinggiBaris(model.gaya)
  if (!isPenuh(model)) return terendah
  const room = pageHeightPt(model) - sumHeights(sheet, 1, top) - barisBawah * tinggiBiasaPt
  return Math.min(tertinggi, Math.max(terendah, Math.floor(room / model.baris.length)))
}

function writeBody(lembar: Lembar, top: number, alamat: Tulis['alamat']): void {
  const { model, sheet } = lembar
  const daun = daunKolom(lembar.kolom)
  const size = model.gaya.hurufPt
  const height = rowHeight(lembar, top)
  model.baris.forEach((baris, i) => {
    const row = sheet.getRow(top + i)
    let rows = 1
    for (let k = 0; k < daun.length; k++) {
      const kolom = daun[k]
      if (!kolom) continue
      const sel = baris.sel[kolom.id] ?? { kind: 'kosong' }
      const covered = 'gabung' in sel && sel.gabung !== undefined ? sel.gabung : 1
      const lastKolom = daun[Math.min(k + covered, daun.length) - 1] ?? kolom
      const dari = lembar.letak.get(kolom.id)?.dari ?? 1
      const sampai = lembar.letak.get(lastKolom.id)?.sampai ?? dari
      const cell = mergeFramed(sheet, top + i, dari, top + i, sampai)
      cell.font = { name: huruf, size, bold: baris.gaya !== 'isi' || kolom.tebal === true }
      cell.alignment = alignment(kolom, sel)
      writeSel(cell, sel, { barisId: baris.id, kolom, alamat })
      if (sel.kind === 'teks' && covered === 1) rows = Math.max(rows, lines(sel.teks, kolom.lebarMm, size))
      k += covered - 1
    }
    row.height = rows === 1 ? height : rows * size * 1.25 + 4
  })
}

/** Breaks the page before a block that would otherwise be torn. Points of height, with the head repeated. */
function breakBlocks(lembar: Lembar, top: number, headTop: number): void {
  const { sheet, model } = lembar
  const pagePt = pageHeightPt(model)
  const head = sumHeights(sheet, headTop, top)
  let used = sumHeights(sheet, 1, top)
  let i = 0
  while (i < model.baris.length) {
    const blok = model.baris[i]?.blok
    let next = i + 1
    while (blok !== undefined && next < model.baris.length && model.baris[next]?.blok === blok) next++
    const height = sumHeights(sheet, top + i, top + next)
    if (used + height > pagePt && i > 0) {
      sheet.getRow(top + i - 1).addPageBreak()
      used = head
    }
    used += height
    i = next
  }
}

/** Draws one form on a sheet of its own; on several when its posyandu do not fit beside each other. */
export function addForm(workbook: Workbook, model: FormModel): void {
  const pages = kolomPerHalaman(model)
  const judulLembar = model.lembar
  const lembar = pages.map((kolom, i) => {
    const wanted = pages.length === 1 ? judulLembar : `${judulLembar} (${i + 1})`
    const taken = workbook.worksheets.map((sheet) => sheet.name)
    return createLembar(workbook, model, kolom, namaLembar(wanted, taken))
  })
  // All heads first: a formula may point to a sheet whose table begins on another row.
  const begun = lembar.map((page) => {
    const headTop = writeKepala(page)
    return { page, headTop, top: writeHead(page, headTop) }
  })
  const rowOf = new Map(model.baris.map((b, i) => [b.id, i]))
  for (const { page, headTop, top } of begun) {
    const alamat = (baris: string, kolom: string): Alamat => {
      const home = begun.find((b) => b.page.letak.has(kolom))
      const dari = home?.page.letak.get(kolom)?.dari
      const row = rowOf.get(baris)
      if (!home || dari === undefined || row === undefined) throw new Error(`no cell ${baris}/${kolom} on the form`)
      const lembarLain = home.page === page ? null : home.page.sheet.name
      return { lembar: lembarLain, kolom: page.sheet.getColumn(dari).letter, baris: home.top + row }
    }
    writeBody(page, top, alamat)
    const end = top + model.baris.length
    if (!isPenuh(model)) breakBlocks(page, top, headTop)
    const isLast = page === lembar.at(-1)
    const last = isLast ? writeKaki(page, writeTandaTangan(page, end + 1)) : end - 1
    finishSheet(page, last, `${headTop}:${top - 1}`)
  }
}

function finishSheet({ model, sheet, jumlahKolom }: Lembar, lastRow: number, headRows: string): void {
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(jumlahKolom).letter}${lastRow}`
  sheet.pageSetup.printTitlesRow = headRows
  // "&&" prints one ampersand; what a person typed may hold one.
  const title = (model.judul[0] ?? '').replaceAll('&', '&&')
  if (model.contoh) markContoh(sheet)
  sheet.headerFooter.oddFooter = `&L${kakiHuruf}${title}&R${kakiHuruf}Kode laporan ${model.sidik}, halaman &P dari &N`
}
