import type { TitikGambar } from '#shared/domain/grafik/gambar.ts'
import type { Letak } from '#shared/domain/grafik/letak.ts'
import type { Unsur } from '#shared/domain/grafik/unsur.ts'

/** A ring around a point. */
export function cincin({ xMm: x, yMm: y }: TitikGambar, { em }: Letak): Unsur[] {
  return [{ jenis: 'bulat', rupa: 'cincin', x, y, r: 0.67 * em }]
}

/** The value beside a point; on the left where the right has no room. */
export function nilaiTerpilih({ xMm, yMm, label }: TitikGambar, { em, kanan }: Letak): Unsur[] {
  const left = kanan - xMm < 4.4 * em
  const x = xMm + (left ? -1.1 : 1.1) * em
  const place = { x, y: yMm + 0.4 * em, rata: left ? 'end' : 'start', hurufMm: 1.17 * em } as const
  return [{ jenis: 'teks', rupa: 'nilaiTerpilih', teks: label, ...place }]
}

/** Millimetres within which the mouse means a point. */
const jangkauanMm = 4

/** The point nearest to a place, if one is near enough. */
export function titikDekat(titik: readonly TitikGambar[], xMm: number, yMm: number): TitikGambar | null {
  let best: TitikGambar | null = null
  let nearest = jangkauanMm
  for (const t of titik) {
    const away = Math.hypot(t.xMm - xMm, t.yMm - yMm)
    if (away < nearest) [best, nearest] = [t, away]
  }
  return best
}
