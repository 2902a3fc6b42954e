/** A place on the paper, millimetres from its upper left corner. */
export type TitikMm = readonly [x: number, y: number]

/** Where the text stands to its place. */
export type Rata = 'start' | 'middle' | 'end'

/**
 * One thing that is drawn, millimetres. How it looks is told by its `rupa`, once for every paper (`gaya.ts`).
 *
 * A text stands with its foot on `y`; `tegak` turns it upright around its place.
 */
export type Unsur =
  | { readonly jenis: 'bidang' | 'garis'; readonly rupa: Rupa; readonly titik: readonly TitikMm[] }
  | {
      readonly jenis: 'kotak'
      readonly rupa: Rupa
      readonly x: number
      readonly y: number
      readonly lebar: number
      readonly tinggi: number
      readonly sudut: number
    }
  | { readonly jenis: 'bulat'; readonly rupa: Rupa; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly jenis: 'teks'
      readonly rupa: Rupa
      readonly x: number
      readonly y: number
      readonly teks: string
      readonly rata: Rata
      readonly hurufMm: number
      readonly tegak?: true
    }

export type Rupa = keyof typeof gaya

type Gaya = Readonly<
  Partial<
    Record<
      | 'fill'
      | 'fillOpacity'
      | 'stroke'
      | 'strokeOpacity'
      | 'strokeWidth'
      | 'strokeDasharray'
      | 'strokeLinejoin'
      | 'fontWeight',
      string | number
    >
  >
>

const hitam = '#000000'
const putih = '#ffffff'
const tebal = 'bold'
const huruf = { fill: putih, stroke: hitam, strokeWidth: 0.15 }

/**
 * How each thing looks on paper, strokes in millimetres. In black and white nothing is lost: the orange line is broken,
 * the red one thick, and both are named. The window gives the colours of its theme instead.
 */
export const gaya = {
  hijau2: { fill: '#cfe8c2' },
  hijau1: { fill: '#dff0d5' },
  kuning1: { fill: '#fcefb4' },
  kuning2: { fill: '#fdf7da' },
  kisi: { fill: 'none', stroke: '#3c3426', strokeOpacity: 0.16, strokeWidth: 0.15 },
  kisiTebal: { fill: 'none', stroke: '#3c3426', strokeOpacity: 0.22, strokeWidth: 0.28 },
  panel: { fill: 'none', stroke: '#3c3426', strokeOpacity: 0.75, strokeWidth: 0.4 },
  alas: { fill: putih, fillOpacity: 0.75 },
  biasa: { fill: 'none', stroke: '#6e664d', strokeWidth: 0.25 },
  tengah: { fill: 'none', stroke: '#3f7a38', strokeWidth: 0.35 },
  oranye: { fill: 'none', stroke: '#c65508', strokeWidth: 0.6, strokeDasharray: '2 0.8' },
  merah: { fill: 'none', stroke: '#c62a20', strokeWidth: 0.7 },
  batas: { fill: 'none', stroke: '#3c3426', strokeWidth: 0.3, strokeDasharray: '0.6 0.6' },
  bingkai: { fill: 'none', stroke: '#555555', strokeWidth: 0.25 },
  rangka: { fill: 'none', stroke: '#777777', strokeWidth: 0.15 },
  jeda: { fill: 'none', stroke: '#444444', strokeWidth: 0.25, strokeDasharray: '0.8 0.8' },
  kotakJeda: { fill: putih, stroke: '#777777', strokeWidth: 0.2 },
  anak: { fill: 'none', stroke: hitam, strokeWidth: 0.55, strokeLinejoin: 'round' },
  renggang: { fill: 'none', stroke: hitam, strokeWidth: 0.25, strokeDasharray: '1 1' },
  titik: { fill: hitam, stroke: putih, strokeWidth: 0.3 },
  lahir: { fill: putih, stroke: hitam, strokeWidth: 0.5 },
  cincin: { fill: 'none', stroke: hitam, strokeWidth: 0.6 },
  hurufN: huruf,
  hurufT: huruf,
  hurufT2: { ...huruf, strokeWidth: 0.6 },
  hurufO: huruf,
  hurufB: huruf,
  sumbu: { fill: hitam },
  nama: { fill: hitam },
  namaOranye: { fill: hitam, fontWeight: tebal },
  namaMerah: { fill: hitam, fontWeight: tebal },
  tulis: { fill: hitam },
  nilaiTerpilih: { fill: hitam, fontWeight: tebal },
  isi: { fill: hitam },
  tulisN: { fill: hitam, fontWeight: tebal },
  tulisT: { fill: hitam, fontWeight: tebal },
  tulisT2: { fill: hitam, fontWeight: tebal },
  tulisO: { fill: hitam, fontWeight: tebal },
  tulisB: { fill: hitam, fontWeight: tebal },
} as const satisfies Readonly<Record<string, Gaya>>

/** An element of a drawing in SVG: names of attributes as a program writes them (`strokeWidth`). */
export type ElemenSvg = {
  readonly tag: 'path' | 'rect' | 'circle' | 'text'
  readonly rupa: Rupa
  readonly atribut: Readonly<Record<string, string | number>>
  readonly teks: string | null
}

/** Thousandths of a millimetre. */
const bulatMm = (mm: number): number => Math.round(mm * 1000) / 1000

const jalur = (titik: readonly TitikMm[]): string =>
  titik.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${bulatMm(x)} ${bulatMm(y)}`).join('')

/** A thing as the element that draws it: the window and the paper both draw this, so they cannot differ. */
export function toElemen(u: Unsur): ElemenSvg {
  const rupa = { rupa: u.rupa, teks: null }
  const atribut: Gaya = gaya[u.rupa]
  switch (u.jenis) {
    case 'bidang':
      return { tag: 'path', ...rupa, atribut: { ...atribut, d: `${jalur(u.titik)}Z` } }
    case 'garis':
      return { tag: 'path', ...rupa, atribut: { ...atribut, d: jalur(u.titik) } }
    case 'kotak': {
      const place = { x: bulatMm(u.x), y: bulatMm(u.y), width: bulatMm(u.lebar), height: bulatMm(u.tinggi) }
      return { tag: 'rect', ...rupa, atribut: { ...atribut, ...place, rx: bulatMm(u.sudut) } }
    }
    case 'bulat':
      return { tag: 'circle', ...rupa, atribut: { ...atribut, cx: bulatMm(u.x), cy: bulatMm(u.y), r: bulatMm(u.r) } }
    case 'teks': {
      const [x, y] = [bulatMm(u.x), bulatMm(u.y)]
      const turn = u.tegak ? { transform: `rotate(-90 ${x} ${y})` } : {}
      const letters = { fontSize: bulatMm(u.hurufMm), textAnchor: u.rata }
      return { tag: 'text', rupa: u.rupa, teks: u.teks, atribut: { ...atribut, x, y, ...letters, ...turn } }
    }
  }
}
