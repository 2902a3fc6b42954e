import { dalamKepala, daunKolom, lebarKolomMm } from './kolom.ts'
import { banyakBaris, lebarTeks, pecahBaris, ptPerMm, tinggiGaris } from './lebar-teks.ts'
import type { Kolom } from './model.ts'

/** Padding inside the cells of a form, points. */
export type Bantalan = { readonly sisi: number; readonly atas: number }

/** From one line of a turned head to the next, per point of size. */
export const jarakTegak = 1.05
/** Thin lines of a form, points. */
export const garisPt = 0.5

/** A head in its place: from which row of the head, over how many rows and leaf columns. */
export type SelKepala = {
  readonly kolom: Kolom
  readonly dari: number
  readonly baris: number
  /** Index of the first leaf under it, and how many there are. */
  readonly daun: number
  readonly banyak: number
}

/** The heads of a table, group by group and level by level. */
export function listKepala(kolom: readonly Kolom[]): SelKepala[] {
  const depth = dalamKepala(kolom)
  const found: SelKepala[] = []
  let next = 0
  const walk = (one: Kolom, level: number): void => {
    const banyak = daunKolom([one]).length
    found.push({ kolom: one, dari: level, baris: one.anak.length === 0 ? depth - level : 1, daun: next, banyak })
    if (one.anak.length === 0) next++
    for (const anak of one.anak) walk(anak, level + 1)
  }
  for (const one of kolom) walk(one, 0)
  return found
}

/**
 * Lines of a head that is turned by a quarter: as many as stand beside each other, each as short as can be.
 *
 * @param tinggi the height there is for a line anyhow, points: then as few as fill it
 */
export function barisTegak(
  { judul, lebarMm }: Kolom,
  hurufPt: number,
  { sisi, tinggi = 0 }: { readonly sisi: number; readonly tinggi?: number },
): string[] {
  const huruf = { pt: hurufPt, tebal: true }
  const most = Math.max(1, Math.floor((lebarMm * ptPerMm - 2 * sisi) / (hurufPt * jarakTegak)))
  const whole = lebarTeks(judul, huruf)
  if (most === 1) return [judul]
  const longest = Math.max(...judul.split(' ').map((kata) => lebarTeks(kata, huruf)))
  for (let room = Math.max(longest, tinggi - 2); room < whole; room += hurufPt / 2) {
    const lines = pecahBaris(judul, room, huruf)
    if (lines.length <= most) return lines
  }
  return [judul]
}

/** Height a head needs, padding and line included, points. */
function tinggiJudul(kolom: Kolom, hurufPt: number, { sisi, atas }: Bantalan): number {
  const huruf = { pt: hurufPt, tebal: true }
  if (kolom.tegak) {
    const lines = barisTegak(kolom, hurufPt, { sisi })
    return Math.max(...lines.map((line) => lebarTeks(line, huruf))) + 2 * atas + 2 + garisPt
  }
  const room = lebarKolomMm(kolom) * ptPerMm - 2 * sisi - garisPt
  return banyakBaris(kolom.judul, room, huruf) * hurufPt * tinggiGaris + 2 * atas + garisPt
}

/** Heights of the rows of the head, points, so that every head stands whole in its cell. */
export function tinggiKepala(kolom: readonly Kolom[], hurufPt: number, bantalan: Bantalan): number[] {
  const satu = hurufPt * tinggiGaris + 2 * bantalan.atas + garisPt
  const heights = Array.from({ length: dalamKepala(kolom) }, () => satu)
  const heads = listKepala(kolom).map((head) => ({ ...head, perlu: tinggiJudul(head.kolom, hurufPt, bantalan) }))
  // Groups first: what stands under them may need less then.
  for (const { dari, baris, perlu } of heads.toSorted((a, b) => a.baris - b.baris)) {
    const has = heights.slice(dari, dari + baris).reduce((sum, height) => sum + height, 0)
    const last = dari + baris - 1
    if (perlu > has) heights[last] = (heights[last] ?? 0) + perlu - has
  }
  return heights
}
