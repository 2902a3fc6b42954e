import { bersamaPada } from '#shared/domain/koproduksi/buku.ts'
import { lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { readIsiBersama } from './bersama.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** What was written down of the posyandu of the book, as it was known on the last evening of the month. */
export const readBersama: Pembaca<'bersama'> = ({ context: { db, hariIni }, periode }) => {
  const akhir = lastDayOf(periode.akhir)
  const buku = bersamaPada(readIsiBersama(db), akhir < hariIni() ? akhir : hariIni())
  return () => buku
}
