import type { Indikator } from '../antropometri/kurva.ts'

/** The charts of a child: weight, length, weight for length, IMT, head, arm. */
export const semuaGrafik = ['BBU', 'TBU', 'BBTB', 'IMTU', 'LKU', 'LILAU'] as const
export type Grafik = (typeof semuaGrafik)[number]

/** The two pages of a chart as the Buku KIA has them, in months of age: lying, then standing. */
export const semuaLembar = ['0-24', '24-60'] as const
export type Lembar = (typeof semuaLembar)[number]

export type Rentang = readonly [number, number]
export type Warna = 'hijau2' | 'hijau1' | 'kuning1' | 'kuning2'
export type RupaGaris = 'biasa' | 'tengah' | 'oranye' | 'merah'
export type Satuan = 'kg' | 'cm' | 'kg/m²'

/** Which page a child of this age stands on. */
export function lembarOf(umurBulan: number | null): Lembar {
  return umurBulan !== null && umurBulan >= 24 ? '24-60' : '0-24'
}

/** Months of a panel: a year, as the KMS is divided. */
export const bulanPanel = 12

/** Months between two points of a curve; half a week draws smoothly. */
const langkahBulan = 0.125

/** Axes of a chart. */
export type Bentuk = {
  readonly indikator: Indikator
  readonly x: Rentang
  readonly langkahX: number
  readonly langkahY: number
  readonly langkahKurva: number
  readonly labelX: string
}

/** Between two figures of the upright axis, in its unit; half of it lies between two lines. */
const langkahY: Readonly<Record<Grafik, number>> = { BBU: 2, TBU: 5, BBTB: 2, IMTU: 2, LKU: 2, LILAU: 2 }

export function bentukOf(grafik: Grafik, lembar: Lembar): Bentuk {
  const muda = lembar === '0-24'
  if (grafik === 'BBTB') {
    return {
      indikator: muda ? 'BBPB' : 'BBTB',
      x: muda ? [45, 110] : [65, 120],
      langkahX: 5,
      langkahY: langkahY.BBTB,
      langkahKurva: 0.5,
      labelX: muda ? 'PB cm' : 'TB cm',
    }
  }
  return {
    indikator: grafik,
    x: muda ? [0, 24] : [24, 60],
    langkahX: muda ? 1 : 2,
    langkahY: langkahY[grafik],
    langkahKurva: langkahBulan,
    labelX: 'Umur bulan',
  }
}

/** A level that holds whatever the age: a figure of the measure itself. */
export type Batas = { readonly y: number; readonly dari: number; readonly sampai: number; readonly label: string }

/** Lines and bands of a chart, by z. */
export type Pola = {
  readonly satuan: Satuan
  readonly garis: readonly (readonly [z: number, label: string, rupa: RupaGaris])[]
  readonly pita: readonly (readonly [atas: number, bawah: number, warna: Warna])[]
  readonly batas: readonly Batas[]
}

const polaBB = {
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
} as const satisfies Pick<Pola, 'garis' | 'pita'>

/** Gizi lebih and gizi kurang by weight for length and by IMT have the same six classes. */
const polaGizi = {
  ...polaBB,
  garis: [
    [3, '+3', 'merah'],
    [2, '+2', 'biasa'],
    [1, '+1', 'oranye'],
    [0, '0', 'tengah'],
    [-2, '−2', 'biasa'],
    [-3, '−3', 'merah'],
  ],
} as const satisfies Pick<Pola, 'garis' | 'pita'>

/** Below −2 and −3 alone are of concern: length and arm. */
const polaBawah = {
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
} as const satisfies Pick<Pola, 'garis' | 'pita'>

/** Colours as on the KMS: green is normal, yellow a step outside, the red line the last one. */
export const pola: Readonly<Record<Grafik, Pola>> = {
  BBU: { ...polaBB, satuan: 'kg', batas: [] },
  TBU: { ...polaBawah, satuan: 'cm', batas: [] },
  BBTB: { ...polaGizi, satuan: 'kg', batas: [] },
  IMTU: { ...polaGizi, satuan: 'kg/m²', batas: [] },
  LKU: {
    satuan: 'cm',
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
    batas: [],
  },
  // The class of an arm goes by its centimetres, from 6 to 59 months (kelasLila); the lines of WHO are for whoever asks.
  LILAU: {
    ...polaBawah,
    satuan: 'cm',
    batas: [
      { y: 12.5, dari: 6, sampai: 60, label: '12,5 cm' },
      { y: 11.5, dari: 6, sampai: 60, label: '11,5 cm' },
    ],
  },
}

/** What each chart is called; length is lying before 24 months and standing from then on. */
export function namaGrafik(grafik: Grafik, lembar: Lembar): string {
  const berdiri = lembar === '24-60'
  switch (grafik) {
    case 'BBU':
      return 'BB/U'
    case 'TBU':
      return berdiri ? 'TB/U' : 'PB/U'
    case 'BBTB':
      return berdiri ? 'BB/TB' : 'BB/PB'
    case 'IMTU':
      return 'IMT/U'
    case 'LKU':
      return 'LK/U'
    case 'LILAU':
      return 'LILA/U'
  }
}

/** What is measured, and in what: "BB kg". */
export function namaUkuran(grafik: Grafik, lembar: Lembar): string {
  switch (grafik) {
    case 'BBU':
    case 'BBTB':
      return 'BB kg'
    case 'TBU':
      return lembar === '24-60' ? 'TB cm' : 'PB cm'
    case 'IMTU':
      return 'IMT'
    case 'LKU':
      return 'LK cm'
    case 'LILAU':
      return 'LILA cm'
  }
}

/** Every step of an axis, both ends included. */
export function langkahOf([from, to]: Rentang, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step)
}
