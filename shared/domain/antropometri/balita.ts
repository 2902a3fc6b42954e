import type { CaraUkur, JenisKelamin } from '../register/register.ts'
import { cara, createKeluaran, createMasukan, hitung, isiUmur, jk, type Umur } from './inti.ts'

/** Measures as the book holds them: grams and millimetres. What is left out was not measured, or is not asked. */
export type UkuranBuku = {
  readonly bbG?: number | null
  /** as read */
  readonly tbMm?: number | null
  readonly caraUkur?: CaraUkur | null
  readonly lkMm?: number | null
  readonly lilaMm?: number | null
  readonly edema: boolean
}

/** A z-score, two decimals, and whether it lies outside the plausible range of WHO. */
export type SkorZ = { readonly z: number; readonly flagged: boolean }

export type UkuranBalita = {
  readonly jk: JenisKelamin | null
  readonly umur: Umur | null
  /** kilograms */
  readonly bbKg: number | null
  /** centimetres, as read */
  readonly tbCm: number | null
  readonly caraUkur: CaraUkur | null
  /** lingkar kepala, centimetres */
  readonly lkCm: number | null
  /** centimetres */
  readonly lilaCm: number | null
  readonly edema: boolean
}

export type HasilBalita = {
  /** Length or height used, centimetres: 0,7 added or taken where the posture does not fit the age. */
  readonly tbCm: number | null
  /** The posture computed with: null when not known, or doubted. */
  readonly caraUkur: CaraUkur | null
  /** Standing before nine months: the posture is doubted and not corrected for. */
  readonly caraUkurDiragukan: boolean
  /** kg/m² */
  readonly imt: number | null
  readonly tbu: SkorZ | null
  readonly bbu: SkorZ | null
  readonly bbtb: SkorZ | null
  readonly imtu: SkorZ | null
  readonly lku: SkorZ | null
  readonly lilau: SkorZ | null
}

/** Lowest and highest plausible z, strict. @source docs/aturan/antropometri.md, A6 */
export const batasWajar = {
  tbu: [-6, 6],
  bbu: [-6, 5],
  bbtb: [-5, 5],
  imtu: [-5, 5],
  lku: [-5, 5],
  lilau: [-5, 5],
} as const

/** True for a z outside the plausible range of WHO; it is told, and marked. */
export function isFlagged(indikator: keyof typeof batasWajar, z: number): boolean {
  const [low, high] = batasWajar[indikator]
  return z < low || z > high
}

// One place for the child at hand, written and read within one call: making columns anew costs more than the formulas.
const masukan = createMasukan(1)
const keluaran = createKeluaran(1)

function isi(u: UkuranBalita): void {
  masukan.jk[0] = u.jk === null ? jk.takDiketahui : jk[u.jk]
  isiUmur(masukan, 0, u.umur)
  masukan.bbKg[0] = u.bbKg ?? Number.NaN
  masukan.tbCm[0] = u.tbCm ?? Number.NaN
  masukan.lkCm[0] = u.lkCm ?? Number.NaN
  masukan.lilaCm[0] = u.lilaCm ?? Number.NaN
  masukan.cara[0] = u.caraUkur === null ? cara.takDiketahui : cara[u.caraUkur]
  masukan.edema[0] = u.edema ? 1 : 0
}

function present(column: Float64Array): number | null {
  const value = column[0]
  return value === undefined || Number.isNaN(value) ? null : value
}

function skor(indikator: keyof typeof batasWajar): SkorZ | null {
  const z = present(keluaran[indikator])
  return z === null ? null : { z, flagged: isFlagged(indikator, z) }
}

/**
 * All z-scores of a child of 0–60 months, as WHO Anthro computes them.
 *
 * By days (the default) `umur` is `{ hari }`. By completed months (the Permenkes table, the alternative setting) it is
 * `{ bulan }` with a whole number: the row is that of day month × 30,4375 rounded half up, and standing begins at 24.
 * A measurement of 0 or less counts as missing, a negative age has no z; whoever reads them says so.
 *
 * @source docs/aturan/antropometri.md, A; WHO Child Growth Standards 2006, resources/who/SOURCE.md
 * @edge day 730 lying, day 731 standing; day 273 standing is doubted; 60 months has no z
 */
export function zBalita(u: UkuranBalita): HasilBalita {
  isi(u)
  hitung(masukan, keluaran, 1)
  const diragukan = u.caraUkur !== null && keluaran.cara[0] === cara.takDiketahui
  return {
    tbCm: present(keluaran.tbCm),
    caraUkur: diragukan ? null : u.caraUkur,
    caraUkurDiragukan: diragukan,
    imt: present(keluaran.imt),
    tbu: skor('tbu'),
    bbu: skor('bbu'),
    bbtb: skor('bbtb'),
    imtu: skor('imtu'),
    lku: skor('lku'),
    lilau: skor('lilau'),
  }
}

const toKg = (g: number | null | undefined) => (g === null || g === undefined ? null : g / 1000)
const toCm = (mm: number | null | undefined) => (mm === null || mm === undefined ? null : mm / 10)

/** As `zBalita`, of measures as the book holds them. */
export function zUkuran(anak: Pick<UkuranBalita, 'jk' | 'umur'>, u: UkuranBuku): HasilBalita {
  return zBalita({
    jk: anak.jk,
    umur: anak.umur,
    bbKg: toKg(u.bbG),
    tbCm: toCm(u.tbMm),
    caraUkur: u.caraUkur ?? null,
    lkCm: toCm(u.lkMm),
    lilaCm: toCm(u.lilaMm),
    edema: u.edema,
  })
}
