import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { hitungSkdn, onlyPosyandu } from '#shared/domain/skdn/hitung.ts'
import { addBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Pembaca } from './pembaca.ts'

/** Months in the balok SKDN. @source "12 months side by side", docs/aturan/formulir.md */
const bulanBalok = 12

/** S, K, D and N of twelve months, of one posyandu or of all. */
export const readBalok: Pembaca<'balok'> = ({ context, bulan, ambil }) => {
  const before = Array.from({ length: bulanBalok - 1 }, (_, i) =>
    hitungBulan(context, addBulan(bulan, i + 1 - bulanBalok)),
  )
  const months = [...before, ambil('skdn')(null)]
  return (posyanduId) =>
    months.map((month) => {
      const { S, K, D, N } = hitungSkdn(onlyPosyandu(month, posyanduId).posyandu.flatMap((p) => p.anak))
      return { bulan: month.bulan, S, K, D, N }
    })
}
