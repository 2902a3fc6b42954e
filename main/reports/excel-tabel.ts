import exceljs, { type Worksheet } from 'exceljs'
import { kalimatContoh } from '#shared/formulir/kalimat.ts'
import { banyakBaris, ptPerMm } from '#shared/formulir/lebar-teks.ts'
import { withDefaultFont, writeLoose } from './excel.ts'
import {
  bingkai,
  huruf,
  isiKepala,
  kakiHuruf,
  lebarExcel,
  markContoh,
  namaLembar,
  setUpPaper,
  writeTeks,
} from './excel-gaya.ts'
import { bagiSebelah, cetakSebelah, type Sebelah, withPutusKolom } from './excel-sebelah.ts'
import type { BukuTabel } from './tabel.ts'
import { rewriteZip } from './zip-tetap.ts'

/** Excel's number of the format "text". @source ECMA-376 part 1, 18.8.30 */
const formatTeks = 49

/** A cell that begins like a formula is marked as text for good, as if it had been typed after an apostrophe. */
function withQuotePrefix(styles: string): string {
  return styles.replaceAll(`<xf numFmtId="${formatTeks}"`, `<xf quotePrefix="1" numFmtId="${formatTeks}"`)
}

/** Letters of the lists, and what a line of them takes in Excel, points. */
const hurufPt = 9
const hurufJudulPt = 12
const garisPt = 12
/** Space Excel leaves at the sides of a cell, millimetres. */
const tepiMm = 2

/** Height of a row that shows every cell whole, wrapped at words. Excel would find it; LibreOffice does not. */
function tinggiBaris(values: readonly string[], kolom: BukuTabel['lembar'][number]['kolom']): number {
  const lines = values.map((teks, i) => {
    const room = Math.max(1, (kolom[i]?.lebarMm ?? 0) - tepiMm) * ptPerMm
    // A heading is bold, and a line that is bold is no narrower.
    return banyakBaris(teks, room, { pt: hurufPt, tebal: true })
  })
  return Math.max(...lines) * garisPt + 2
}

type Lembar = BukuTabel['lembar'][number]

/** The paper of a list, and how it is divided where it is wider. */
function bagiLembar({ kolom, cetak }: Lembar): { kertas: Parameters<typeof setUpPaper>[1]; sebelah: Sebelah | null } {
  const kertas = { ukuran: cetak?.kertas ?? 'A4', arah: 'landscape', tepiMm: 8 } as const
  return { kertas, sebelah: cetak ? bagiSebelah(kolom, kertas, { tetap: cetak.tetap, hurufPt }) : null }
}

/** @returns the last column of each sheet of paper but the last, counted from 1 */
function addLembar(sheet: Worksheet, lembar: Lembar): readonly number[] {
  const { judul, kepala, baris, cetak } = lembar
  const { kertas, sebelah } = bagiLembar(lembar)
  const kolom = sebelah?.kolom ?? lembar.kolom
  const tetap = cetak?.tetap ?? 0
  setUpPaper(sheet, kertas, 0)
  if (sebelah) cetakSebelah(sheet, sebelah, tetap)
  sheet.headerFooter.oddFooter = `&R${kakiHuruf}&A, halaman &P dari &N`
  kolom.forEach(({ lebarMm }, i) => {
    sheet.getColumn(i + 1).width = lebarExcel(lebarMm)
  })
  const head = [judul, ...kepala]
  head.forEach((teks, i) => {
    const cell = sheet.getCell(i + 1, 1)
    writeTeks(cell, teks)
    cell.font = { name: huruf, size: i === 0 ? hurufJudulPt : hurufPt, bold: i === 0 }
    if (tetap === 0) return
    // On each of the sheets beside each other, and whole on each.
    sheet.mergeCells(i + 1, 1, i + 1, tetap)
    cell.alignment = { vertical: 'top', wrapText: true }
    const lebarMm = kolom.slice(0, tetap).reduce((sum, satu) => sum + satu.lebarMm, 0)
    sheet.getRow(i + 1).height = i === 0 ? hurufJudulPt * 1.5 : tinggiBaris([teks], [{ judul: '', lebarMm }])
  })
  const first = head.length + 2
  const put = (row: number, values: readonly string[], isHead: boolean) => {
    sheet.getRow(row).height = tinggiBaris(values, kolom)
    values.forEach((teks, i) => {
      const cell = sheet.getCell(row, i + 1)
      writeTeks(cell, teks)
      cell.font = { name: huruf, size: hurufPt, bold: isHead }
      cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: true }
      cell.border = bingkai
      if (isHead) cell.fill = isiKepala
    })
  }
  const judulKolom = kolom.map((k) => k.judul)
  const heads = kolom.some(({ kata }) => kata) ? [kolom.map(({ kata }) => kata ?? ''), judulKolom] : [judulKolom]
  heads.forEach((values, i) => {
    put(first + i, values, true)
  })
  const last = first + heads.length - 1
  baris.forEach((values, i) => {
    put(last + 1 + i, values, false)
  })
  sheet.views = [{ state: 'frozen', xSplit: tetap, ySplit: last }]
  sheet.autoFilter = { from: { row: last, column: 1 }, to: { row: last + baris.length, column: kolom.length } }
  sheet.pageSetup.printTitlesRow = `${first}:${last}`
  return sebelah?.putus ?? []
}

/** Draws lists as one workbook, a sheet a list; every cell is text. */
export async function renderTabel({ tanggal, contoh, lembar }: BukuTabel): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  const date = new Date(`${tanggal}T00:00:00Z`)
  workbook.creator = 'Buku Pustu'
  workbook.lastModifiedBy = 'Buku Pustu'
  workbook.created = date
  workbook.modified = date
  const putus: (readonly number[])[] = []
  for (const one of lembar) {
    const taken = workbook.worksheets.map((sheet) => sheet.name)
    const sheet = workbook.addWorksheet(namaLembar(one.nama, taken))
    putus.push(addLembar(sheet, contoh ? { ...one, kepala: [...one.kepala, kalimatContoh] } : one))
    if (contoh) markContoh(sheet)
  }
  const zip = rewriteZip(await writeLoose(workbook), 'xl/styles.xml', (styles) =>
    withQuotePrefix(withDefaultFont(styles)),
  )
  return putus.reduce(
    (file, at, i) => rewriteZip(file, `xl/worksheets/sheet${i + 1}.xml`, (xml) => withPutusKolom(xml, at)),
    zip,
  )
}
