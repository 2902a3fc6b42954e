import { type Sel, teksSel } from './sel.ts'

const desimal = /^([+-]?)(\d{0,9})(?:[.,](\d{1,20}))?$/

/**
 * A decimal number times a power of ten, rounded half up to a whole number; by its digits, never by floating point.
 *
 * Comma and point both mark the decimals. Thousands marks ("1.234,5") are not understood, on purpose.
 *
 * @returns null when the text is no number
 * @edge "8,6005" × 10³ is 8601; "8,6004999" is 8600; 1,005 × 10² is 101
 */
export function geserDesimal(teks: string, pangkat: number): number | null {
  const match = desimal.exec(teks.trim())
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const padded = fraction.padEnd(pangkat + 1, '0')
  const kept = Number(`${whole}${padded.slice(0, pangkat)}`)
  const rounded = Number(padded[pangkat]) >= 5 ? kept + 1 : kept
  return sign === '-' ? 0 - rounded : rounded
}

/** What a cell says as a measure: its digits, with a unit written behind them taken off. */
export function teksAngka(sel: Sel, satuan: 'kg' | 'cm'): string {
  const teks = teksSel(sel)
  return teks.toLowerCase().endsWith(satuan) ? teks.slice(0, -satuan.length).trim() : teks
}

/** A count such as "anak ke"; null when it is no small whole number. */
export function bilanganKecil(sel: Sel, batas: number): number | null {
  const teks = teksSel(sel)
  if (!/^\d{1,3}$/.test(teks)) return null
  const nilai = Number(teks)
  return nilai >= 1 && nilai <= batas ? nilai : null
}
