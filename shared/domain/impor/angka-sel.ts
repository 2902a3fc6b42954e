import { type Sel, teksSel } from './sel.ts'

/** What a cell says as a measure: its digits, with a unit written behind them taken off. */
export function teksAngka(sel: Sel, satuan: 'kg' | 'cm'): string {
  // An apostrophe tells a spreadsheet that a number is text.
  const teks = teksSel(sel).replace(/^'/, '')
  return teks.toLowerCase().endsWith(satuan) ? teks.slice(0, -satuan.length).trim() : teks
}

/** A count such as "anak ke"; null when it is no small whole number. */
export function bilanganKecil(sel: Sel, batas: number): number | null {
  const teks = teksSel(sel)
  if (!/^\d{1,3}$/.test(teks)) return null
  const nilai = Number(teks)
  return nilai >= 1 && nilai <= batas ? nilai : null
}
