import type { JenisKelamin } from '../register/register.ts'
import type { SkorZ } from './balita.ts'
import { bulatDua, zPolos, zTerbatas } from './lms.ts'
import { sisipLms, type Tabel, tabel } from './tabel.ts'

export type UkuranRemaja = {
  readonly jk: JenisKelamin | null
  /** months, decimals allowed; days / 30,4375 */
  readonly umurBulan: number | null
  readonly tbCm: number | null
  readonly bbKg: number | null
  readonly edema: boolean
}

export type HasilRemaja = {
  /** kg/m² */
  readonly imt: number | null
  readonly tbu: SkorZ | null
  readonly bbu: SkorZ | null
  readonly imtu: SkorZ | null
}

/** Months, both inclusive. @source docs/aturan/antropometri.md, B */
const rentangBulan = { tinggi: [60, 228], berat: [60, 120] } as const
/** Lowest and highest plausible z, strict. @source docs/aturan/antropometri.md, B */
const wajar = { tbu: [-6, 6], bbu: [-6, 5], imtu: [-5, 5] } as const

function skorUmur(
  t: Tabel,
  u: UkuranRemaja,
  y: number | null,
  rumus: typeof zPolos,
  [first, last]: readonly [number, number],
  [low, high]: readonly [number, number],
): SkorZ | null {
  const { jk, umurBulan } = u
  if (jk === null || umurBulan === null || y === null || !(y > 0)) return null
  if (umurBulan < first || umurBulan > last) return null
  const row = Math.trunc(umurBulan)
  const lms = sisipLms(t, jk, row, umurBulan - row)
  if (lms === null) return null
  const z = bulatDua(rumus(y, lms.l, lms.m, lms.s))
  if (Number.isNaN(z)) return null
  return { z, flagged: z < low || z > high }
}

/** What is not above 0 counts as missing, here as for a balita. */
function hitungImt({ tbCm, bbKg }: UkuranRemaja): number | null {
  if (tbCm === null || bbKg === null || !(tbCm > 0) || !(bbKg > 0)) return null
  const meter = tbCm / 100
  const imt = bbKg / (meter * meter)
  return Number.isFinite(imt) ? imt : null
}

/**
 * z-scores from 5 to 19 years, as WHO AnthroPlus computes them; BB/U ends at ten years.
 *
 * @source docs/aturan/antropometri.md, B; WHO Reference 2007, resources/who/SOURCE.md
 * @edge 60 and 228 months are inside, 59,99 and 228,01 outside
 */
export function zRemaja(u: UkuranRemaja): HasilRemaja {
  const imt = hitungImt(u)
  return {
    imt,
    tbu: skorUmur(tabel.hfa2007, u, u.tbCm, zPolos, rentangBulan.tinggi, wajar.tbu),
    bbu: u.edema ? null : skorUmur(tabel.wfa2007, u, u.bbKg, zTerbatas, rentangBulan.berat, wajar.bbu),
    imtu: u.edema ? null : skorUmur(tabel.bmifa2007, u, imt, zTerbatas, rentangBulan.tinggi, wajar.imtu),
  }
}
