import { formatBulat, formatDesimal, formatPersen } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { JenisKolom, Sel } from './model.ts'

export const strip = '–'
export const centang = '√'

/** Decimals a measure is printed with, at the least and at the most. */
export const desimal: Readonly<Partial<Record<JenisKolom, readonly [number, number]>>> = {
  persen: [1, 1],
  kg: [1, 2],
  cm: [1, 1],
  rp: [0, 0],
}

/** A measure as it was written down, with no more zeros behind the comma than its kind asks for. */
function teksNilai(nilai: number, jenis: JenisKolom): string {
  if (jenis === 'tahun') return String(nilai)
  const [least, most] = desimal[jenis] ?? [0, 2]
  const digits =
    [least, 1, most]
      .filter((one) => one >= least && one <= most)
      .find((one) => Math.abs(nilai - Number(nilai.toFixed(one))) < 1e-9) ?? most
  return formatDesimal(nilai, digits)
}

/** A cell as screen and paper show it. @param jenis of its column */
export function teksSel(sel: Sel, jenis: JenisKolom): string {
  switch (sel.kind) {
    case 'angka':
      return formatBulat(sel.nilai)
    case 'nilai':
      return teksNilai(sel.nilai, jenis)
    case 'persen':
      return formatPersen(sel.nilai)
    case 'tanggal':
      return [formatTanggal(sel.tanggal), sel.tanda].filter(Boolean).join(' ')
    case 'takDiukur':
    case 'strip':
      return strip
    case 'tanda':
      return centang
    case 'teks':
      return sel.teks
    case 'hitam':
    case 'kosong':
      return ''
  }
}

/** How many leaf columns a cell covers, itself included. */
export function lebarSel(sel: Sel): number {
  return 'gabung' in sel ? (sel.gabung ?? 1) : 1
}

/** Whether a cell is printed bold, whatever its column is. */
export function isTebal(sel: Sel): boolean {
  return sel.kind === 'nilai' && sel.tebal === true
}
