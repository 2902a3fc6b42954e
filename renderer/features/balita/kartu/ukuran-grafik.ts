import { scaleLinear } from 'd3-scale'
import type { Jeda } from './bulan-grafik.ts'
import type { ModelGrafik } from './grafik-model.ts'

/** Size of the drawing in pixels, and how large the text of the page is (1 at text size 100). */
export type Kanvas = { readonly lebar: number; readonly tinggi: number; readonly skala: number }

/** Width of a digit at 12 px, rounded up: tabular figures of Inter. */
const lebarAngkaPx = 7.4
/** Room around the plot at text size 100, in pixels: names of the lines stand at the right, rows below. */
const tepi = { atas: 10, kiri: 36, kanan: 108, sumbu: 22, baris: 22, barisTegak: 38, tingkat: 15 } as const
/** Room between two figures of one line, in pixels. */
const jarakNilaiPx = 2
/** Lines the figures may be set on before they are turned upright. */
const tingkatTerbanyak = 2

const lebarNilai = (nilai: string) => (nilai === '' ? 0 : (nilai.length - 0.5) * lebarAngkaPx)

/** Whether figures set in turn on so many lines keep clear of each other. */
function isLonggar(sel: ModelGrafik['sel'], lebarSel: number, tingkat: number, skala: number): boolean {
  return sel.every((satu, i) => {
    if (satu.nilai === '') return true
    const step = sel.slice(i + 1).findIndex((other, k) => other.nilai !== '' && (k + 1) % tingkat === 0) + 1
    if (step === 0) return true
    const half = ((lebarNilai(satu.nilai) + lebarNilai(sel[i + step]?.nilai ?? '')) / 2 + jarakNilaiPx) * skala
    return half <= step * lebarSel
  })
}

/**
 * On how many lines the figures of a row stand: on one where they fit beside each other, else in turn on two, so that
 * they can be read without turning the head. Null: they fit on neither, and stand upright as they are written on paper.
 */
export function tingkatNilai(sel: ModelGrafik['sel'], lebarSel: number, skala: number): number | null {
  for (let tingkat = 1; tingkat <= tingkatTerbanyak; tingkat++) {
    if (isLonggar(sel, lebarSel, tingkat, skala)) return tingkat
  }
  return null
}

/** Where things stand in the drawing. */
export type Ukuran = ReturnType<typeof ukuranGrafik>

/** Lays a chart out: the plot, the rows below it, and the scales from units to pixels. */
export function ukuranGrafik(model: ModelGrafik, { lebar, tinggi, skala }: Kanvas, withHuruf: boolean) {
  const kiri = tepi.kiri * skala
  const kanan = Math.max(kiri + 100, lebar - tepi.kanan * skala)
  const lebarSel = (kanan - kiri) / (model.x[1] - model.x[0])
  const tingkat = tingkatNilai(model.sel, lebarSel, skala)
  const tinggiNilai = (tingkat === null ? tepi.barisTegak : tepi.baris + (tingkat - 1) * tepi.tingkat) * skala
  const rows = model.sel.length === 0 ? 0 : tepi.baris * skala + tinggiNilai + (withHuruf ? tepi.baris * skala : 0)
  const bawah = Math.max(tepi.atas + 80, tinggi - rows - tepi.sumbu * skala)
  const x = scaleLinear().domain(model.x).range([kiri, kanan])
  const y = scaleLinear()
    .domain(model.y)
    .range([bawah, tepi.atas * skala])
  const barisBulan = bawah + tepi.sumbu * skala
  const barisNilai = barisBulan + tepi.baris * skala
  return {
    kiri,
    kanan,
    atas: tepi.atas * skala,
    bawah,
    lebarSel,
    tingkat,
    tinggiTingkat: tepi.tingkat * skala,
    x,
    y,
    barisBulan,
    barisNilai,
    barisHuruf: barisNilai + tinggiNilai,
    tinggiBaris: tepi.baris * skala,
    tinggiNilai,
    akhir: barisBulan + rows,
    skala,
  }
}

/** A label of a missed month: where its line stands, and its box; without `kotak` there was no room for the words. */
export type LabelJeda = Jeda & { readonly kotak: { readonly x: number; readonly lebar: number } | null }

const hurufPx = 6.6
const sisiKotakPx = 10
const jarakKotakPx = 8

/** Places the labels of missed months, the latest first; those that would cover another keep only their line. */
export function tempatkanJeda(jeda: readonly Jeda[], u: Pick<Ukuran, 'x' | 'kiri' | 'kanan' | 'skala'>): LabelJeda[] {
  let free = u.kanan
  return jeda
    .toReversed()
    .map((satu) => {
      const lebar = (satu.pesan.length * hurufPx + 2 * sisiKotakPx) * u.skala
      const right = Math.min(u.x(satu.x) + lebar / 2, free - jarakKotakPx)
      const x = Math.max(u.kiri + jarakKotakPx, right - lebar)
      const fits = x + lebar <= free && Math.abs(x + lebar / 2 - u.x(satu.x)) <= lebar / 2
      if (fits) free = x
      return { ...satu, kotak: fits ? { x, lebar } : null }
    })
    .toReversed()
}
