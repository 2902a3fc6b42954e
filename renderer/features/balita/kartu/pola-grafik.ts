import type { Indikator } from '#shared/domain/antropometri/kurva.ts'
import type { Grafik } from './hitungan.ts'

/** The two pages of a KMS, in months of age. */
export type Lembar = '0-24' | '24-60'

export type Rentang = readonly [number, number]
export type Warna = 'hijau2' | 'hijau1' | 'kuning1' | 'kuning2'
export type Rupa = 'biasa' | 'tengah' | 'oranye' | 'merah'

/** Months between two points of a curve; half a week draws smoothly. */
const langkahKurva = 0.125

/** Axes of a chart. */
export type Bentuk = {
  readonly indikator: Indikator
  readonly x: Rentang
  readonly langkahX: number
  readonly langkahY: number
  readonly langkahKurva: number
}

export function bentukOf(grafik: Grafik, lembar: Lembar): Bentuk {
  const muda = lembar === '0-24'
  if (grafik === 'BBTB') {
    const indikator = muda ? 'BBPB' : 'BBTB'
    return { indikator, x: muda ? [45, 110] : [65, 120], langkahX: 5, langkahY: 2, langkahKurva: 0.5 }
  }
  const x: Rentang = muda ? [0, 24] : [24, 60]
  return { indikator: grafik, x, langkahX: muda ? 1 : 2, langkahY: grafik === 'BBU' ? 2 : 5, langkahKurva }
}

/** Lines and bands of a chart, by z. */
export type Pola = {
  readonly garis: readonly (readonly [z: number, label: string, rupa: Rupa])[]
  readonly pita: readonly (readonly [atas: number, bawah: number, warna: Warna])[]
}

/** Colours as on the KMS: green is normal, yellow a step outside, the red line the last one. */
export const pola: Readonly<Record<Grafik, Pola>> = {
  BBU: {
    garis: [
      [3, '+3', 'biasa'],
      [2, '+2', 'biasa'],
      [1, '+1 garis oranye', 'oranye'],
      [0, '0', 'tengah'],
      [-2, '−2', 'biasa'],
      [-3, '−3 garis merah', 'merah'],
    ],
    pita: [
      [3, 2, 'kuning2'],
      [2, 1, 'kuning1'],
      [1, 0, 'hijau1'],
      [0, -2, 'hijau2'],
      [-2, -3, 'kuning1'],
    ],
  },
  TBU: {
    garis: [
      [3, '+3', 'biasa'],
      [2, '+2', 'biasa'],
      [0, '0', 'tengah'],
      [-2, '−2', 'oranye'],
      [-3, '−3', 'merah'],
    ],
    pita: [
      [3, 0, 'hijau1'],
      [0, -2, 'hijau2'],
      [-2, -3, 'kuning1'],
    ],
  },
  BBTB: {
    garis: [
      [3, '+3', 'merah'],
      [2, '+2', 'biasa'],
      [1, '+1', 'oranye'],
      [0, '0', 'tengah'],
      [-2, '−2', 'biasa'],
      [-3, '−3', 'merah'],
    ],
    pita: [
      [3, 2, 'kuning2'],
      [2, 1, 'kuning1'],
      [1, 0, 'hijau1'],
      [0, -2, 'hijau2'],
      [-2, -3, 'kuning1'],
    ],
  },
  LKU: {
    garis: [
      [3, '+3', 'biasa'],
      [2, '+2', 'oranye'],
      [0, '0', 'tengah'],
      [-2, '−2', 'oranye'],
      [-3, '−3', 'biasa'],
    ],
    pita: [
      [3, 2, 'kuning2'],
      [2, 0, 'hijau1'],
      [0, -2, 'hijau2'],
      [-2, -3, 'kuning2'],
    ],
  },
}

/** Every step of an axis, both ends included. */
export function langkahOf([from, to]: Rentang, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)
}
