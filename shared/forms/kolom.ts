import { lebarIsiMm } from './kertas.ts'
import type { FormModel, Kolom } from './model.ts'

/** The columns that hold cells, left to right. */
export function daunKolom(kolom: readonly Kolom[]): Kolom[] {
  return kolom.flatMap((k) => (k.anak.length === 0 ? [k] : daunKolom(k.anak)))
}

export function lebarKolomMm(kolom: Kolom): number {
  return daunKolom([kolom]).reduce((sum, daun) => sum + daun.lebarMm, 0)
}

/**
 * The columns page by page: the leading columns that name the rows stand on every page, then as many whole groups
 * as fit between the margins. A form that fits gives one page.
 */
export function kolomPerHalaman(model: Pick<FormModel, 'kolom' | 'kertas'>): Kolom[][] {
  const firstGroup = model.kolom.findIndex((k) => k.anak.length > 0)
  const tetap = firstGroup < 0 ? model.kolom : model.kolom.slice(0, firstGroup)
  const lain = firstGroup < 0 ? [] : model.kolom.slice(firstGroup)
  const room = lebarIsiMm(model.kertas) - tetap.reduce((sum, k) => sum + lebarKolomMm(k), 0)
  const pages: Kolom[][] = []
  let left = 0
  for (const kolom of lain) {
    // A tenth of a millimetre of rounding must not open a page.
    const width = lebarKolomMm(kolom) - 0.1
    const page = pages.at(-1)
    if (page && width <= left) {
      page.push(kolom)
      left -= width
    } else {
      pages.push([...tetap, kolom])
      left = room - width
    }
  }
  return pages.length === 0 ? [[...tetap]] : pages
}
