import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { daunKolom, kolomPerHalaman } from '#shared/forms/kolom.ts'
import type { Baris, FormModel, Kolom, Sel } from '#shared/forms/model.ts'
import { formatDesimal, formatPersen } from '#shared/text/angka.ts'
import {
  abuHitam,
  abuKepala,
  type Bantalan,
  garisPt,
  ptPerMm,
  tataTabel,
  tinggiGaris,
  tinggiHalamanPt,
  ukuranHuruf,
} from './pdf-gaya.ts'

/** Upper and lower padding, points: the F1 stretches its rows within these to fill its page. */
const bantalanF1 = { sisi: 3, tersempit: 1, terlebar: 5.4 } as const
const bantalanF2: Bantalan = { sisi: 2.5, atas: 1.3 }
/** Average width of its letters, per point of size: measured on the labels, bold ones included. */
const lebarHurufRata = 0.52

type Ukuran = { readonly model: FormModel; readonly bantalan: Bantalan }

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

function depth(kolom: readonly Kolom[]): number {
  return kolom.length === 0 ? 0 : 1 + Math.max(...kolom.map((k) => depth(k.anak)))
}

function headRows(kolom: readonly Kolom[], { atas }: Bantalan, size: number): TableCell[][] {
  const rowPt = size * tinggiGaris + 2 * atas + garisPt
  const rows: TableCell[][] = Array.from({ length: depth(kolom) }, () => [])
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
      bold: baris.gaya !== 'isi' || kolom.id === 'kode' || kolom.id === 'total.jml',
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

/** Lines of a row's longest text. */
function linesOf(model: FormModel, baris: Baris, daun: readonly Kolom[], sisi: number): number {
  const lines = daun.map((k) => {
    const sel = baris.sel[k.id]
    if (sel?.kind !== 'teks' || sel.gabung !== undefined) return 1
    const width = sel.teks.length * ukuranHuruf[model.id] * lebarHurufRata
    return Math.ceil(width / (k.lebarMm * ptPerMm - 2 * sisi))
  })
  return Math.max(1, ...lines)
}

/** Height of a row, points. */
function rowHeight({ model, bantalan }: Ukuran, baris: Baris, daun: readonly Kolom[]): number {
  const lines = linesOf(model, baris, daun, bantalan.sisi)
  return lines * ukuranHuruf[model.id] * tinggiGaris + 2 * bantalan.atas + garisPt
}

function groupBlocks(baris: readonly Baris[]): Baris[][] {
  const blocks: Baris[][] = []
  for (const row of baris) {
    const last = blocks.at(-1)
    if (last && row.blok !== undefined && last[0]?.blok === row.blok) last.push(row)
    else blocks.push([row])
  }
  return blocks
}

/** Rows page by page, no block torn. @param atas height taken on the first page before the table, points */
function rowsPerPage(ukuran: Ukuran, daun: readonly Kolom[], atas: number, head: number): Baris[][] {
  const pages: Baris[][] = [[]]
  const full = tinggiHalamanPt(ukuran.model) - head
  let room = full - atas
  for (const block of groupBlocks(ukuran.model.baris)) {
    const height = block.reduce((sum, row) => sum + rowHeight(ukuran, row, daun), 0)
    if (height > room && pages.at(-1)?.length !== 0) {
      pages.push([])
      room = full
    }
    pages.at(-1)?.push(...block)
    room -= height
  }
  return pages
}

function bantalanOf(model: FormModel, lain: number): Bantalan {
  if (model.id !== 'F1') return bantalanF2
  const { sisi } = bantalanF1
  const daun = daunKolom(model.kolom)
  const lines = model.baris.reduce((sum, row) => sum + linesOf(model, row, daun, sisi), depth(model.kolom))
  const rows = model.baris.length + depth(model.kolom)
  const wanted = ((tinggiHalamanPt(model) - lain - lines * ukuranHuruf.F1 * tinggiGaris) / rows - garisPt) / 2
  return { sisi, atas: Math.min(bantalanF1.terlebar, Math.max(bantalanF1.tersempit, wanted)) }
}

/**
 * The table of a form, page by page: rows in whole blocks, and posyandu in groups that fit beside each other.
 *
 * @param atas height of the parts above the table, on its first page, points
 * @param bawah height of the parts below it, points
 */
export function tabelForm(model: FormModel, atas: number, bawah: number): Content[] {
  const size = ukuranHuruf[model.id]
  const bantalan = bantalanOf(model, atas + bawah)
  return kolomPerHalaman(model).flatMap((kolom, group) => {
    const daun = daunKolom(kolom)
    // Names of posyandu may take two lines.
    const lines = depth(kolom) + (model.id === 'F1' ? 0 : 1)
    const headHeight = lines * size * tinggiGaris + depth(kolom) * (2 * bantalan.atas + garisPt)
    return rowsPerPage({ model, bantalan }, daun, group === 0 ? atas : 0, headHeight).map(
      (baris, page): Content => ({
        table: {
          headerRows: depth(kolom),
          dontBreakRows: true,
          widths: widths(bantalan, daun),
          body: [...headRows(kolom, bantalan, size), ...baris.map((row) => bodyRow(row, daun))],
        },
        layout: tataTabel(bantalan),
        fontSize: size,
        ...(group > 0 || page > 0 ? { pageBreak: 'before' as const } : {}),
      }),
    )
  })
}
