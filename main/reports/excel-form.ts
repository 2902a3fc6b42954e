import type { Workbook, Worksheet } from 'exceljs'
import { garisPt } from '#shared/formulir/kepala-tabel.ts'
import { ukuranKertasMm } from '#shared/formulir/kertas.ts'
import { daunKolom, kolomPerHalaman } from '#shared/formulir/kolom.ts'
import { banyakBaris, type Huruf, ptPerMm, tinggiGaris } from '#shared/formulir/lebar-teks.ts'
import type { BagianForm, Baris, FormModel, GayaForm, Kolom } from '#shared/formulir/model.ts'
import { isTebal, lebarSel } from '#shared/formulir/teks-sel.ts'
import { barisDiBawah, writeKaki, writeKepala, writeTandaTangan } from './excel-bagian.ts'
import { huruf, kakiHuruf, lebarExcel, markContoh, namaLembar, setUpPaper, tepiContohInch } from './excel-gaya.ts'
import { mergeFramed, writeHead } from './excel-kepala.ts'
import type { Lembar } from './excel-lembar.ts'
import type { Alamat } from './excel-rumus.ts'
import { alignment, type Tulis, writeSel } from './excel-sel.ts'

/**
 * The text column is two Excel columns merged in every row: so the header block above has a place for its labels.
 * Millimetres.
 */
const lebarLabelMm = 44
const lebarNilaiTersempitMm = 15
/** Other wide columns are cut into pieces of this width at the most, for what stands above and below the table. */
const lebarPotongMm = 30
/** Rows below the table of a form that fills its sheet: signatures, checks, notes; each of Excel's usual height. */
const barisBawah = 15
const tinggiBiasaPt = 12.75
/** Lower margin and the printed foot in it, as LibreOffice lays them out; points. */
const ruangKakiPt = 52
/** Space Excel leaves at the sides of a cell, millimetres, and before an indented text, points. */
const tepiSelMm = 1.4
const indenPt = 6.75

const isPenuh = ({ gaya }: FormModel): boolean => gaya.tinggi === 'penuh'

/** The Excel columns a column takes, millimetres each. */
function bagiKolom({ rata, tetap, lebarMm }: Kolom): number[] {
  if (rata !== 'kiri' || lebarMm <= lebarLabelMm + lebarNilaiTersempitMm) return [lebarMm]
  if (tetap) return [lebarLabelMm, lebarMm - lebarLabelMm]
  const pieces = Math.ceil(lebarMm / lebarPotongMm)
  return Array.from({ length: pieces }, () => lebarMm / pieces)
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
    const widths = bagiKolom(daun)
    letak.set(daun.id, { dari: next, sampai: next + widths.length - 1 })
    for (const width of widths) {
      sheet.getColumn(next).width = lebarExcel(width)
      next++
    }
  }
  return { model, sheet, kolom, letak, jumlahKolom: next - 1 }
}

/** Lines a text takes in its column, as Excel breaks it. */
function lines(teks: string, kolom: Kolom, huruf: Huruf): number {
  const inden = kolom.rata === 'kiri' ? indenPt : 0
  return banyakBaris(teks, (kolom.lebarMm - tepiSelMm) * ptPerMm - inden, huruf)
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
  const pt = model.gaya.hurufPt
  const height = rowHeight(lembar, top)
  barisIsi(model).forEach((baris, i) => {
    const row = sheet.getRow(top + i)
    let rows = 1
    for (let k = 0; k < daun.length; k++) {
      const kolom = daun[k]
      if (!kolom) continue
      const sel = baris.sel[kolom.id] ?? { kind: 'kosong' }
      const covered = lebarSel(sel)
      const lastKolom = daun[Math.min(k + covered, daun.length) - 1] ?? kolom
      const dari = lembar.letak.get(kolom.id)?.dari ?? 1
      const sampai = lembar.letak.get(lastKolom.id)?.sampai ?? dari
      const cell = mergeFramed(sheet, top + i, dari, top + i, sampai)
      const tebal = baris.gaya !== 'isi' || kolom.tebal === true || isTebal(sel)
      cell.font = { name: huruf, size: pt, bold: tebal }
      cell.alignment = alignment(kolom, sel)
      writeSel(cell, sel, { barisId: baris.id, kolom, alamat })
      if (sel.kind === 'teks' && covered === 1) rows = Math.max(rows, lines(sel.teks, kolom, { pt, tebal }))
      k += covered - 1
    }
    row.height = rows === 1 ? height : Math.max(height, rows * pt * 1.25 + 4)
  })
}

/** Lines a sheet has at the least, where its form has any. */
const tulisTersedikit = 5

/**
 * The form as Excel has it. Lines to write on fill the page where they stand last; above a sum, whose formula names its row,
 * there are a few.
 */
function modelExcel(model: FormModel): FormModel {
  const isTulis = ({ sel }: Baris) => Object.keys(sel).length === 0
  if (model.jumlah === null) return model
  const tulis = model.baris.filter(isTulis).slice(0, tulisTersedikit)
  return { ...model, baris: model.baris.filter((row) => !isTulis(row) || tulis.includes(row)) }
}

/** The rows that say something; behind them a register has lines to write on. */
const barisIsi = ({ baris }: FormModel): Baris[] =>
  baris.slice(0, 1 + baris.findLastIndex(({ sel }) => Object.keys(sel).length > 0))

type Sisa = {
  /** Points of the last page that are taken already, what stands under the lines, and the head of each further page. */
  readonly used: number
  readonly bawah: number
  readonly head: number
}

/** Lines to write on that a sheet has room for, and how many stand on the page its rows end on; null: all of them. */
type Tulisan = { readonly banyak: number; readonly sebelum: number | null }

/**
 * Lines to write on, as many as the last page has room for beside what stands under them; where that is too little, who
 * signs stands under lines of its own on one page more.
 */
function countTulis({ model, sheet }: Lembar, top: number, { used, bawah, head }: Sisa): Tulisan {
  const rows = barisIsi(model).length
  const wanted = model.baris.length - rows
  if (wanted === 0) {
    // Signatures are torn from no row: the last one goes with them.
    if (used + bawah > pageHeightPt(model) && rows > 1) sheet.getRow(top + rows - 2).addPageBreak()
    return { banyak: 0, sebelum: null }
  }
  const [height] = tinggiBaris(model.gaya)
  const room = (taken: number) => Math.max(0, Math.floor((pageHeightPt(model) - taken) / height))
  const least = Math.min(tulisTersedikit, wanted)
  const here = room(used + bawah)
  if (here >= least) return { banyak: here, sebelum: null }
  const sebelum = room(used)
  return { banyak: Math.max(least, sebelum + room(head + bawah)), sebelum }
}

/** Columns on several sheets have the same lines, so that a person stands on one of each: those with the least room decide. */
function sameTulis(all: readonly Tulisan[]): Tulisan[] {
  const banyak = Math.min(...all.map((one) => one.banyak))
  const atas = Math.max(0, banyak - tulisTersedikit)
  return all.map(({ sebelum }) => ({ banyak, sebelum: sebelum && Math.min(sebelum, atas) }))
}

/** @returns the row behind the lines */
function writeTulis({ model, sheet, kolom, letak }: Lembar, top: number, { banyak, sebelum }: Tulisan): number {
  if (model.baris.length === barisIsi(model).length) return top
  const [height] = tinggiBaris(model.gaya)
  for (let r = top; r < top + banyak; r++) {
    for (const { id } of daunKolom(kolom)) {
      const { dari, sampai } = letak.get(id) ?? { dari: 1, sampai: 1 }
      mergeFramed(sheet, r, dari, r, sampai)
    }
    sheet.getRow(r).height = height
  }
  // Signatures are never torn from each other, nor from the lines above them.
  if (sebelum !== null) sheet.getRow(top + sebelum - 1).addPageBreak()
  return top + banyak
}

/** Breaks the page before a block that would otherwise be torn. @returns what the last page holds, points of height */
function breakBlocks(lembar: Lembar, top: number, headTop: number): number {
  const { sheet, model } = lembar
  const rows = barisIsi(model)
  const pagePt = pageHeightPt(model)
  const head = sumHeights(sheet, headTop, top)
  let used = sumHeights(sheet, 1, top)
  let i = 0
  while (i < rows.length) {
    const blok = rows[i]?.blok
    let next = i + 1
    while (blok !== undefined && next < rows.length && rows[next]?.blok === blok) next++
    const height = sumHeights(sheet, top + i, top + next)
    if (used + height > pagePt && i > 0) {
      sheet.getRow(top + i - 1).addPageBreak()
      used = head
    }
    used += height
    i = next
  }
  return used
}

/** A further table of a form as a form of its own, without letterhead and signatures. */
function bagianSebagaiForm(model: FormModel, { judul, nama, ...tabel }: BagianForm): FormModel {
  const bare = {
    kop: [],
    kepala: [],
    tandaTangan: [],
    periksa: [],
    daftar: [],
    kaki: [],
    bagian: [],
  }
  return { ...model, ...bare, ...tabel, judul: [judul], lembar: `${model.lembar} ${nama}` }
}

/** Draws one form on a sheet of its own, and each of its further tables on another. */
export function addForm(workbook: Workbook, model: FormModel): void {
  addTabel(workbook, model)
  for (const bagian of model.bagian) addTabel(workbook, bagianSebagaiForm(model, bagian))
}

/** Draws the table of a form; on several sheets when its posyandu do not fit beside each other. */
function addTabel(workbook: Workbook, form: FormModel): void {
  const model = modelExcel(form)
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
  const filled = begun.map(({ page, headTop, top }) => {
    const alamat = (baris: string, kolom: string): Alamat => {
      const home = begun.find((b) => b.page.letak.has(kolom))
      const dari = home?.page.letak.get(kolom)?.dari
      const row = rowOf.get(baris)
      if (!home || dari === undefined || row === undefined) throw new Error(`no cell ${baris}/${kolom} on the form`)
      const lembarLain = home.page === page ? null : home.page.sheet.name
      return { lembar: lembarLain, kolom: page.sheet.getColumn(dari).letter, baris: home.top + row }
    }
    writeBody(page, top, alamat)
    const isLast = page === lembar.at(-1)
    const used = isPenuh(model) ? 0 : breakBlocks(page, top, headTop)
    const head = sumHeights(page.sheet, headTop, top)
    return countTulis(page, top, { used, bawah: isLast ? barisDiBawah(model) * tinggiBiasaPt : 0, head })
  })
  const tulisan = sameTulis(filled)
  begun.forEach(({ page, headTop, top }, i) => {
    const end = writeTulis(page, top + barisIsi(model).length, tulisan[i] ?? { banyak: 0, sebelum: null })
    const last = page === lembar.at(-1) ? writeKaki(page, writeTandaTangan(page, end + 1)) : end - 1
    finishSheet(page, last, `${headTop}:${top - 1}`)
  })
}

function finishSheet({ model, sheet, jumlahKolom }: Lembar, lastRow: number, headRows: string): void {
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(jumlahKolom).letter}${lastRow}`
  sheet.pageSetup.printTitlesRow = headRows
  // "&&" prints one ampersand; what a person typed may hold one.
  const title = (model.judul[0] ?? '').replaceAll('&', '&&')
  if (model.contoh) markContoh(sheet)
  sheet.headerFooter.oddFooter = `&L${kakiHuruf}${title}&R${kakiHuruf}Kode laporan ${model.sidik}, halaman &P dari &N`
}
