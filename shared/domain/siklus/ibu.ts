import { isHamil, type MasaHamil } from '../hamil/kehamilan.ts'
import { type Bulan, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'

/**
 * Pregnant, in the weeks after a birth, nursing: one meaning of each word for all recaps.
 *
 * @source docs/aturan/formulir.md, "Ibu"
 */

/** A delivery: twins are one. */
export type Melahirkan = {
  /** The first day on which a child of it was born. */
  readonly tanggal: Tanggal
  /** Its children who were born alive and are known by name: the day each died, null while it lives. */
  readonly anak: readonly (Tanggal | null)[]
  /** Whether a child was born alive that has no record of its own, or nobody wrote down how it went. */
  readonly hidupTanpaNama: boolean
  /** Answers to whether she nurses, in time. */
  readonly menyusui: readonly { readonly tanggal: Tanggal; readonly ya: boolean }[]
}

/** What is known of a woman. Both earliest first. */
export type RiwayatIbu = { readonly hamil: readonly MasaHamil[]; readonly melahirkan: readonly Melahirkan[] }

/** The last day of nifas. */
export const hariNifasAkhir = 42
/** Completed months until which a mother who was never asked is taken to nurse. */
const tanpaDitanya = 6

/** Whether she is pregnant in a month, on the day she is judged by in it. */
export function isHamilDi({ hamil }: RiwayatIbu, bulan: Bulan, pada: Tanggal): boolean {
  return hamil.some((satu) => isHamil(satu, bulan, pada))
}

/** Whether a day lies in the 42 days after a delivery; the day itself is the first. */
export function isNifas({ melahirkan }: RiwayatIbu, pada: Tanggal): boolean {
  return melahirkan.some(({ tanggal }) => {
    const hari = dayNumber(pada) - dayNumber(tanggal)
    return hari >= 0 && hari <= hariNifasAkhir
  })
}

function hasHidup({ anak, hidupTanpaNama }: Melahirkan, pada: Tanggal): boolean {
  return hidupTanpaNama || anak.some((meninggal) => meninggal === null || pada < meninggal)
}

/**
 * Whether she nurses on a day: a living child below `batas` completed months, and the latest answer about it is yes.
 *
 * @edge never asked: only while the child is younger than six months
 */
export function isMenyusui({ melahirkan }: RiwayatIbu, pada: Tanggal, batas: number): boolean {
  return melahirkan.some((satu) => {
    if (satu.tanggal > pada || !hasHidup(satu, pada)) return false
    const umur = umurBulanPenuh(satu.tanggal, pada)
    const jawaban = satu.menyusui.findLast(({ tanggal }) => tanggal <= pada)
    return umur < batas && (jawaban?.ya ?? umur < tanpaDitanya)
  })
}

/** Of these and those after a birth, who is not pregnant again. */
export function isBusui(
  ibu: RiwayatIbu,
  bulan: Bulan,
  [pada, batas]: readonly [pada: Tanggal, batas: number],
): boolean {
  return (isNifas(ibu, pada) || isMenyusui(ibu, pada, batas)) && !isHamilDi(ibu, bulan, pada)
}

/** Whether a death is that of a mother: while pregnant, or until the last day of nifas. @param pada the day she died */
export function isKematianIbu(ibu: RiwayatIbu, pada: Tanggal): boolean {
  return isNifas(ibu, pada) || ibu.hamil.some(({ mulai, akhir }) => mulai <= pada && (akhir === null || pada <= akhir))
}
