import type { KertasGrafik } from '#shared/domain/grafik/kertas.ts'
import type { TabelUkuran } from '#shared/domain/grafik/tabel-ukuran.ts'

/** The charts of a child as they lie on paper: what `pdf-grafik.ts` draws, plain enough to go to another thread. */
export type LembarGrafik = {
  readonly kertas: KertasGrafik
  /** Of the child; stands on every page. */
  readonly nama: string
  /** Whose charts they are, and where the child belongs. */
  readonly kepala: readonly [string, string]
  readonly grafik: readonly { readonly judul: string; readonly svg: string; readonly catatan: string }[]
  /** All measures, one table a page of age; none on the strip. */
  readonly tabel: readonly (TabelUkuran & { readonly nama: string })[]
  readonly kaki: string
  /** "2026-11-12" */
  readonly tanggal: string
  /** Invented children are marked on every page. */
  readonly contoh: boolean
}
