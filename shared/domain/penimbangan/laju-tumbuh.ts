import type { AnakRegister, CaraUkur } from '../register/register.ts'
import { dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBerdiriBulan, umurBulanPenuh } from '../tanggal/umur.ts'

/** How fast a child may change before it is asked about, and how two readings of its length are compared. */

/**
 * Gains in 30 days above which is asked, by completed age: grams and millimetres.
 *
 * @source about twice the fastest monthly gain of the WHO median: 1.120 g and 48 mm in the first month, 370 g and
 * 15 mm from six months on (resources/who/wfa.csv, lhfa.csv); docs/decisions/0006-pertanyaan-penimbangan.md
 */
const naikTajam = { muda: { bbG: 2_000, tbMm: 90 }, dari6Bulan: { bbG: 1_000, tbMm: 30 } } as const
const umurMudaBulan = 6
const hariSebulan = 30
/** Millimetres a child is longer lying than standing. @source docs/aturan/antropometri.md, A2 */
const selisihBerdiriMm = 7

/** The most a child of this age gains from one day to another without being asked about. */
export function gainLimit(anak: AnakRegister, tanggal: Tanggal, lalu: Tanggal): { bbG: number; tbMm: number } {
  const muda = anak.tanggalLahir !== null && umurBulanPenuh(anak.tanggalLahir, lalu) < umurMudaBulan
  const perMonth = muda ? naikTajam.muda : naikTajam.dari6Bulan
  const days = Math.max(hariSebulan, dayNumber(tanggal) - dayNumber(lalu))
  return { bbG: (perMonth.bbG * days) / hariSebulan, tbMm: (perMonth.tbMm * days) / hariSebulan }
}

/** A length as it was read; `cara` of null: as one measures at that age. */
type Bacaan = { readonly tanggal: Tanggal; readonly mm: number; readonly cara: CaraUkur | null }

/** As if lying, so that readings of both postures can be compared. */
export function lying(anak: AnakRegister, { tanggal, mm, cara }: Bacaan): number {
  const standsByAge = anak.tanggalLahir !== null && umurBulanPenuh(anak.tanggalLahir, tanggal) >= umurBerdiriBulan
  const stands = cara === null ? standsByAge : cara === 'berdiri'
  return stands ? mm + selisihBerdiriMm : mm
}
