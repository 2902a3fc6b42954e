import { addBulan, bulanOf, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

/** Ages for which there is a questionnaire, months. @source Pedoman SDIDTK 2022 (KPSP) */
const umurFormulir = [3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 42, 48, 54, 60, 66, 72] as const
/** Days left over from which a month more is counted. @source Pedoman SDIDTK 2022 */
const hariSebulan = 16

const hariDari = (tanggal: Tanggal) => Number(tanggal.slice(8, 10))

/** Days of the month before that of a day. */
const hariBulanLalu = (tanggal: Tanggal) => hariDari(lastDayOf(addBulan(bulanOf(tanggal), -1)))

/** Days beyond the completed months of an age. */
function hariSisa(lahir: Tanggal, pada: Tanggal): number {
  const beda = hariDari(pada) - hariDari(lahir)
  return beda >= 0 ? beda : hariDari(pada) + Math.max(0, hariBulanLalu(pada) - hariDari(lahir))
}

/**
 * The questionnaire of a child on a day, by its age in months; null below three months.
 *
 * The age is completed months, and one more from 16 days left over; the form is the greatest not above it. For a child born
 * too early the health worker chooses another.
 *
 * @source Pedoman SDIDTK 2022
 * @edge 5 months and 15 days is form 3, 5 months and 16 days form 6
 */
export function formulirKpsp(lahir: Tanggal, pada: Tanggal): number | null {
  const bulan = umurBulanPenuh(lahir, pada) + (hariSisa(lahir, pada) >= hariSebulan ? 1 : 0)
  return umurFormulir.findLast((satu) => satu <= bulan) ?? null
}
