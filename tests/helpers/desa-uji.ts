import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type HasilCatatan, importCatatan } from '#main/features/impor/catatan/impor-catatan.service.ts'
import type { Value } from '#main/toko/toko.ts'
import { type KirimBook, openKirimBook } from './open-kirim-book.ts'

/** A village as a file of records has it: rows by kind. */
export type Desa = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export const desaKecil = readFileSync(
  fileURLToPath(new URL('../golden/formulir/desa-kecil.json', import.meta.url)),
  'utf8',
)

export type DesaBook = KirimBook & {
  impor(desa: Desa, uji?: boolean): HasilCatatan
  imporTeks(teks: string, uji?: boolean): HasilCatatan
  /** Rows of a query. */
  rows(sql: string, ...values: Value[]): Record<string, unknown>[]
}

/** A Pustu into which villages are brought by `impor catatan`. */
export function openDesaBook(): DesaBook {
  const book = openKirimBook()
  const { context } = book
  const imporTeks: DesaBook['imporTeks'] = (teks, uji = false) =>
    importCatatan(context, { nama: 'desa.json', isi: Buffer.from(teks), uji })
  return {
    ...book,
    imporTeks,
    impor: (desa, uji) => imporTeks(JSON.stringify({ versi: 1, ...desa }), uji),
    rows: (sql, ...values) => context.db.all<Record<string, unknown>>(sql, ...values),
  }
}
