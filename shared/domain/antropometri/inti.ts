import { bulatDua, zPolos, zTerbatas } from './lms.ts'
import { acfa, bmifa, hcfa, lhfa, type TabelLms, wfa, wfh, wfl } from './tabel.generated.ts'

/**
 * The computation itself, on plain numbers and without making objects: one child writes eight figures into an array.
 *
 * NaN stands for "missing" on both sides. `zBalita` and the bulk command both end here, so they cannot differ.
 *
 * @source docs/aturan/antropometri.md, A; WHO Child Growth Standards 2006, resources/who/SOURCE.md
 */

/** Places of the figures in the output of one child. */
export const tempat = { tbCm: 0, imt: 1, tbu: 2, bbu: 3, bbtb: 4, imtu: 5, lku: 6, lilau: 7 } as const
export const jumlahTempat = 8

export const caraTidakDiketahui = 0
export const caraTerlentang = 1
export const caraBerdiri = 2

/** Days in a month of WHO. @source docs/aturan/antropometri.md, A1 */
export const hariPerBulan = 30.4375
/** Days: from here on a child is measured standing. @source docs/aturan/antropometri.md, A2 */
export const hariBerdiri = 731
/** Months: standing before this age is doubted, and not corrected for. @source docs/aturan/antropometri.md, A2 */
const bulanBerdiriDiragukan = 9
/** Months: the 2006 standards end before this age. @source docs/aturan/antropometri.md, A4 */
const bulanAkhir = 60
/** Centimetres between lying and standing. @source docs/aturan/antropometri.md, A2 */
const selisihBerdiriCm = 0.7
/** Centimetres: without age and posture, shorter is taken as lying. @source docs/aturan/antropometri.md, A5 */
const batasTanpaUmurCm = 87

type Padat = {
  readonly awal: number
  readonly baris: number
  readonly lms: Float64Array
  /** First and last key in centimetres, for the tables by length and height. */
  readonly awalCm: number
  readonly akhirCm: number
}

/** Packs a table as L, M, S triples, boys then girls, so that one row is one place in memory. */
function padatkan(tabel: TabelLms): Padat {
  const baris = tabel.L.l.length
  const lms = new Float64Array(baris * 6)
  for (const [sex, lajur] of [tabel.L, tabel.P].entries()) {
    for (let i = 0; i < baris; i++) {
      const at = (sex * baris + i) * 3
      lms[at] = lajur.l[i] ?? Number.NaN
      lms[at + 1] = lajur.m[i] ?? Number.NaN
      lms[at + 2] = lajur.s[i] ?? Number.NaN
    }
  }
  return { awal: tabel.awal, baris, lms, awalCm: tabel.awal / 10, akhirCm: (tabel.awal + baris - 1) / 10 }
}

const padat = {
  wfa: padatkan(wfa),
  lhfa: padatkan(lhfa),
  bmifa: padatkan(bmifa),
  hcfa: padatkan(hcfa),
  acfa: padatkan(acfa),
  wfl: padatkan(wfl),
  wfh: padatkan(wfh),
}

/** Rounds half up to whole days, as the reference does. @source docs/aturan/antropometri.md, A1 */
export function bulatHari(hari: number): number {
  return Math.floor(hari + 0.5)
}

/** NaN comparisons are false, so a missing measurement fails `y > 0` and stays missing. */
function perUmurTerbatas(t: Padat, sex: number, hari: number, y: number): number {
  const row = hari - t.awal
  if (!(y > 0) || !(row >= 0 && row < t.baris)) return Number.NaN
  const at = (sex * t.baris + row) * 3
  return bulatDua(zTerbatas(y, t.lms[at] as number, t.lms[at + 1] as number, t.lms[at + 2] as number))
}

function perUmurPolos(t: Padat, sex: number, hari: number, y: number): number {
  const row = hari - t.awal
  if (!(y > 0) || !(row >= 0 && row < t.baris)) return Number.NaN
  const at = (sex * t.baris + row) * 3
  return bulatDua(zPolos(y, t.lms[at] as number, t.lms[at + 1] as number, t.lms[at + 2] as number))
}

/** Weight for length or height: between two rows each of L, M, S goes in a straight line. */
function perTb(t: Padat, sex: number, tbCm: number, bbKg: number): number {
  if (!(bbKg > 0) || !(tbCm >= t.awalCm && tbCm <= t.akhirCm)) return Number.NaN
  const key = Math.trunc(10 * tbCm)
  const at = (sex * t.baris + key - t.awal) * 3
  let l = t.lms[at] as number
  let m = t.lms[at + 1] as number
  let s = t.lms[at + 2] as number
  const f = (tbCm - key / 10) / 0.1
  if (f > 0 && key - t.awal + 1 < t.baris) {
    l += f * ((t.lms[at + 3] as number) - l)
    m += f * ((t.lms[at + 4] as number) - m)
    s += f * ((t.lms[at + 5] as number) - s)
  }
  return bulatDua(zTerbatas(bbKg, l, m, s))
}

function tabelTb(tbCm: number, cara: number, hari: number): Padat {
  if (!Number.isNaN(hari)) return hari < hariBerdiri ? padat.wfl : padat.wfh
  if (cara !== caraTidakDiketahui) return cara === caraTerlentang ? padat.wfl : padat.wfh
  return tbCm < batasTanpaUmurCm ? padat.wfl : padat.wfh
}

/** True when the posture is doubted: standing before nine months. @edge day 273 is, day 274 is not */
export function isCaraDiragukan(bulan: number, cara: number): boolean {
  return cara === caraBerdiri && bulan < bulanBerdiriDiragukan
}

/**
 * Writes the figures of one child to `out` from `offset` on; z-scores rounded to two decimals, NaN where there is none.
 *
 * @param sex 0 boy, 1 girl, anything else unknown
 * @param hari whole days; NaN when unknown
 * @param bulan the unrounded age in months; NaN when unknown
 * @param bbKg,tbCm,lkCm,lilaCm kilograms and centimetres as read; NaN when missing
 * @edge day 730 lying, day 731 standing; 60 months has no z; oedema has no weight-based z
 */
export function hitungKe(
  out: Float64Array,
  offset: number,
  sex: number,
  hari: number,
  bulan: number,
  bbKg: number,
  tbCm: number,
  caraUkur: number,
  lkCm: number,
  lilaCm: number,
  edema: boolean,
): void {
  const cara = isCaraDiragukan(bulan, caraUkur) ? caraTidakDiketahui : caraUkur
  let tb = tbCm
  if (hari < hariBerdiri && cara === caraBerdiri) tb = tbCm + selisihBerdiriCm
  else if (hari >= hariBerdiri && cara === caraTerlentang) tb = tbCm - selisihBerdiriCm
  const meter = tb / 100
  const imt = bbKg / (meter * meter)
  out[offset] = tb
  out[offset + 1] = imt
  const lewat = bulan >= bulanAkhir
  const known = sex === 0 || sex === 1
  if (!known || lewat) {
    out.fill(Number.NaN, offset + 2, offset + jumlahTempat)
    return
  }
  out[offset + 2] = perUmurPolos(padat.lhfa, sex, hari, tb)
  out[offset + 3] = edema ? Number.NaN : perUmurTerbatas(padat.wfa, sex, hari, bbKg)
  out[offset + 4] = edema ? Number.NaN : perTb(tabelTb(tb, cara, hari), sex, tb, bbKg)
  out[offset + 5] = edema ? Number.NaN : perUmurTerbatas(padat.bmifa, sex, hari, imt)
  out[offset + 6] = perUmurPolos(padat.hcfa, sex, hari, lkCm)
  out[offset + 7] = perUmurTerbatas(padat.acfa, sex, hari, lilaCm)
}
