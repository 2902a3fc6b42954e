import { lebarIsiMm } from './kertas.ts'
import type { FormModel, Kolom } from './model.ts'

/** Levels of heads over the cells. */
export function dalamKepala(kolom: readonly Kolom[]): number {
  return kolom.length === 0 ? 0 : 1 + Math.max(...kolom.map((k) => dalamKepala(k.anak)))
}

/** The columns that hold cells, left to right. */
export function daunKolom(kolom: readonly Kolom[]): Kolom[] {
  return kolom.flatMap((k) => (k.anak.length === 0 ? [k] : daunKolom(k.anak)))
}

export function lebarKolomMm(kolom: Kolom): number {
  return daunKolom([kolom]).reduce((sum, daun) => sum + daun.lebarMm, 0)
}

/** The numbers of the leaf columns of a form, 1 … n in print order, whichever sheet they stand on. */
export function nomorDaun(kolom: readonly Kolom[]): ReadonlyMap<string, number> {
  return new Map(daunKolom(kolom).map(({ id }, i) => [id, i + 1]))
}

type Bagian = { readonly biaya: number; readonly isi: readonly number[] }

type Ruang = {
  readonly room: number
  /** Whether the last group may stand alone. */
  readonly lone: boolean
}

/** The best ways to set the first `n` groups on `pages` pages, by n. */
function nextPage(
  before: readonly (Bagian | null)[],
  widths: readonly number[],
  { room, lone }: Ruang,
): (Bagian | null)[] {
  return widths.map((_, end) => {
    let best: Bagian | null = null
    let width = 0
    for (let start = end; start >= 0; start--) {
      width += widths[start] ?? 0
      // A tenth of a millimetre of rounding must not open a page.
      if (width > room + 0.1) break
      const rest = start === 0 ? { biaya: 0, isi: [] } : before[start - 1]
      if (!rest || (!lone && start > 0 && start === widths.length - 1)) continue
      const biaya = rest.biaya + width * width
      if (!best || biaya < best.biaya) best = { biaya, isi: [...rest.isi, end - start + 1] }
    }
    return best
  })
}

function bagi(widths: readonly number[], ruang: Ruang): readonly number[] | null {
  let parts: (Bagian | null)[] = widths.map(() => null)
  for (let pages = 1; pages <= widths.length; pages++) {
    // Ways with fewer pages lie behind: none of them reached the end.
    const next = nextPage(parts, widths, ruang)
    const whole = next.at(-1)
    if (whole) return whole.isi
    parts = next
  }
  return null
}

/**
 * Divides groups of columns among the fewest pages, evenly filled; the last, which may be the total, stands alone only
 * where it must.
 *
 * @param widths of the groups, and the room of a page, in one unit
 * @returns how many groups stand on each page
 */
export function bagiHalaman(widths: readonly number[], room: number): readonly number[] {
  return bagi(widths, { room, lone: false }) ?? bagi(widths, { room, lone: true }) ?? widths.map(() => 1)
}

/** A group that no page holds as several, each under the same head. */
function pecahGroup(kolom: Kolom, room: number): Kolom[] {
  if (kolom.anak.length === 0 || lebarKolomMm(kolom) <= room) return [kolom]
  const parts: Kolom[][] = [[]]
  let left = room
  for (const anak of kolom.anak.flatMap((one) => pecahGroup(one, room))) {
    const width = lebarKolomMm(anak)
    if (width > left && parts.at(-1)?.length !== 0) {
      parts.push([])
      left = room
    }
    parts.at(-1)?.push(anak)
    left -= width
  }
  return parts.map((anak, i) => ({ ...kolom, id: `${kolom.id}/${i + 1}`, anak }))
}

/** No column becomes wider than this many times: a lone total is not drawn over the whole sheet. */
const lebarTerbanyak = 2

/** The same columns, each as many times wider. */
function lebarkan(kolom: readonly Kolom[], kali: number): Kolom[] {
  return kolom.map((one) => ({ ...one, lebarMm: one.lebarMm * kali, anak: lebarkan(one.anak, kali) }))
}

/** Columns as wide as their page: whole groups leave room that words and hands can use. */
function penuhkan(kolom: readonly Kolom[], room: number): Kolom[] {
  const mm = kolom.reduce((sum, one) => sum + lebarKolomMm(one), 0)
  return lebarkan(kolom, Math.max(1, Math.min(lebarTerbanyak, room / mm)))
}

/**
 * The columns page by page: those that name the rows stand on every page, as wide on each, then whole groups, spread
 * evenly over as few pages as hold them, and as wide as the page. A form that fits gives one page, as it was described.
 */
export function kolomPerHalaman(model: Pick<FormModel, 'kolom' | 'kertas'>): Kolom[][] {
  const tetap = model.kolom.filter((k) => k.tetap)
  const room = lebarIsiMm(model.kertas) - tetap.reduce((sum, k) => sum + lebarKolomMm(k), 0)
  const lain = model.kolom.filter((k) => !k.tetap).flatMap((k) => pecahGroup(k, room))
  const banyak = bagiHalaman(lain.map(lebarKolomMm), room)
  if (banyak.length <= 1) return [[...tetap, ...lain]]
  let next = 0
  return banyak.map((count) => {
    next += count
    return [...tetap, ...penuhkan(lain.slice(next - count, next), room)]
  })
}
