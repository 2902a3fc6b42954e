import { addHari, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { angka, kode } from './aturan.ts'
import type { BarisKartu } from './putusan.ts'

/** Completed weeks up to which an early ultrasound says the age better than the last period. */
const usgDiniMinggu = 13
/** Days from the first day of the last period to the day the birth is expected. */
const hariKehamilan = 280
/** The longest pregnancy that is believed, 44 weeks and 6 days. */
export const hariKehamilanTerlama = 314

/** How far a pregnancy is on a day. */
export type UsiaKehamilan = {
  /** Days since the first day of the last period, or what an ultrasound says in its place. */
  readonly hari: number
  /** The expected day of birth; null where only the weeks were written. */
  readonly hpl: Tanggal | null
}

type Bahan = Pick<BarisKartu, 'isi'> & { readonly tanggal: Tanggal }

/** Age by the ultrasound: its day, and what it showed. */
export function usiaUsg(bahan: Bahan): UsiaKehamilan | null {
  const [pada, minggu] = [kode(bahan, 'usg_tanggal'), angka(bahan, 'usg_mgg')]
  if (pada === null || minggu === null) return null
  const saatUsg = 7 * minggu + (angka(bahan, 'usg_hari') ?? 0)
  const hari = dayNumber(bahan.tanggal) - dayNumber(pada) + saatUsg
  return { hari, hpl: addHari(pada, hariKehamilan - saatUsg) }
}

/** Age by the first day of the last period. */
export function usiaHpht(bahan: Bahan): UsiaKehamilan | null {
  const hpht = kode(bahan, 'hpht')
  if (hpht === null) return null
  return { hari: dayNumber(bahan.tanggal) - dayNumber(hpht), hpl: addHari(hpht, hariKehamilan) }
}

function usiaTulis(bahan: Bahan): UsiaKehamilan | null {
  const minggu = angka(bahan, 'uk_tulis_mgg')
  return minggu === null ? null : { hari: 7 * minggu, hpl: null }
}

/**
 * How far the pregnancy is: by an ultrasound up to 13 weeks; else by the last period; else by any ultrasound; else by the
 * weeks that were written. Null where nothing is known, or the visit lies before the beginning.
 *
 * @source WHO; docs/aturan/kartu-ibu-hamil.md, "Age of the pregnancy"
 */
export function usiaKehamilan(bahan: Bahan): UsiaKehamilan | null {
  const usg = usiaUsg(bahan)
  const dini = (angka(bahan, 'usg_mgg') ?? Number.POSITIVE_INFINITY) <= usgDiniMinggu
  const usia = (dini ? usg : null) ?? usiaHpht(bahan) ?? usg ?? usiaTulis(bahan)
  return usia !== null && usia.hari >= 0 ? usia : null
}

/** Completed weeks; null where the age is not known. */
export function mingguKehamilan(bahan: Bahan): number | null {
  const usia = usiaKehamilan(bahan)
  return usia && Math.floor(usia.hari / 7)
}

/** Trimester of the decree, by completed weeks. @edge 12 is 1, 13 is 2, 24 is 2, 25 is 3 */
export function trimesterOf(minggu: number): 1 | 2 | 3 {
  if (minggu <= 12) return 1
  return minggu <= 24 ? 2 : 3
}

/** Trimester by which haemoglobin is judged. @param tigaDari completed week with which the third begins */
export function trimesterKlinisOf(minggu: number, tigaDari: number): 1 | 2 | 3 {
  if (minggu <= 12) return 1
  return minggu < tigaDari ? 2 : 3
}
