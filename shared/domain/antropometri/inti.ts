import { bulatDua, zPolos, zTerbatas } from './lms.ts'
import { type Tabel, tabel } from './tabel.ts'

/**
 * The computation for 0–60 months, on columns of plain numbers and without making an object a child.
 *
 * `zBalita` (one child) and the bulk command (many) both end here, so they cannot differ.
 *
 * @source docs/aturan/antropometri.md, A; WHO Child Growth Standards 2006, resources/who/SOURCE.md
 */

export const cara = { takDiketahui: 0, terlentang: 1, berdiri: 2 } as const
export const jk = { takDiketahui: -1, L: 0, P: 1 } as const
/** Stands in `hari` for an unknown age; in `bulan` and the measurements NaN does. */
export const hariTakDiketahui = -1

/** Age of a child: days as counted, or months as WHO counts them (days / 30,4375). */
export type Umur = { readonly hari: number } | { readonly bulan: number }

/** One column a field, one place a child. */
export type Masukan = {
  readonly jk: Int8Array
  /** whole days, see `bulatHari` */
  readonly hari: Int32Array
  /** months, not rounded */
  readonly bulan: Float64Array
  /** kilograms */
  readonly bbKg: Float64Array
  /** centimetres, as read; so are the next two */
  readonly tbCm: Float64Array
  readonly lkCm: Float64Array
  readonly lilaCm: Float64Array
  readonly cara: Int8Array
  readonly edema: Uint8Array
}

/** z-scores are rounded to two decimals; NaN where there is none. */
export type Keluaran = {
  /** The posture computed with: unknown when it was not given, or is doubted. */
  readonly cara: Int8Array
  /** centimetres, 0,7 added or taken where the posture does not fit the age */
  readonly tbCm: Float64Array
  /** kg/m² */
  readonly imt: Float64Array
  readonly tbu: Float64Array
  readonly bbu: Float64Array
  readonly bbtb: Float64Array
  readonly imtu: Float64Array
  readonly lku: Float64Array
  readonly lilau: Float64Array
}

export function createMasukan(count: number): Masukan {
  const column = () => new Float64Array(count).fill(Number.NaN)
  return {
    jk: new Int8Array(count).fill(jk.takDiketahui),
    hari: new Int32Array(count).fill(hariTakDiketahui),
    bulan: column(),
    bbKg: column(),
    tbCm: column(),
    lkCm: column(),
    lilaCm: column(),
    cara: new Int8Array(count),
    edema: new Uint8Array(count),
  }
}

export function createKeluaran(count: number): Keluaran {
  const column = () => new Float64Array(count).fill(Number.NaN)
  return {
    cara: new Int8Array(count),
    tbCm: column(),
    imt: column(),
    tbu: column(),
    bbu: column(),
    bbtb: column(),
    imtu: column(),
    lku: column(),
    lilau: column(),
  }
}

/** Days in a month of WHO. @source docs/aturan/antropometri.md, A1 */
export const hariPerBulan = 30.4375
/** Days: from here on a child is measured standing. @source docs/aturan/antropometri.md, A2 */
export const hariBerdiri = 731
/** Months: standing before this age is doubted, and not corrected for. @source docs/aturan/antropometri.md, A2 */
const bulanBerdiriDiragukan = 9
/** Months: the 2006 standards end before this age. @source docs/aturan/antropometri.md, A4 */
export const bulanAkhir = 60
/** Centimetres between lying and standing. @source docs/aturan/antropometri.md, A2 */
const selisihBerdiriCm = 0.7
/** Centimetres: without age and posture, shorter is taken as lying. @source docs/aturan/antropometri.md, A5 */
const batasTanpaUmurCm = 87

/** Rounds half up to whole days, as the reference does. @source docs/aturan/antropometri.md, A1 */
export function bulatHari(hari: number): number {
  const floor = Math.floor(hari)
  return hari - floor >= 0.5 ? floor + 1 : floor
}

/** Age in months of WHO, not rounded. @source docs/aturan/antropometri.md, A1 */
export function umurBulanWho(umur: Umur): number {
  return 'hari' in umur ? umur.hari / hariPerBulan : umur.bulan
}

/**
 * Writes an age, as days or as months (days / 30,4375), rounded or not.
 *
 * @edge a negative age has no z at all, like one of 60 months; an unknown age still has BB/PB or BB/TB
 */
export function isiUmur(m: Masukan, i: number, umur: Umur | null): void {
  m.hari[i] = hariTakDiketahui
  m.bulan[i] = Number.NaN
  if (umur === null) return
  const bulan = umurBulanWho(umur)
  m.bulan[i] = bulan >= 0 ? bulan : bulanAkhir
  if (!(bulan >= 0)) return
  // Beyond the tables one age is as good as another; a huge one would not fit the column.
  m.hari[i] = bulatHari(Math.min('hari' in umur ? umur.hari : umur.bulan * hariPerBulan, hariTerjauh))
}

/** Days; far beyond every table. */
const hariTerjauh = 1_000_000

/** Posture, length used and IMT of each child; what is not above 0 counts as missing. A2 */
function siapkan(m: Masukan, k: Keluaran, count: number): void {
  for (let i = 0; i < count; i++) {
    const hari = m.hari[i] as number
    let c = m.cara[i] as number
    if (c === cara.berdiri && (m.bulan[i] as number) < bulanBerdiriDiragukan) c = cara.takDiketahui
    let tb = m.tbCm[i] as number
    if (!(tb > 0)) tb = Number.NaN
    else if (c === cara.berdiri && hari !== hariTakDiketahui && hari < hariBerdiri) tb += selisihBerdiriCm
    else if (c === cara.terlentang && hari >= hariBerdiri) tb -= selisihBerdiriCm
    const meter = tb / 100
    const imt = (m.bbKg[i] as number) / (meter * meter)
    k.cara[i] = c
    k.tbCm[i] = tb
    k.imt[i] = imt > 0 && imt < Number.POSITIVE_INFINITY ? imt : Number.NaN
  }
}

/** First of the three figures of a row, or −1 outside the table. */
function tempatBaris(t: Tabel, jenis: number, row: number): number {
  return jenis >= 0 && row >= 0 && row < t.baris ? 3 * (jenis * t.baris + row) : -1
}

/** The z of a measurement by age in days. What is missing is NaN, and fails every comparison. A4 */
function hitungPerUmur(t: Tabel, rumus: Rumus, m: Masukan, y: Float64Array, z: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = y[i] as number
    const inRange = (m.bulan[i] as number) < bulanAkhir && value > 0
    const at = inRange ? tempatBaris(t, m.jk[i] as number, (m.hari[i] as number) - t.awal) : -1
    if (at < 0) {
      z[i] = Number.NaN
      continue
    }
    const l = t.lms[at] as number
    const median = t.lms[at + 1] as number
    const s = t.lms[at + 2] as number
    z[i] = bulatDua(rumus === 'terbatas' ? zTerbatas(value, l, median, s) : zPolos(value, l, median, s))
  }
}

type Rumus = 'polos' | 'terbatas'

/** Lying or standing table: by age, else by posture, else by length. A5 */
export function tabelTb(tbCm: number, posture: number, hari: number): Tabel {
  if (hari !== hariTakDiketahui) return hari < hariBerdiri ? tabel.wfl : tabel.wfh
  if (posture !== cara.takDiketahui) return posture === cara.terlentang ? tabel.wfl : tabel.wfh
  return tbCm < batasTanpaUmurCm ? tabel.wfl : tabel.wfh
}

/** Weight for length or height: between two rows each of L, M, S goes in a straight line. A5 */
function zPerTb(t: Tabel, jenis: number, tbCm: number, bbKg: number): number {
  const key = Math.trunc(10 * tbCm)
  const at = tempatBaris(t, jenis, key - t.awal)
  const f = (tbCm - key / 10) / 0.1
  if (at < 0 || !(bbKg > 0)) return Number.NaN
  const l = t.lms[at] as number
  const m = t.lms[at + 1] as number
  const s = t.lms[at + 2] as number
  if (!(f > 0)) return bulatDua(zTerbatas(bbKg, l, m, s))
  // Above the last row there is nothing to go on to: 110,04 cm lying is outside.
  if (key - t.awal + 1 >= t.baris) return Number.NaN
  const [l2, m2, s2] = [t.lms[at + 3] as number, t.lms[at + 4] as number, t.lms[at + 5] as number]
  return bulatDua(zTerbatas(bbKg, l + f * (l2 - l), m + f * (m2 - m), s + f * (s2 - s)))
}

function hitungPerTb(m: Masukan, k: Keluaran, count: number): void {
  for (let i = 0; i < count; i++) {
    const tb = k.tbCm[i] as number
    const tooOld = (m.bulan[i] as number) >= bulanAkhir
    const t = tabelTb(tb, k.cara[i] as number, m.hari[i] as number)
    k.bbtb[i] = tooOld ? Number.NaN : zPerTb(t, m.jk[i] as number, tb, m.bbKg[i] as number)
  }
}

/** Oedema weighs: nothing that rests on weight is told. A4 */
function hapusEdema(m: Masukan, k: Keluaran, count: number): void {
  for (let i = 0; i < count; i++) {
    if (m.edema[i] === 0) continue
    k.bbu[i] = Number.NaN
    k.bbtb[i] = Number.NaN
    k.imtu[i] = Number.NaN
  }
}

/**
 * Computes the first `count` children of `m` into `k`.
 *
 * @edge day 730 lying, day 731 standing; day 273 standing is doubted; 60 months has no z; oedema has no weight-based z
 */
export function hitung(m: Masukan, k: Keluaran, count: number): void {
  siapkan(m, k, count)
  hitungPerUmur(tabel.lhfa, 'polos', m, k.tbCm, k.tbu, count)
  hitungPerUmur(tabel.wfa, 'terbatas', m, m.bbKg, k.bbu, count)
  hitungPerTb(m, k, count)
  hitungPerUmur(tabel.bmifa, 'terbatas', m, k.imt, k.imtu, count)
  hitungPerUmur(tabel.hcfa, 'polos', m, m.lkCm, k.lku, count)
  hitungPerUmur(tabel.acfa, 'terbatas', m, m.lilaCm, k.lilau, count)
  hapusEdema(m, k, count)
}
