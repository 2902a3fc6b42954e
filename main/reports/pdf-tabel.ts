import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { type Bantalan, garisPt } from '#shared/formulir/kepala-tabel.ts'
import { daunKolom } from '#shared/formulir/kolom.ts'
import { ptPerMm } from '#shared/formulir/lebar-teks.ts'
import type { Baris, FormModel, Kolom, Sel } from '#shared/formulir/model.ts'
import {
  bantalanOf,
  type LembarForm,
  lembarForm,
  sela,
  tinggiJudulBagian,
  ukuran,
} from '#shared/formulir/tata-letak.ts'
import { isTebal, lebarSel, teksSel } from '#shared/formulir/teks-sel.ts'
import { abuHitam, abuKepala, jarak, tataTabel } from './pdf-gaya.ts'
import { kepalaPdf } from './pdf-kepala.ts'

/** Narrower columns have no room to keep their figures off the line, millimetres. */
const lebarLonggarMm = 9.5

function alignment(kolom: Kolom, sel: Sel): 'left' | 'center' | 'right' {
  if (lebarSel(sel) > 1) return sel.kind === 'teks' && kolom.rata === 'kiri' ? 'left' : 'center'
  return ({ kiri: 'left', tengah: 'center', kanan: 'right' } as const)[kolom.rata]
}

function bodyRow(baris: Baris, daun: readonly Kolom[]): TableCell[] {
  const cells: TableCell[] = []
  for (let k = 0; k < daun.length; k++) {
    const kolom = daun[k]
    if (!kolom) continue
    const sel = baris.sel[kolom.id] ?? { kind: 'kosong' }
    const colSpan = Math.min(lebarSel(sel), daun.length - k)
    const align = alignment(kolom, sel)
    const fill = sel.kind === 'hitam' ? { fillColor: abuHitam } : baris.gaya === 'isi' ? {} : { fillColor: abuKepala }
    cells.push({
      text: teksSel(sel, kolom.jenis),
      preserveLeadingSpaces: true,
      noWrap: sel.kind !== 'teks',
      alignment: align,
      bold: baris.gaya !== 'isi' || kolom.tebal === true || isTebal(sel),
      verticalAlignment: 'middle',
      // Figures keep off the line at their right, so that a column of them can be read down.
      ...(align === 'right' && kolom.lebarMm > lebarLonggarMm
        ? { margin: [0, 0, 5, 0] as [number, number, number, number] }
        : {}),
      ...(colSpan > 1 ? { colSpan } : {}),
      ...fill,
    })
    for (let c = 1; c < colSpan; c++) cells.push({ text: '' })
    k += colSpan - 1
  }
  return cells
}

function widths({ sisi }: Bantalan, daun: readonly Kolom[]): number[] {
  return daun.map((k) => k.lebarMm * ptPerMm - 2 * sisi - garisPt)
}

function judulBagian(judul: string): Content {
  return { text: judul, bold: true, fontSize: ukuran.biasa, lineHeight: tinggiJudulBagian / (ukuran.biasa * 1.15) }
}

type TabelLembar = Pick<LembarForm, 'judul' | 'nomor' | 'kolom' | 'baris'>

function tabelPdf(model: FormModel, bantalan: Bantalan, { judul, nomor, kolom, baris }: TabelLembar): Content[] {
  const daun = daunKolom(kolom)
  const head = kepalaPdf(model, { kolom, nomor }, bantalan)
  const table: Content = {
    table: {
      headerRows: head.body.length,
      dontBreakRows: true,
      widths: widths(bantalan, daun),
      heights: (row) => head.heights[row] ?? 'auto',
      body: [...head.body, ...baris.map((row) => bodyRow(row, daun))],
    },
    layout: tataTabel(bantalan),
    fontSize: model.gaya.hurufPt,
  }
  return judul === null ? [table] : [judulBagian(judul), table]
}

/** The tables of a form, sheet by sheet. */
export function tabelForm(model: FormModel): Content[] {
  const bantalan = bantalanOf(model)
  return lembarForm(model).flatMap((lembar, sheet): Content[] => {
    const [first, ...rest] = tabelPdf(model, bantalan, lembar)
    const pageBreak = sheet > 0 ? { pageBreak: 'before' as const } : {}
    const lanjut = lembar.lanjut.flatMap((tabel) => [jarak(sela), ...tabelPdf(model, bantalan, tabel)])
    return [{ ...(first as object), ...pageBreak } as Content, ...rest, ...lanjut]
  })
}
