import type { Tanggal } from '../tanggal/tanggal.ts'
import type { PosyanduHasil, PosyanduSkdn } from './skdn.ts'

/** From so many of its own children on, a day on which they were weighed there was a day of the posyandu. */
const beberapa = 2

/**
 * The days of a month on which a posyandu weighed its own children, earliest first.
 *
 * A day that was recorded, with at least one of them; else a day with several, or with the only one there is: a child
 * weighed elsewhere opens no posyandu, and one alone says little.
 */
export function hariMenimbang({ posyandu, anak }: PosyanduHasil): Tanggal[] {
  const count = new Map<Tanggal, number>()
  for (const { timbang, tertahan, diTempat } of anak) {
    const penimbangan = timbang?.penimbangan ?? tertahan
    if (!penimbangan || !diTempat) continue
    count.set(penimbangan.tanggal, (count.get(penimbangan.tanggal) ?? 0) + 1)
  }
  return hariMenimbangDari(posyandu, anak.length, count)
}

/** The same, from how many of its children there are, and how many of them came to it on each date. */
export function hariMenimbangDari(
  { hariBuka }: Pick<PosyanduSkdn, 'hariBuka'>,
  sasaran: number,
  datang: ReadonlyMap<Tanggal, number>,
): Tanggal[] {
  const enough = Math.min(beberapa, sasaran)
  return [...datang]
    .filter(([tanggal, n]) => n >= enough || hariBuka.includes(tanggal))
    .map(([tanggal]) => tanggal)
    .sort()
}
