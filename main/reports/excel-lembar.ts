import type { Worksheet } from 'exceljs'
import type { FormModel, Kolom } from '#shared/formulir/model.ts'

/** One sheet of a form: its columns as they stand in Excel. */
export type Lembar = {
  readonly model: FormModel
  readonly sheet: Worksheet
  /** The tree of this page. */
  readonly kolom: readonly Kolom[]
  /** First and last Excel column of each leaf, from 1; the wide text column takes two. */
  readonly letak: ReadonlyMap<string, { readonly dari: number; readonly sampai: number }>
  readonly jumlahKolom: number
}
