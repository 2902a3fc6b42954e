import type { JenisKelamin } from '../register/register.ts'
import { isiTabel } from './tabel.generated.ts'

/** The growth tables of WHO: by age in days, by length (wfl) or height (wfh), and by age in months (2007). */
export type NamaTabel = keyof typeof isiTabel

/** L, M and S of one row, or between two rows. */
export type Lms = { readonly l: number; readonly m: number; readonly s: number }

export type Tabel = {
  /** First key: days, months, or tenths of a centimetre. */
  readonly awal: number
  /** Rows of one sex. */
  readonly baris: number
  /** L, M, S of each row, boys then girls, so that one row is one place in memory. */
  readonly lms: Float64Array
}

/** Figures are stored as whole numbers of their last printed digit. @source resources/who/build.ts */
const skala = { l: 10_000, m: 10_000, s: 100_000 } as const

function baca({ awal, baris, selisih }: (typeof isiTabel)[NamaTabel]): Tabel {
  const differences: number[] = JSON.parse(selisih)
  const lms = new Float64Array(differences.length)
  let [l, m, s] = [0, 0, 0]
  for (let i = 0; i < differences.length; i += 3) {
    l += differences[i] ?? 0
    m += differences[i + 1] ?? 0
    s += differences[i + 2] ?? 0
    lms[i] = l / skala.l
    lms[i + 1] = m / skala.m
    lms[i + 2] = s / skala.s
  }
  return { awal, baris, lms }
}

export const tabel: Readonly<Record<NamaTabel, Tabel>> = {
  wfa: baca(isiTabel.wfa),
  lhfa: baca(isiTabel.lhfa),
  bmifa: baca(isiTabel.bmifa),
  hcfa: baca(isiTabel.hcfa),
  acfa: baca(isiTabel.acfa),
  wfl: baca(isiTabel.wfl),
  wfh: baca(isiTabel.wfh),
  wfa2007: baca(isiTabel.wfa2007),
  hfa2007: baca(isiTabel.hfa2007),
  bmifa2007: baca(isiTabel.bmifa2007),
}

/** The row of a table at a whole key; null outside the table. */
export function barisLms(t: Tabel, jk: JenisKelamin, key: number): Lms | null {
  const row = key - t.awal
  if (!(row >= 0 && row < t.baris)) return null
  const at = 3 * (row + (jk === 'P' ? t.baris : 0))
  const [l, m, s] = [t.lms[at], t.lms[at + 1], t.lms[at + 2]]
  return l === undefined || m === undefined || s === undefined ? null : { l, m, s }
}

/** Between two rows each of L, M, S goes in a straight line. `fraction` is 0 at `key` and 1 at the next row. */
export function sisipLms(t: Tabel, jk: JenisKelamin, key: number, fraction: number): Lms | null {
  const low = barisLms(t, jk, key)
  if (low === null || !(fraction > 0)) return low
  const next = barisLms(t, jk, key + 1)
  if (next === null) return null
  return {
    l: low.l + fraction * (next.l - low.l),
    m: low.m + fraction * (next.m - low.m),
    s: low.s + fraction * (next.s - low.s),
  }
}
