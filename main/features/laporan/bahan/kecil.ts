import { bulanTercapai } from './buka.ts'
import { listNifasVita } from './ibu.repository.ts'
import { listDiare, listKb } from './kecil.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** The small registers over the months of the period. */
export const readKecil: Pembaca<'kecil'> = (baca) => {
  const { db } = baca.context
  const { masa } = bulanTercapai(baca)
  const buku = { kb: listKb(db, masa), diare: listDiare(db, masa), nifasVita: listNifasVita(db, masa) }
  return () => buku
}
