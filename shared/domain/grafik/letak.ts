import type { ModelGrafik } from './model.ts'
import type { Jeda, SelBulan } from './sel.ts'

/** The paper a chart is drawn on: a sheet, or the place it has in the window (a CSS pixel is 25,4/96 mm). */
export type Bidang = {
  readonly lebarMm: number
  readonly tinggiMm: number
  /** Size of the letters. */
  readonly hurufMm: number
  /** All rows of the KMS below the chart; else those a child is judged by. */
  readonly barisLengkap: boolean
}

/** The rows of the KMS below the chart, from above. @source Buku KIA 2023, KMS: bulan, ASI eksklusif, BB, KBM, N/T */
export type JenisBaris = 'bulan' | 'asi' | 'nilai' | 'kbm' | 'huruf'

/** Where a row stands, millimetres. */
export type Baris = { readonly jenis: JenisBaris; readonly atas: number; readonly tinggi: number }

/** Width of a figure, rounded up: the tabular figures of Inter are the widest used. All of these per size of a letter. */
const lebarAngka = 0.62
/** Room around the plot: names of the lines stand at the right, panels above, rows below. */
const tepi = {
  atas: 0.85,
  panel: 1.6,
  kiri: 3,
  kanan: 9,
  sumbu: 1.85,
  baris: 1.85,
  barisTegak: 3.2,
  tingkat: 1.25,
} as const
/** Room between two figures of one line. */
const jarakNilai = 0.33
/** KBM is set smaller: three figures in the cell of a month. */
export const ukuranKbm = 0.85
/** Lines the figures may be set on before they are turned upright. */
const tingkatTerbanyak = 3
/** Months of age, from 0, of which the KMS asks for ASI eksklusif: 0 to 6. */
export const bulanAsi = 7

const lebarNilai = (nilai: string) => (nilai === '' ? 0 : (nilai.length - 0.5) * lebarAngka)

/** Whether figures set in turn on so many lines keep clear of each other. */
function isLonggar(sel: readonly SelBulan[], lebarSel: number, tingkat: number, hurufMm: number): boolean {
  return sel.every((satu, i) => {
    if (satu.nilai === '') return true
    const step = sel.slice(i + 1).findIndex((other, k) => other.nilai !== '' && (k + 1) % tingkat === 0) + 1
    if (step === 0) return true
    const half = ((lebarNilai(satu.nilai) + lebarNilai(sel[i + step]?.nilai ?? '')) / 2 + jarakNilai) * hurufMm
    return half <= step * lebarSel
  })
}

/**
 * On how many lines the figures of a row stand: on one where they fit beside each other, else in turn on two or three,
 * so that they can be read without turning the head. Null: they fit on none, and stand upright as they are written on paper.
 */
export function tingkatNilai(sel: readonly SelBulan[], lebarSel: number, hurufMm: number): number | null {
  for (let tingkat = 1; tingkat <= tingkatTerbanyak; tingkat++) {
    if (isLonggar(sel, lebarSel, tingkat, hurufMm)) return tingkat
  }
  return null
}

/** Cells beside each other with one KBM: from the first, and how many. */
export type LarikKbm = { readonly dari: number; readonly banyak: number; readonly teks: string }

export function larikKbm(sel: readonly SelBulan[]): LarikKbm[] {
  const runs: { dari: number; banyak: number; teks: string }[] = []
  sel.forEach(({ kbmG }, dari) => {
    const teks = kbmG === null ? '–' : String(kbmG)
    const run = runs.at(-1)
    if (run?.teks === teks) run.banyak++
    else runs.push({ dari, banyak: 1, teks })
  })
  return runs
}

function listBaris(model: ModelGrafik, lebarSel: number, { barisLengkap, hurufMm }: Bidang): JenisBaris[] {
  const { grafik, sel, x } = model
  if (sel.length === 0) return []
  if (grafik !== 'BBU') return ['bulan', 'nilai']
  if (!barisLengkap) return ['bulan', 'nilai', 'huruf']
  const fits = larikKbm(sel).every(
    ({ banyak, teks }) => teks.length * lebarAngka * ukuranKbm * hurufMm <= banyak * lebarSel,
  )
  const asi: JenisBaris[] = x[0] < bulanAsi ? ['asi'] : []
  return ['bulan', ...asi, 'nilai', ...(fits ? (['kbm'] as const) : []), 'huruf']
}

/** Where everything of a chart stands, millimetres. */
export type Letak = {
  readonly kiri: number
  readonly kanan: number
  readonly atas: number
  readonly bawah: number
  /** From the unit of an axis to its place. */
  readonly x: (nilai: number) => number
  readonly y: (nilai: number) => number
  readonly lebarSel: number
  /** See `tingkatNilai`. */
  readonly tingkat: number | null
  readonly tinggiTingkat: number
  readonly baris: readonly Baris[]
  readonly akhir: number
  /** Size of a letter. */
  readonly em: number
}

/** Lays a chart out on its paper: the plot, the rows below it, and the scales from units to millimetres. */
export function letakGrafik(model: ModelGrafik, bidang: Bidang): Letak {
  const em = bidang.hurufMm
  const kiri = tepi.kiri * em
  const kanan = Math.max(kiri + 8 * em, bidang.lebarMm - tepi.kanan * em)
  const [from, to] = model.x
  const lebarSel = (kanan - kiri) / (to - from)
  const tingkat = tingkatNilai(model.sel, lebarSel, em)
  const tinggiNilai = tingkat === null ? tepi.barisTegak : tepi.baris + (tingkat - 1) * tepi.tingkat
  const jenis = listBaris(model, lebarSel, bidang)
  const tinggiOf = (satu: JenisBaris) => (satu === 'nilai' ? tinggiNilai : tepi.baris) * em
  const rows = jenis.reduce((sum, satu) => sum + tinggiOf(satu), 0)
  const atas = (tepi.atas + (model.sel.length > 0 ? tepi.panel : 0)) * em
  const bawah = Math.max(atas + 7 * em, bidang.tinggiMm - rows - tepi.sumbu * em)
  const [low, high] = model.y
  let at = bawah + tepi.sumbu * em
  const baris = jenis.map((satu): Baris => {
    const row = { jenis: satu, atas: at, tinggi: tinggiOf(satu) }
    at += row.tinggi
    return row
  })
  return {
    kiri,
    kanan,
    atas,
    bawah,
    x: (nilai) => kiri + ((nilai - from) / (to - from)) * (kanan - kiri),
    y: (nilai) => bawah - ((nilai - low) / (high - low)) * (bawah - atas),
    lebarSel,
    tingkat,
    tinggiTingkat: tepi.tingkat * em,
    baris,
    akhir: at,
    em,
  }
}

/** A label of a missed month: where its line stands, and its box; without `kotak` there was no room for the words. */
export type LabelJeda = Jeda & { readonly kotak: { readonly x: number; readonly lebar: number } | null }

/** Widths of a label, per size of a letter. */
const label = { huruf: 0.55, sisi: 0.83, jarak: 0.67 } as const

/** Places the labels of missed months, the latest first; those that would cover another keep only their line. */
export function tempatkanJeda(jeda: readonly Jeda[], l: Pick<Letak, 'x' | 'kiri' | 'kanan' | 'em'>): LabelJeda[] {
  let free = l.kanan
  return jeda
    .toReversed()
    .map((satu) => {
      const lebar = (satu.pesan.length * label.huruf + 2 * label.sisi) * l.em
      const right = Math.min(l.x(satu.x) + lebar / 2, free - label.jarak * l.em)
      const x = Math.max(l.kiri + label.jarak * l.em, right - lebar)
      const fits = x + lebar <= free && Math.abs(x + lebar / 2 - l.x(satu.x)) <= lebar / 2
      if (fits) free = x
      return { ...satu, kotak: fits ? { x, lebar } : null }
    })
    .toReversed()
}
