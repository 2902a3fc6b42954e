import type { PembacaSel } from './pembaca-sel.ts'

/** One of the two references, as the CSV command uses it: rows are read, computed and printed batch by batch. */
export type Hitungan = {
  /** Input columns in the order in which they are printed. */
  readonly masukan: readonly string[]
  /** Columns a file must have. */
  readonly wajib: readonly string[]
  /** Header of the result columns. */
  readonly hasil: string
  /** The result columns of a refused row. */
  readonly tanpaHasil: string
  /** Rows of one batch. */
  readonly sekaliJalan: number
  /** Reads the row at hand into place `i` of the batch. */
  read(p: PembacaSel, i: number): void
  compute(count: number): void
  /** The result columns of place `i`. */
  print(i: number): string
}
