import { formatTanggal } from '../text/tanggal.ts'
import { tulisAngka } from './baca.ts'
import type { Isian, Nilai } from './isian.ts'
import { tulisJam } from './tulis.ts'

/** A stored value as it would be typed. */
export function ketikanOf(isian: Isian, nilai: Nilai | undefined): string {
  if (nilai === null || nilai === undefined) return ''
  if (isian.jenis === 'tanggal') return formatTanggal(String(nilai))
  if (isian.jenis === 'yaTidak') return nilai === 1 ? 'ya' : 'tidak'
  if (isian.jenis === 'jam') return tulisJam(Number(nilai))
  return typeof nilai === 'number' ? tulisAngka(isian, nilai) : nilai
}
