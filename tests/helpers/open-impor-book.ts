import { headOf } from '#main/db/journal.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { openTestBook, type TestBook } from './open-test-book.ts'
import { eppgbm, type IsiBaris } from './register-file.ts'

export type ImporBook = TestBook & {
  impor(isi: Uint8Array, uji?: boolean): Promise<HasilImpor>
  /** Imports an e-PPGBM export of these rows; the first is row 4. */
  rows(...rows: IsiBaris[]): Promise<HasilImpor>
  head(): number
  /** Children of that name, in the order of their birth. */
  anak(nama: string): AnakRegister[]
  namaPosyandu(id: string): string
}

/** An empty book on 24-11-2026 to bring registers into. */
export function openImporBook(hariIni = '2026-11-24'): ImporBook {
  const book = openTestBook({ hariIni })
  const { context } = book
  const impor: ImporBook['impor'] = (isi, uji = false) => importBalita(context, { nama: 'register.xlsx', isi, uji })
  return {
    ...book,
    impor,
    rows: async (...rows) => impor(await eppgbm(rows)),
    head: () => headOf(context.db),
    anak: (nama) =>
      [...context.register().anak.values()]
        .filter((one) => one.nama === nama)
        .sort((a, b) => (a.tanggalLahir ?? '').localeCompare(b.tanggalLahir ?? '')),
    namaPosyandu: (id) => {
      const row = context.db.one<{ nama: string }>('SELECT nama FROM fasilitas WHERE id = ?', id)
      return row.nama
    },
  }
}

/** Every row of a file falls in exactly one count. */
export function countRows(hasil: HasilImpor): number {
  const { penimbanganBaru, penimbanganDiperbarui, takBerubah, tanpaPenimbangan, ditolak } = hasil
  return penimbanganBaru + penimbanganDiperbarui + takBerubah + tanpaPenimbangan + ditolak.length
}
