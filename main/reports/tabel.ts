/** A workbook of plain lists: what is said at the head of each, its columns, and its rows, all of it text. */
export type BukuTabel = {
  /** The day it is made: the same lists always give the same bytes. */
  readonly tanggal: string
  /** Whether it tells of invented data: every sheet says so. */
  readonly contoh: boolean
  readonly lembar: readonly {
    readonly nama: string
    readonly judul: string
    readonly kepala: readonly string[]
    /** `kata`: what stands above a heading that is a code, for whoever reads. */
    readonly kolom: readonly { readonly judul: string; readonly kata?: string; readonly lebarMm: number }[]
    readonly baris: readonly (readonly string[])[]
    /** Of a list wider than any paper: it is printed on sheets beside each other, the first columns on each. */
    readonly cetak?: { readonly kertas: 'F4' | 'A4'; readonly tetap: number }
  }[]
}
