import type { Penimbangan } from '../register/register.ts'
import { type Bulan, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'

export type AsalHariBuka = 'dicatat' | 'modus' | 'akhirBulan'

export type HariBukaBulan = {
  readonly tanggal: Tanggal
  readonly asal: AsalHariBuka
  /** False for "tidak buka": nothing recorded and nobody weighed there. */
  readonly buka: boolean
}

/** True unless a weighing was made in another posyandu, as a guest of it. */
export function isDiTempat({ posyanduId: tempat }: Pick<Penimbangan, 'posyanduId'>, posyanduId: string): boolean {
  return tempat === null || tempat === posyanduId
}

/**
 * The hari buka of a posyandu in a month, by which its children not weighed are judged.
 *
 * @param dicatat recorded or planned days of the month, any order; the first counts
 * @param ditimbang dates of the counting weighings of its members made there
 * @edge tie between dates: the earliest; nothing at all: the last day of the month, "tidak buka"
 */
export function hariBukaBulan(bulan: Bulan, dicatat: readonly Tanggal[], ditimbang: readonly Tanggal[]): HariBukaBulan {
  const counts = new Map<Tanggal, number>()
  for (const tanggal of ditimbang) counts.set(tanggal, (counts.get(tanggal) ?? 0) + 1)
  return hariBukaDari(bulan, dicatat, counts)
}

/** The same, from how many were weighed on each date. */
export function hariBukaDari(
  bulan: Bulan,
  dicatat: readonly Tanggal[],
  ditimbang: ReadonlyMap<Tanggal, number>,
): HariBukaBulan {
  const [first] = [...dicatat].sort()
  if (first) return { tanggal: first, asal: 'dicatat', buka: true }
  const [commonest] = [...ditimbang].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!commonest) return { tanggal: lastDayOf(bulan), asal: 'akhirBulan', buka: false }
  return { tanggal: commonest[0], asal: 'modus', buka: true }
}
