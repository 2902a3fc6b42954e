import { lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { listSasaranResmi } from './kia.repository.ts'
import type { Pembaca } from './pembaca.ts'
import { countKaderPada } from './profil.repository.ts'

/** The posyandu of the book, on the last day of the period that exists. */
export const readProfil: Pembaca<'profil'> = ({ context: { db, hariIni }, periode }) => {
  const akhir = lastDayOf(periode.akhir)
  const buku = {
    sasaran: listSasaranResmi(db, Number(periode.akhir.slice(0, 4))),
    kader: countKaderPada(db, akhir < hariIni() ? akhir : hariIni()),
  }
  return () => buku
}
