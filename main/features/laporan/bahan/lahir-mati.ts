import { firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { bulanDalam } from '#shared/formulir/periode.ts'
import { listKelahiran, listKematian } from './lahir-mati.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** Births and deaths of all posyandu, from the first day of the period on. */
export const readLahirMati: Pembaca<'lahirMati'> = ({ context: { db, hariIni }, periode }) => {
  const masa = { dari: firstDayOf(bulanDalam(periode)[0] ?? periode.akhir), sampai: hariIni() }
  const buku = {
    kelahiran: listKelahiran(db, masa),
    kematian: new Map(listKematian(db, masa).map(({ id, ...satu }) => [id, satu])),
  }
  return () => buku
}
