import type { Cell } from 'exceljs'
import type { Kolom, Rumus, Sel } from '#shared/formulir/model.ts'
import { centang, desimal, lebarSel, strip } from '#shared/formulir/teks-sel.ts'
import { isiHitam, writeTeks } from './excel-gaya.ts'
import { type Alamat, rumusExcel } from './excel-rumus.ts'

export type Tulis = {
  readonly barisId: string
  readonly kolom: Kolom
  readonly alamat: (baris: string, kolom: string) => Alamat
}

/** Excel's format of a measure: as many decimals as its kind is printed with. */
function formatNilai({ jenis }: Kolom): string {
  const [least, most] = desimal[jenis] ?? [0, 2]
  const digits = `${'0'.repeat(least)}${'#'.repeat(most - least)}`
  // Excel would print the bare point of "0.##" after a whole number.
  if (least === 0 && most > 0) return 'General'
  return jenis === 'rp' ? '#,##0' : `0.${digits}`
}

/** Writes what stands in a cell: a sum or a share as a formula that finds it. */
export function writeSel(cell: Cell, sel: Sel, { barisId, kolom, alamat }: Tulis): void {
  const formula = (rumus: Rumus, takDiukur: boolean) =>
    rumusExcel(rumus, { baris: barisId, kolom: kolom.id, takDiukur }, alamat)
  switch (sel.kind) {
    case 'angka':
      cell.value = sel.rumus ? { formula: formula(sel.rumus, sel.dasar !== null), result: sel.nilai } : sel.nilai
      cell.numFmt = '0;−0'
      return
    case 'nilai':
      cell.value = sel.rumus ? { formula: formula(sel.rumus, false), result: sel.nilai } : sel.nilai
      cell.numFmt = formatNilai(kolom)
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
    case 'tanggal':
      cell.value = new Date(`${sel.tanggal}T00:00:00Z`)
      cell.numFmt = sel.tanda === undefined ? 'dd-mm-yyyy' : `dd-mm-yyyy" ${sel.tanda}"`
      return
    case 'teks':
      writeTeks(cell, sel.teks)
      return
    case 'tanda':
      cell.value = centang
      return
    case 'strip':
      cell.value = strip
      return
    case 'hitam':
      cell.fill = isiHitam
      return
    case 'kosong':
      return
  }
}

/** Narrower columns have no room for a space beside their figures, still narrower ones none for large figures; millimetres. */
const lebarLonggarMm = 11
const lebarSempitMm = 8

export function alignment(kolom: Kolom, sel: Sel): Cell['alignment'] {
  const wide = lebarSel(sel) > 1
  const isFigure = kolom.rata === 'kanan' && sel.kind !== 'teks' && !wide
  if (isFigure) return { horizontal: 'right', vertical: 'middle', indent: kolom.lebarMm >= lebarLonggarMm ? 1 : 0 }
  // A figure that is wider than its column would show as "###".
  if (sel.kind !== 'teks' && kolom.lebarMm < lebarSempitMm) {
    return { horizontal: 'center', vertical: 'middle', shrinkToFit: true }
  }
  const horizontal = sel.kind === 'teks' && kolom.rata === 'kiri' ? 'left' : 'center'
  return { horizontal, vertical: 'middle', wrapText: true, indent: horizontal === 'left' ? 1 : 0 }
}
