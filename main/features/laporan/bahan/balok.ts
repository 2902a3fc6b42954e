import { hitungAngka } from '#main/db/skdn-bulan.ts'
import { jumlahSkdn } from '#shared/domain/skdn/hitung.ts'
import { addBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Pembaca } from './pembaca.ts'

/** Months in the balok SKDN. @source "12 months side by side", docs/aturan/formulir.md */
const bulanBalok = 12

/** S, K, D and N of twelve months, of one posyandu or of all. */
export const readBalok: Pembaca<'balok'> = ({ context, bulan }) => {
  const months = Array.from({ length: bulanBalok }, (_, i) => {
    const satu = addBulan(bulan, i + 1 - bulanBalok)
    return { bulan: satu, angka: hitungAngka(context, satu) }
  })
  return (posyanduId) =>
    months.map(({ bulan: satu, angka }) => {
      const milik = angka.filter(({ posyandu }) => posyanduId === null || posyandu.id === posyanduId)
      const { S, K, D, N } = jumlahSkdn(milik.flatMap(({ baris }) => baris))
      return { bulan: satu, S, K, D, N }
    })
}
