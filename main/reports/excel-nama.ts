import type { Worksheet } from 'exceljs'
import { judulDaftar, kalimatContoh, namaPelanggar, tulisAturan } from '#shared/formulir/kalimat.ts'
import { lebarTeks, ptPerMm } from '#shared/formulir/lebar-teks.ts'
import type { AnakForm, FormModel } from '#shared/formulir/model.ts'
import { centang } from '#shared/formulir/teks-sel.ts'
import { bingkai, huruf, hurufContoh, isiKepala, lebarExcel, writeTeks } from './excel-gaya.ts'

const kolomTetap = [
  { judul: 'No', lebarMm: 10 },
  { judul: 'Nama', lebarMm: 50 },
  { judul: 'L/P', lebarMm: 10 },
  { judul: 'Umur (bln)', lebarMm: 14 },
  { judul: 'Posyandu', lebarMm: 28 },
] as const
const hurufPt = 9
/** Space Excel leaves beside a text, millimetres. */
const tepiMm = 4
const lebarTeksTerlebarMm = 90

/** Wide enough for the longest of these, between the width a column has anyway and what a sheet has room for. */
function lebarDaftar(texts: readonly string[], terkecil: number): number {
  const longest = Math.max(0, ...texts.map((text) => lebarTeks(text, { pt: hurufPt }) / ptPerMm))
  return Math.min(lebarTeksTerlebarMm, Math.max(terkecil, longest + tepiMm))
}

/** Children of several forms, each once, with the marks of all of them. */
function gatherAnak(models: readonly FormModel[]): AnakForm[] {
  const byId = new Map<string, AnakForm>()
  for (const anak of models.flatMap((m) => m.anak)) {
    const before = byId.get(anak.id)
    byId.set(anak.id, before ? { ...before, tanda: [...before.tanda, ...anak.tanda] } : anak)
  }
  return [...byId.values()]
}

/** The children behind the numbers: one row a child, a tick under each code that counts it, and the ticks counted. */
export function addNama(sheet: Worksheet, models: readonly FormModel[]): void {
  const tanda = [...new Set(models.flatMap((m) => m.tanda))]
  const anak = gatherAnak(models)
  const first = 3
  const last = Math.max(first, first + anak.length - 1)
  const heads = [...kolomTetap.map((k) => k.judul), ...tanda]
  heads.forEach((judul, i) => {
    const cell = sheet.getCell(2, i + 1)
    writeTeks(cell, judul)
    cell.font = { name: huruf, size: 9, bold: true }
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    cell.fill = isiKepala
    cell.border = bingkai
    const tetap = kolomTetap[i]
    const texts =
      tetap?.judul === 'Nama' ? anak.map((a) => a.nama) : tetap?.judul === 'Posyandu' ? anak.map((a) => a.posyandu) : []
    sheet.getColumn(i + 1).width = lebarExcel(lebarDaftar(texts, tetap?.lebarMm ?? 13))
  })
  writeTeks(sheet.getCell(1, 2), 'Nama di balik angka: jumlah tanda di bawah setiap kode sama dengan angka di formulir')
  sheet.getCell(1, 2).font = { name: huruf, size: 9 }
  if (models.some((model) => model.contoh)) {
    writeTeks(sheet.getCell(1, 2), kalimatContoh)
    sheet.getCell(1, 2).font = hurufContoh
  }
  sheet.getRow(2).height = tanda.some((t) => t.length > 18) ? 60 : tanda.some((t) => t.length > 7) ? 48 : 26
  anak.forEach((a, i) => {
    const marked = new Set(a.tanda)
    const values = [i + 1, a.nama, a.jk, a.umur, a.posyandu, ...tanda.map((t) => (marked.has(t) ? centang : ''))]
    values.forEach((value, c) => {
      const cell = sheet.getCell(first + i, c + 1)
      if (typeof value === 'number') cell.value = value
      else if (value !== '') writeTeks(cell, value)
      cell.font = { name: huruf, size: 9 }
      cell.alignment = { horizontal: c === 1 || c === 4 ? 'left' : 'center' }
      cell.border = bingkai
    })
  })
  tanda.forEach((t, i) => {
    const cell = sheet.getCell(last + 1, kolomTetap.length + 1 + i)
    const { letter } = sheet.getColumn(kolomTetap.length + 1 + i)
    cell.value = {
      formula: `COUNTIF(${letter}${first}:${letter}${last},"${centang}")`,
      result: anak.filter((a) => a.tanda.includes(t)).length,
    }
    cell.font = { name: huruf, size: 9, bold: true }
    cell.alignment = { horizontal: 'center' }
    cell.border = bingkai
  })
  writeTeks(sheet.getCell(last + 1, 2), 'Jumlah')
  sheet.getCell(last + 1, 2).font = { name: huruf, size: 9, bold: true }
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: last, column: heads.length } }
  sheet.views = [{ state: 'frozen', ySplit: 2, xSplit: 2 }]
  sheet.pageSetup.printTitlesRow = '2:2'
}

/** Checks, indicators and lists of each form, with names. */
export function addLampiran(sheet: Worksheet, models: readonly FormModel[]): void {
  let row = 1
  const put = (column: number, value: string | number, bold = false) => {
    const cell = sheet.getCell(row, column)
    if (typeof value === 'number') cell.value = value
    else writeTeks(cell, value)
    cell.font = { name: huruf, size: bold ? 10 : 9, bold }
    cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: column === 3 && !bold }
    return cell
  }
  const head = (text: string) => {
    row++
    put(1, text, true)
    row++
  }
  for (const width of [
    [1, 60],
    [2, 60],
    [3, 130],
  ] as const)
    sheet.getColumn(width[0]).width = lebarExcel(width[1])
  for (const model of models) {
    head(`${model.kodeCetak}, ${model.cakupan}`)
    if (model.periksa.length > 0) head('Pemeriksaan')
    for (const p of model.periksa) {
      put(1, tulisAturan(p.aturan))
      put(2, p.angka)
      put(3, p.benar ? centang : `SALAH ${namaPelanggar(model, p.anak).join(', ')}`)
      row++
    }
    if (model.indikator.length > 0) head('Indikator (%)')
    for (const { nama, nilai } of model.indikator) {
      put(1, nama)
      put(2, nilai ?? '–').numFmt = '0.0'
      row++
    }
    for (const daftar of model.daftar) {
      head(judulDaftar(daftar, model))
      for (const a of daftar.anak) {
        put(1, a.nama)
        put(2, a.keterangan)
        row++
      }
    }
    row++
  }
}
