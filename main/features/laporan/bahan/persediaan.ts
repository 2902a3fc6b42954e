import { bulanOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { mapAwalPosyandu } from './buka.repository.ts'
import type { Pembaca } from './pembaca.ts'
import { mapStok } from './persediaan.repository.ts'

/** What came, went and was counted until the end of the month, of posyandu that have begun by then. */
export const readPersediaan: Pembaca<'persediaan'> = ({ context: { db, hariIni }, bulan }) => {
  const akhir = lastDayOf(bulan)
  const per = akhir < hariIni() ? akhir : hariIni()
  const awal = mapAwalPosyandu(db, hariIni())
  const belumMulai = (id: string) => bulanOf(awal.get(id) ?? per) > bulan
  const gerak = new Map([...mapStok(db, per)].filter(([id]) => !belumMulai(id)))
  return () => ({ bulan, per, gerak })
}
