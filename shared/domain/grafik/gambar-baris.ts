import { namaUkuran } from './bentuk.ts'
import { type Baris, bulanAsi, type JenisBaris, type Letak, larikKbm, ukuranKbm } from './letak.ts'
import type { ModelGrafik } from './model.ts'
import type { SelBulan } from './sel.ts'
import type { Rupa, Unsur } from './unsur.ts'

/** A row with what it needs to be drawn. */
type Larik = { readonly model: ModelGrafik; readonly l: Letak; readonly baris: Baris }

/** What is written in a cell for an answer about ASI. */
const tandaAsi = { ya: '√', tidak: '–' } as const

function judul({ grafik, lembar }: ModelGrafik, jenis: JenisBaris): string {
  const nama: Readonly<Record<JenisBaris, string>> = {
    bulan: 'Bulan',
    asi: 'ASI eksklusif',
    nilai: namaUkuran(grafik, lembar),
    kbm: 'KBM gram',
    huruf: 'N/T',
  }
  return nama[jenis]
}

const mendatar = (l: Letak, y: number): Unsur => ({
  jenis: 'garis',
  rupa: 'rangka',
  titik: [
    [l.kiri, y],
    [l.kanan, y],
  ],
})

const batas = ({ l, baris }: Larik, sel: number): Unsur => {
  const x = l.kiri + sel * l.lebarSel
  return {
    jenis: 'garis',
    rupa: 'rangka',
    titik: [
      [x, baris.atas],
      [x, baris.atas + baris.tinggi],
    ],
  }
}

/** A text in the middle of cells of a row. */
function tulis(
  { l, baris }: Larik,
  isi: string,
  sel: { readonly dari: number; readonly banyak: number },
  { rupa = 'tulis', ukuran = 1 }: { readonly rupa?: Rupa; readonly ukuran?: number } = {},
): Unsur {
  const hurufMm = ukuran * l.em
  const x = l.kiri + (sel.dari + sel.banyak / 2) * l.lebarSel
  return {
    jenis: 'teks',
    rupa,
    x,
    y: baris.atas + baris.tinggi / 2 + 0.36 * hurufMm,
    teks: isi,
    rata: 'middle',
    hurufMm,
  }
}

/** A value in its cell: on one line, in turn on several, or upright. */
function nilai(larik: Larik, { nilai: isi }: SelBulan, ke: number): Unsur[] {
  if (isi === '') return []
  const { l, baris } = larik
  const place = tulis(larik, isi, { dari: ke, banyak: 1 }, { rupa: 'isi' })
  if (place.jenis !== 'teks') return []
  const shift = 0.36 * l.em
  if (l.tingkat === null) return [{ ...place, x: place.x + shift, y: baris.atas + baris.tinggi / 2, tegak: true }]
  return [{ ...place, y: place.y + ((ke % l.tingkat) - (l.tingkat - 1) / 2) * l.tinggiTingkat }]
}

function huruf(larik: Larik, { huruf: satu, duaT }: SelBulan, ke: number): Unsur[] {
  if (satu === null) return []
  const { l, baris } = larik
  const lebar = Math.min(1.83 * l.em, l.lebarSel * 0.88)
  const tinggi = baris.tinggi - 0.34 * l.em
  const jenis = duaT ? 'T2' : satu
  const x = l.kiri + (ke + 0.5) * l.lebarSel - lebar / 2
  return [
    { jenis: 'kotak', rupa: `huruf${jenis}`, x, y: baris.atas + 0.17 * l.em, lebar, tinggi, sudut: 0.33 * l.em },
    tulis(larik, satu, { dari: ke, banyak: 1 }, { rupa: `tulis${jenis}` }),
  ]
}

/** What stands in the cells of a row, month by month; KBM is written once for all months it is the same in. */
function isiBaris(larik: Larik): Unsur[] {
  const { model } = larik
  const sel = model.sel
  switch (larik.baris.jenis) {
    case 'bulan':
      return sel.map(({ awal }, dari) => tulis(larik, awal, { dari, banyak: 1 }))
    case 'asi':
      return sel
        .slice(0, bulanAsi - model.x[0])
        .flatMap(({ asi }, dari) => (asi === null ? [] : [tulis(larik, tandaAsi[asi], { dari, banyak: 1 })]))
    case 'nilai':
      return sel.flatMap((satu, ke) => nilai(larik, satu, ke))
    case 'kbm':
      return larikKbm(sel).map((run) => tulis(larik, run.teks, run, { ukuran: ukuranKbm }))
    case 'huruf':
      return sel.flatMap((satu, ke) => huruf(larik, satu, ke))
  }
}

/** Cells of a row that are divided from the one before. */
function batasSel({ model, baris }: Larik): number[] {
  const { sel, x } = model
  const all = Array.from({ length: sel.length + 1 }, (_, i) => i)
  if (baris.jenis === 'kbm') return [...larikKbm(sel).map(({ dari }) => dari), sel.length]
  return baris.jenis === 'asi' ? [...all.filter((i) => i <= bulanAsi - x[0]), sel.length] : all
}

/** The rows under the chart: month, ASI, value, KBM and the letter, each in the cell of its month of age. */
export function gambarBaris(model: ModelGrafik, l: Letak): Unsur[] {
  if (l.baris.length === 0) return []
  const rows = l.baris.flatMap((baris) => {
    const larik = { model, l, baris }
    const y = baris.atas + baris.tinggi / 2 + 0.36 * l.em
    const nama = { jenis: 'teks', rupa: 'tulis', x: l.kanan + 1.5 * l.em, y, rata: 'start', hurufMm: l.em } as const
    return [
      mendatar(l, baris.atas),
      ...batasSel(larik).map((sel) => batas(larik, sel)),
      ...isiBaris(larik),
      { ...nama, teks: judul(model, baris.jenis) },
    ]
  })
  return [...rows, mendatar(l, l.akhir)]
}
