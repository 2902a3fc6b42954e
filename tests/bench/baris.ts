/** One piece of work and its budget. */
export type Pekerjaan = {
  readonly kerja: string
  readonly satuan: string
  readonly batas: number
  /** What it is compared with. */
  readonly pembanding: string
}

/** One piece of work, measured. */
export type BarisBench = Pekerjaan & {
  readonly nilai: number
  readonly rasio: number
  readonly lolos: boolean
}

/** One piece of work that this machine cannot measure, and why. */
export type BarisTakTerukur = Pekerjaan & {
  readonly nilai: null
  readonly rasio: null
  readonly lolos: null
  readonly sebab: string
}

/** What the run prints: no value is ever made up for work that was not measured. */
export type Baris = BarisBench | BarisTakTerukur

export function takTerukur(pekerjaan: Pekerjaan, sebab: string): BarisTakTerukur {
  return { ...pekerjaan, nilai: null, rasio: null, lolos: null, sebab }
}

const round = (value: number, decimals: number) => Number(value.toFixed(decimals))

/** A row whose value may not exceed its budget, beside the same unit of something to compare with. */
export function paling(pekerjaan: Pekerjaan, nilai: number, dasar: number): BarisBench {
  return { ...pekerjaan, nilai: round(nilai, 2), rasio: round(nilai / dasar, 2), lolos: nilai <= pekerjaan.batas }
}

/** The value below which `part` of all values lie, 0.95 for p95. */
export function persentil(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return persentil(values, 0.5)
}
