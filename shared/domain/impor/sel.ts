/**
 * One cell of a file as it was stored, before anyone decides what it means.
 *
 * `lanjutan` marks the lower cells of a vertical merge: they repeat the value of the first.
 */
export type Sel = { readonly lanjutan?: true } & (
  | { readonly jenis: 'teks'; readonly teks: string }
  | { readonly jenis: 'angka'; readonly angka: number }
  /** A date cell. `detik`: the second of the day, where it has a time. */
  | { readonly jenis: 'tanggal'; readonly tanggal: string; readonly detik?: number }
  /** A formula whose result the file does not hold. */
  | { readonly jenis: 'rumus' }
  /** A cell that shows an error such as #REF!. */
  | { readonly jenis: 'galat'; readonly teks: string }
)

/** A row of a file; empty cells are null or absent. */
export type BarisMentah = {
  readonly nomor: number
  readonly sel: readonly (Sel | null)[]
  /** Cells the row was written with, where the file says so: a CSV, with its empty ones. */
  readonly lebar?: number
  /** Its quotes do not pair. */
  readonly kutipRusak?: true
  /** A spreadsheet does not show it: filtered away, or hidden by hand. */
  readonly tersembunyi?: true
}

export type LembarMentah = {
  readonly nama: string
  /** Rows that hold anything, top to bottom. */
  readonly baris: readonly BarisMentah[]
  /** The workbook counts days from 1904 (old Excel for Mac) instead of 1900. */
  readonly sejak1904: boolean
  /** A spreadsheet does not show this sheet. */
  readonly tersembunyi?: true
  /** Positions of the columns a spreadsheet does not show. */
  readonly kolomTersembunyi?: ReadonlySet<number>
  /** A text that ends without the end of its last line: perhaps a download that broke off. */
  readonly akhirTerbuka?: true
}

/**
 * Signs nobody sees: of zero width, of writing direction, soft hyphens, a mark of UTF-8 in the middle, control signs.
 *
 * @source Unicode 16, general categories Cc (but tab and line ends) and Cf
 */
const tandaTakTampak = /(?![\t\n\r])[\p{Cc}\p{Cf}]|\u034F|[\u115F\u1160]|[\uFE00-\uFE0F]/gu
const adaBukanAscii = /[^\x20-\x7E]/

/** Plain letters with single blanks between them: most cells of a register need no cleaning. */
const sudahBersih = /^[!-~]+(?: [!-~]+)*$/

/** A text as it is read: without signs nobody sees, every kind of blank one blank. */
export function bersihkanTeks(teks: string): string {
  if (sudahBersih.test(teks)) return teks
  const tampak = adaBukanAscii.test(teks) ? teks.replaceAll(tandaTakTampak, '') : teks
  return tampak.replaceAll(/\s+/g, ' ').trim()
}

/** What spreadsheets show for a formula that failed, or a number too wide, when it was saved as text. */
const galatTertulis = /^(?:#(?:n\/a|ref!|div\/0!|value!|name\?|num!|null!|spill!|calc!|getting_data|#+)|err:\d{3})$/i

/** A cell as it counts: an error that was saved as text is an error all the same. */
export function kenaliSel(sel: Sel): Sel {
  if (sel.jenis !== 'teks') return sel
  const { teks } = sel
  const first = teks.charCodeAt(0)
  // "#" or "E": every other cell is passed by without a search.
  if (first !== 35 && first !== 69 && first !== 101) return sel
  return galatTertulis.test(bersihkanTeks(teks)) ? { jenis: 'galat', teks } : sel
}

/** Letters of UTF-8 that a program took for Windows-1252: "Nurâ€™Aini", "RenÃ©e". */
export function isHurufSalahBaca(teks: string): boolean {
  return /â€|Ã[\u00A0-\u00BF]/.test(teks)
}

/** Signs a byte leaves that belongs to no letter. */
export function isHurufRusak(teks: string): boolean {
  return /[\uFFFD\u0080-\u009F]/.test(teks)
}

/** What a cell shows, as plain text; dates as ISO. */
export function teksSel(sel: Sel | null | undefined): string {
  if (!sel) return ''
  switch (sel.jenis) {
    case 'teks':
    case 'galat':
      return bersihkanTeks(sel.teks)
    case 'angka':
      return String(sel.angka)
    case 'tanggal':
      return sel.tanggal
    case 'rumus':
      return ''
  }
}

const tandaKosong = /^(?:[-–—−_.]*|null|nan|n\/a|undefined|none|\(?(?:blank|kosong)\)?)$/i

/** Begins with a figure, or a letter none of the words for empty begins with. */
const jelasTerisi = /^[0-9ac-jl-mo-tv-z]/i

/** Empty, or one of the signs that stand for empty: "-", "–", "NULL". A formula without result is not empty. */
export function isSelKosong(sel: Sel | null | undefined): boolean {
  if (!sel) return true
  return sel.jenis === 'teks' && !jelasTerisi.test(sel.teks) && tandaKosong.test(teksSel(sel))
}

/** Longest name quoted in a remark on a row, characters. */
export const namaTerpanjang = 60
