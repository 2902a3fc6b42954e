import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { dalamKepala, daunKolom } from '#shared/formulir/kolom.ts'
import type { Baris, FormModel, Kolom, Sel } from '#shared/formulir/model.ts'
import { type Bantalan, bantalanOf, garisPt, lembarForm, ptPerMm, tinggiGaris } from '#shared/formulir/tata-letak.ts'
import { formatDesimal, formatPersen } from '#shared/text/angka.ts'
import { abuHitam, abuKepala, tataTabel } from './pdf-gaya.ts'

/** A cell as printed. */
function teksSel(sel: Sel): string {
  switch (sel.kind) {
    case 'angka':
      return formatDesimal(sel.nilai, 0)
    case 'persen':
      return formatPersen(sel.nilai)
    case 'takDiukur':
      return '–'
    case 'teks':
      return sel.teks
    case 'hitam':
    case 'kosong':
      return ''
  }
}

function headRows(kolom: readonly Kolom[], { atas }: Bantalan, size: number): TableCell[][] {
  const rowPt = size * tinggiGaris + 2 * atas + garisPt
  const rows: TableCell[][] = Array.from({ length: dalamKepala(kolom) }, () => [])
  const place = (k: Kolom, level: number): void => {
    const span = daunKolom([k]).length
    const isLeaf = k.anak.length === 0
    const down = isLeaf ? rows.length - level : 1
    for (let r = level; r < level + down; r++) {
      for (let c = 0; c < span; c++) {
        const isFirst = r === level && c === 0
        const cell = { text: k.judul, bold: true, alignment: 'center' as const, fillColor: abuKepala }
        // Centred by hand: over several rows pdfmake aligns to the last one.
        const margin: [number, number, number, number] = [0, ((down - 1) * rowPt) / 2, 0, 0]
        rows[r]?.push(isFirst ? { ...cell, colSpan: span, rowSpan: down, margin } : { text: '' })
      }
    }
    for (const anak of k.anak) place(anak, level + 1)
  }
  for (const k of kolom) place(k, 0)
  return rows
}

function alignment(kolom: Kolom, sel: Sel): 'left' | 'center' | 'right' {
  if ('gabung' in sel && sel.gabung !== undefined)
    return sel.kind === 'teks' && kolom.rata === 'kiri' ? 'left' : 'center'
  return ({ kiri: 'left', tengah: 'center', kanan: 'right' } as const)[kolom.rata]
}

function bodyRow(baris: Baris, daun: readonly Kolom[]): TableCell[] {
  const cells: TableCell[] = []
  for (let k = 0; k < daun.length; k++) {
    const kolom = daun[k]
    if (!kolom) continue
    const sel = baris.sel[kolom.id] ?? { kind: 'kosong' }
    const wanted = 'gabung' in sel && sel.gabung !== undefined ? sel.gabung : 1
    const colSpan = Math.min(wanted, daun.length - k)
    const align = alignment(kolom, sel)
    const fill = sel.kind === 'hitam' ? { fillColor: abuHitam } : baris.gaya === 'isi' ? {} : { fillColor: abuKepala }
    cells.push({
      text: teksSel(sel),
      preserveLeadingSpaces: true,
      noWrap: sel.kind !== 'teks',
      alignment: align,
      bold: baris.gaya !== 'isi' || kolom.tebal === true,
      verticalAlignment: 'middle',
      // Figures keep off the line at their right, so that a column of them can be read down.
      ...(align === 'right' ? { margin: [0, 0, 5, 0] as [number, number, number, number] } : {}),
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

/** The table of a form, sheet by sheet. */
export function tabelForm(model: FormModel): Content[] {
  const size = model.gaya.hurufPt
  const bantalan = bantalanOf(model)
  return lembarForm(model).map(({ kolom, baris }, sheet): Content => {
    const daun = daunKolom(kolom)
    return {
      table: {
        headerRows: dalamKepala(kolom),
        dontBreakRows: true,
        widths: widths(bantalan, daun),
        body: [...headRows(kolom, bantalan, size), ...baris.map((row) => bodyRow(row, daun))],
      },
      layout: tataTabel(bantalan),
      fontSize: size,
      ...(sheet > 0 ? { pageBreak: 'before' as const } : {}),
    }
  })
}
