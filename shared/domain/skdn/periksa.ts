import { jumlahSkdn } from './hitung.ts'
import type { HitunganSkdn } from './indikator.ts'
import type { AnakBulan, AnakSkdn, HasilSkdn } from './skdn.ts'
import { type BulanTernama, ternamaDari } from './ternama.ts'

/** One rule that must hold under every report, and the children that break it. */
export type Pemeriksaan = {
  readonly aturan: string
  readonly benar: boolean
  /** Left and right side with this month's figures, e.g. "39 = 20+14+2+3". */
  readonly angka: string
  readonly anak: readonly AnakBulan[]
}

type Aturan = {
  readonly aturan: string
  readonly holds: (h: HitunganSkdn) => boolean
  readonly angka: (h: HitunganSkdn) => string
  /** True for a child that breaks the rule. */
  readonly breaks: (a: AnakSkdn) => boolean
}

const lettersOf = (h: HitunganSkdn) => h.N + h.T + h.O + h.B

const aturan: readonly Aturan[] = [
  {
    aturan: 'D=N+T+O+B',
    holds: (h) => h.D === lettersOf(h),
    angka: (h) => `${h.D} = ${h.N}+${h.T}+${h.O}+${h.B}`,
    breaks: (a) => a.timbang !== null && !['N', 'T', 'O', 'B'].includes(a.timbang.huruf),
  },
  { aturan: 'K≤S', holds: (h) => h.K <= h.S, angka: (h) => `${h.K} ≤ ${h.S}`, breaks: () => false },
  { aturan: 'D≤S', holds: (h) => h.D <= h.S, angka: (h) => `${h.D} ≤ ${h.S}`, breaks: () => false },
  {
    aturan: '2T≤T',
    holds: (h) => h['2T'] <= h.T,
    angka: (h) => `${h['2T']} ≤ ${h.T}`,
    breaks: (a) => a.timbang?.duaT === true && a.timbang.huruf !== 'T',
  },
  {
    aturan: 'BGM≤D',
    holds: (h) => h.BGM <= h.D,
    angka: (h) => `${h.BGM} ≤ ${h.D}`,
    breaks: (a) => a.timbang?.bgm === true && a.timbang.penimbangan.bbG === null,
  },
  { aturan: "N≤D'", holds: (h) => h.N <= h.N + h.T, angka: (h) => `${h.N} ≤ ${h.N + h.T}`, breaks: () => false },
]

/** Children that stand in more than one posyandu of the same month. */
function twice(anak: readonly AnakSkdn[]): AnakBulan[] {
  const seen = new Set<string>()
  return anak.filter((a) => seen.size === seen.add(a.anak.id).size).map((a) => a.anak)
}

/**
 * The checks printed under every report.
 *
 * @param hasil the children it holds are those at least that break a rule, or stand in more than one posyandu
 * @param bagian what the parts are whose sum is the total: the posyandu, unless they were brought together
 * @source docs/aturan/skdn.md, "Checks printed under every report"
 */
export function periksaTernama({ posyandu }: Pick<BulanTernama, 'posyandu'>, bagian = 'posyandu'): Pemeriksaan[] {
  const anak = posyandu.flatMap((p) => p.anak)
  const rows = posyandu.flatMap((p) => p.baris)
  const total = jumlahSkdn(rows)
  const checks = aturan.map((rule) => ({
    aturan: rule.aturan,
    benar: rule.holds(total),
    angka: rule.angka(total),
    anak: anak.filter(rule.breaks).map((a) => a.anak),
  }))
  const perJk = (jk: 'L' | 'P') => rows.filter((r) => r.jk === jk).reduce((sum, r) => sum + r.S, 0)
  checks.push({
    aturan: 'L+P=total',
    benar: perJk('L') + perJk('P') === total.S,
    angka: `${perJk('L')} + ${perJk('P')} = ${total.S}`,
    anak: [],
  })
  const perPosyandu = posyandu.map((p) => jumlahSkdn(p.baris).S)
  const dua = twice(anak)
  const distinct = total.S - dua.length
  checks.push({
    aturan: `jumlah ${bagian}=total`,
    benar: perPosyandu.reduce((sum, s) => sum + s, 0) === distinct,
    angka: `${perPosyandu.join(' + ') || '0'} = ${distinct}`,
    anak: dua,
  })
  return checks
}

/** The same of a month counted child by child. */
export function periksaSkdn(hasil: HasilSkdn, bagian?: string): Pemeriksaan[] {
  return periksaTernama(ternamaDari(hasil), bagian)
}
