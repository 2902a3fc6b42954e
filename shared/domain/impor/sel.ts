/**
 * One cell of a file as it was stored, before anyone decides what it means.
 *
 * `lanjutan` marks the lower cells of a vertical merge: they repeat the value of the first.
 */
export type Sel = { readonly lanjutan?: true } & (
  | { readonly jenis: 'teks'; readonly teks: string }
  | { readonly jenis: 'angka'; readonly angka: number }
  /** A date cell; the time of day is left out. */
  | { readonly jenis: 'tanggal'; readonly tanggal: string }
  /** A formula whose result the file does not hold. */
  | { readonly jenis: 'rumus' }
  /** A cell that shows an error such as #REF!. */
  | { readonly jenis: 'galat'; readonly teks: string }
)

/** A row of a file; empty cells are null or absent. */
export type BarisMentah = { readonly nomor: number; readonly sel: readonly (Sel | null)[] }

export type LembarMentah = {
  readonly nama: string
  /** Rows that hold anything, top to bottom. */
  readonly baris: readonly BarisMentah[]
  /** The workbook counts days from 1904 (old Excel for Mac) instead of 1900. */
  readonly sejak1904: boolean
}

/** What a cell shows, as plain text; dates as ISO. */
export function teksSel(sel: Sel | null | undefined): string {
  if (!sel) return ''
  switch (sel.jenis) {
    case 'teks':
    case 'galat':
      return sel.teks.replaceAll(/\s+/g, ' ').trim()
    case 'angka':
      return String(sel.angka)
    case 'tanggal':
      return sel.tanggal
    case 'rumus':
      return ''
  }
}

const tandaKosong = /^(?:[-–—.]*|null)$/i

/** Empty, or one of the signs that stand for empty: "-", "–", "NULL". A formula without result is not empty. */
export function isSelKosong(sel: Sel | null | undefined): boolean {
  return !sel || (sel.jenis === 'teks' && tandaKosong.test(teksSel(sel)))
}
