import type { Kolom } from '../model.ts'

/** Columns that the forms of the SKDN share: numbers of boys and girls side by side, and their total. */

export const jenisKelamin = ['L', 'P'] as const
export type Jk = (typeof jenisKelamin)[number]
/** Columns of the total. */
export const total = { L: 'total.L', P: 'total.P', jml: 'total.jml' } as const

export function angkaKolom(id: string, judul: string, lebarMm: number): Kolom {
  return { id, judul, lebarMm, rata: 'kanan', jenis: 'angka', anak: [] }
}

export function groupKolom(id: string, judul: string, anak: Kolom[]): Kolom {
  return { id, judul, lebarMm: 0, rata: 'tengah', jenis: 'angka', anak }
}

/** A column of words that name the row. */
export const naming = { jenis: 'teks', tetap: true, anak: [] } as const
