import type { CaraUkur, JenisKelamin } from '../register/register.ts'
import {
  bulatHari,
  caraBerdiri,
  caraTerlentang,
  caraTidakDiketahui,
  hariPerBulan,
  hitungKe,
  isCaraDiragukan,
  jumlahTempat,
  tempat,
} from './inti.ts'

/** A z-score, two decimals, and whether it lies outside the plausible range of WHO. */
export type SkorZ = { readonly z: number; readonly flagged: boolean }

/** Age of a child: days as counted, or months as WHO counts them (days / 30,4375). */
export type Umur = { readonly hari: number } | { readonly bulan: number }

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

const kodeCara: Readonly<Record<CaraUkur, number>> = { terlentang: caraTerlentang, berdiri: caraBerdiri }

function present(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

function skor(value: number | undefined, [low, high]: readonly [number, number]): SkorZ | null {
  const z = present(value)
  return z === null ? null : { z, flagged: z < low || z > high }
}

const numberOf = (value: number | null): number => value ?? Number.NaN

function hitungUmur(umur: Umur | null): { hari: number; bulan: number } {
  if (umur === null) return { hari: Number.NaN, bulan: Number.NaN }
  if ('hari' in umur) return { hari: bulatHari(umur.hari), bulan: umur.hari / hariPerBulan }
  return { hari: bulatHari(umur.bulan * hariPerBulan), bulan: umur.bulan }
}

/**
 * All z-scores of a child of 0–60 months, as WHO Anthro computes them.
 *
 * Measurements must be above 0 and ages not negative; whoever reads them refuses others.
 *
 * @source docs/aturan/antropometri.md, A; WHO Child Growth Standards 2006, resources/who/SOURCE.md
 * @edge day 730 lying, day 731 standing; day 273 standing is doubted; 60 months has no z
 */
export function zBalita(u: UkuranBalita): HasilBalita {
  const out = new Float64Array(jumlahTempat)
  const sex = u.jk === null ? -1 : u.jk === 'L' ? 0 : 1
  const { hari, bulan } = hitungUmur(u.umur)
  const cara = u.caraUkur === null ? caraTidakDiketahui : kodeCara[u.caraUkur]
  const [bb, tb, lk, lila] = [u.bbKg, u.tbCm, u.lkCm, u.lilaCm].map(numberOf) as [number, number, number, number]
  hitungKe(out, 0, sex, hari, bulan, bb, tb, cara, lk, lila, u.edema)
  const diragukan = isCaraDiragukan(bulan, cara)
  return {
    tbCm: present(out[tempat.tbCm]),
    caraUkur: diragukan ? null : u.caraUkur,
    caraUkurDiragukan: diragukan,
    imt: present(out[tempat.imt]),
    tbu: skor(out[tempat.tbu], batasWajar.tbu),
    bbu: skor(out[tempat.bbu], batasWajar.bbu),
    bbtb: skor(out[tempat.bbtb], batasWajar.bbtb),
    imtu: skor(out[tempat.imtu], batasWajar.imtu),
    lku: skor(out[tempat.lku], batasWajar.lku),
    lilau: skor(out[tempat.lilau], batasWajar.lilau),
  }
}
