import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { singkatBulan } from '#shared/text/tanggal.ts'
import type { BalokBulan } from './model.ts'

/** The four bars of a month, left to right, with the colours every posyandu paints them. */
export const kodeBalok = ['S', 'K', 'D', 'N'] as const
export type KodeBalok = (typeof kodeBalok)[number]
export const warnaBalok: Readonly<Record<KodeBalok, string>> = {
  S: '#c8473c',
  K: '#e2b13a',
  D: '#4f9a4b',
  N: '#3c73b8',
}

export type BatangBalok = {
  readonly bulan: Bulan
  readonly kode: KodeBalok
  readonly nilai: number
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}

export type GeometriBalok = {
  /** Number of children one box of the grid stands for. */
  readonly perKotak: number
  /** Value at the top of the grid, a whole number of boxes. */
  readonly puncak: number
  /** Horizontal lines, one a box, from 0 upward. */
  readonly garis: readonly { readonly nilai: number; readonly y: number }[]
  readonly batang: readonly BatangBalok[]
  /** Month names and the strip each month owns. */
  readonly bulan: readonly {
    readonly bulan: Bulan
    readonly teks: string
    readonly x: number
    readonly lebar: number
  }[]
}

const jumlahKotakTerbanyak = 10
/** Share of a month's strip that its four bars fill. */
const bagianBatang = 0.8

export { singkatBulan }

/** The least of 1, 2, 5, 10, 20, 50 … children a box with which `terbanyak` fits on `kotak` boxes. */
export function anakPerKotak(terbanyak: number, kotak: number = jumlahKotakTerbanyak): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (step * power * kotak >= terbanyak) return step * power
  }
}

/** The largest number of the chart, in children. */
export function balokTerbanyak(balok: readonly BalokBulan[]): number {
  return Math.max(0, ...balok.flatMap((b) => kodeBalok.map((kode) => b[kode])))
}

/**
 * Places the bars of the balok SKDN: any number of months side by side, y downward, 0 at the lower edge.
 *
 * One box of the grid is always a whole number of children.
 *
 * @param ukuran width and height of the drawing area in any unit; the answer is in the same
 */
export function geometriBalok(
  balok: readonly BalokBulan[],
  ukuran: { readonly lebar: number; readonly tinggi: number },
): GeometriBalok {
  const perKotak = anakPerKotak(balokTerbanyak(balok))
  const kotak = Math.max(1, Math.ceil(balokTerbanyak(balok) / perKotak))
  const puncak = kotak * perKotak
  const tinggiOf = (nilai: number) => (nilai / puncak) * ukuran.tinggi
  const strip = ukuran.lebar / Math.max(1, balok.length)
  const lebar = (strip * bagianBatang) / kodeBalok.length
  return {
    perKotak,
    puncak,
    garis: Array.from({ length: kotak + 1 }, (_, i) => ({
      nilai: i * perKotak,
      y: ukuran.tinggi - tinggiOf(i * perKotak),
    })),
    batang: balok.flatMap((b, index) =>
      kodeBalok.map((kode, i) => ({
        bulan: b.bulan,
        kode,
        nilai: b[kode],
        x: index * strip + (strip * (1 - bagianBatang)) / 2 + i * lebar,
        y: ukuran.tinggi - tinggiOf(b[kode]),
        lebar,
        tinggi: tinggiOf(b[kode]),
      })),
    ),
    bulan: balok.map((b, i) => ({ bulan: b.bulan, teks: singkatBulan(b.bulan), x: i * strip, lebar: strip })),
  }
}
