import type { CaraUkur, JenisKelamin } from '../register/register.ts'
import { barisLms, bulatDua, type Lms, sisipLms, zPolos, zTerbatas } from './lms.ts'
import { acfa, bmifa, hcfa, lhfa, type TabelLms, wfa, wfh, wfl } from './tabel.generated.ts'

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

/** @source docs/aturan/antropometri.md, A1 */
export const hariPerBulan = 30.4375
/** Days: from here on a child is measured standing. @source docs/aturan/antropometri.md, A2 */
export const hariBerdiri = 731
/** Months: standing before this age is doubted. @source docs/aturan/antropometri.md, A2 */
const bulanBerdiriDiragukan = 9
/** Months: the 2006 standards end before this age. @source docs/aturan/antropometri.md, A4 */
const bulanAkhir = 60
/** Centimetres between lying and standing. @source docs/aturan/antropometri.md, A2 */
const selisihBerdiriCm = 0.7
/** Centimetres: without age and posture, shorter is taken as lying. @source docs/aturan/antropometri.md, A5 */
const batasTanpaUmurCm = 87

/** Lowest and highest plausible z. @source docs/aturan/antropometri.md, A6 */
const wajar = { tbu: [-6, 6], bbu: [-6, 5], lain: [-5, 5] } as const

/** Rounds half up to whole days, as the reference does. @source docs/aturan/antropometri.md, A1 */
export function bulatHari(hari: number): number {
  return Math.floor(hari + 0.5)
}

type UmurHitung = { readonly hari: number; readonly bulan: number }

function hitungUmur(umur: Umur | null): UmurHitung | null {
  if (umur === null) return null
  if ('hari' in umur) return { hari: bulatHari(umur.hari), bulan: umur.hari / hariPerBulan }
  return { hari: bulatHari(umur.bulan * hariPerBulan), bulan: umur.bulan }
}

function skor(z: number, [low, high]: readonly [number, number]): SkorZ {
  const rounded = bulatDua(z)
  return { z: rounded, flagged: rounded < low || rounded > high }
}

function tbTerpakai(tbCm: number, cara: CaraUkur | null, umur: UmurHitung | null): number {
  if (umur === null || cara === null) return tbCm
  if (umur.hari < hariBerdiri && cara === 'berdiri') return tbCm + selisihBerdiriCm
  if (umur.hari >= hariBerdiri && cara === 'terlentang') return tbCm - selisihBerdiriCm
  return tbCm
}

function pilihTabelTb(tbCm: number, cara: CaraUkur | null, umur: UmurHitung | null): TabelLms {
  if (umur !== null) return umur.hari < hariBerdiri ? wfl : wfh
  if (cara !== null) return cara === 'terlentang' ? wfl : wfh
  return tbCm < batasTanpaUmurCm ? wfl : wfh
}

/** L, M, S for a weight by length or height; null outside 45–110 cm lying, 65–120 cm standing. */
function lmsTb(tabel: TabelLms, jk: JenisKelamin, tbCm: number): Lms | null {
  const lastCm = (tabel.awal + tabel.L.m.length - 1) / 10
  if (tbCm < tabel.awal / 10 || tbCm > lastCm) return null
  const key = Math.trunc(10 * tbCm)
  return sisipLms(tabel, jk, key, (tbCm - key / 10) / 0.1)
}

type Rumus = typeof zPolos

function perUmur(
  tabel: TabelLms,
  jk: JenisKelamin,
  umur: UmurHitung | null,
  y: number | null,
  rumus: Rumus,
  batas: readonly [number, number],
): SkorZ | null {
  if (umur === null || y === null || umur.bulan >= bulanAkhir) return null
  const lms = barisLms(tabel, jk, umur.hari)
  return lms === null ? null : skor(rumus(y, lms.l, lms.m, lms.s), batas)
}

function perTb(
  jk: JenisKelamin,
  umur: UmurHitung | null,
  tbCm: number | null,
  cara: CaraUkur | null,
  bbKg: number | null,
): SkorZ | null {
  if (tbCm === null || bbKg === null || (umur !== null && umur.bulan >= bulanAkhir)) return null
  const lms = lmsTb(pilihTabelTb(tbCm, cara, umur), jk, tbCm)
  return lms === null ? null : skor(zTerbatas(bbKg, lms.l, lms.m, lms.s), wajar.lain)
}

/**
 * All z-scores of a child of 0–60 months, as WHO Anthro computes them.
 *
 * Measurements must be above 0 and ages not negative; whoever reads them refuses others.
 *
 * @source docs/aturan/antropometri.md, A; WHO Child Growth Standards 2006, resources/who/SOURCE.md
 * @edge day 730 lying, day 731 standing; day 273 standing is doubted; 60 months has no z
 */
export function zBalita(ukuran: UkuranBalita): HasilBalita {
  const { jk, bbKg, edema } = ukuran
  const umur = hitungUmur(ukuran.umur)
  const diragukan = ukuran.caraUkur === 'berdiri' && umur !== null && umur.bulan < bulanBerdiriDiragukan
  const cara = diragukan ? null : ukuran.caraUkur
  const tbCm = ukuran.tbCm === null ? null : tbTerpakai(ukuran.tbCm, cara, umur)
  const meter = tbCm === null ? null : tbCm / 100
  const imt = bbKg === null || meter === null ? null : bbKg / (meter * meter)
  const base = { tbCm, caraUkur: cara, caraUkurDiragukan: diragukan, imt }
  if (jk === null) return { ...base, tbu: null, bbu: null, bbtb: null, imtu: null, lku: null, lilau: null }
  return {
    ...base,
    tbu: perUmur(lhfa, jk, umur, tbCm, zPolos, wajar.tbu),
    bbu: edema ? null : perUmur(wfa, jk, umur, bbKg, zTerbatas, wajar.bbu),
    bbtb: edema ? null : perTb(jk, umur, tbCm, cara, bbKg),
    imtu: edema ? null : perUmur(bmifa, jk, umur, imt, zTerbatas, wajar.lain),
    lku: perUmur(hcfa, jk, umur, ukuran.lkCm, zPolos, wajar.lain),
    lilau: perUmur(acfa, jk, umur, ukuran.lilaCm, zTerbatas, wajar.lain),
  }
}
