import { kurva, type TitikKurva } from '../antropometri/kurva.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import type { AnakGrafik } from './anak.ts'
import {
  type Batas,
  bentukOf,
  type Grafik,
  type Lembar,
  lembarOf,
  pola,
  type Rentang,
  type RupaGaris,
  type Satuan,
  type Warna,
} from './bentuk.ts'
import { bulanKosong } from './bulan.ts'
import { type Jeda, listJeda, listSel, type SelBulan } from './sel.ts'
import { listTitik, type Titik, titikLahir, toRuas } from './titik.ts'

export type Garis = {
  readonly z: number
  readonly label: string
  readonly rupa: RupaGaris
  readonly titik: readonly TitikKurva[]
}
export type Pita = {
  readonly warna: Warna
  readonly atas: readonly TitikKurva[]
  readonly bawah: readonly TitikKurva[]
}

/** Everything a chart shows, in units of its axes: months or centimetres along, kilograms or centimetres up. */
export type ModelGrafik = {
  readonly grafik: Grafik
  readonly lembar: Lembar
  readonly x: Rentang
  readonly y: Rentang
  readonly langkahX: number
  readonly langkahY: number
  readonly labelX: string
  readonly satuan: Satuan
  readonly garis: readonly Garis[]
  readonly pita: readonly Pita[]
  readonly batas: readonly Batas[]
  /** Runs of the line: it breaks where a month was missed. */
  readonly ruas: readonly (readonly Titik[])[]
  readonly jeda: readonly Jeda[]
  /** One cell a month of age; empty where the chart does not run along age. */
  readonly sel: readonly SelBulan[]
}

/** What a chart is read by: a month is missed only once it is over, and z goes by the rule of the book. */
export type PadaGrafik = { readonly hariIni: Tanggal; readonly rujukan: RujukanZ }

/** From the lowest to the highest that is drawn, in whole steps of the axis. */
function jeratY(garis: readonly Garis[], lain: readonly { readonly y: number }[], langkah: number): Rentang {
  const ys = [...garis.flatMap((g) => g.titik), ...lain].map(({ y }) => y)
  const low = Math.floor(Math.min(...ys) / langkah) * langkah
  return [low, Math.ceil((Math.max(...ys) + langkah / 4) / langkah) * langkah]
}

/** Reads a child into a chart; null while sex or birth date is unknown, because nothing can be drawn then. */
export function modelGrafik(
  anak: AnakGrafik,
  grafik: Grafik,
  lembar: Lembar,
  { hariIni, rujukan }: PadaGrafik,
): ModelGrafik | null {
  const { jk, tanggalLahir } = anak.isi
  if (jk === null || tanggalLahir === null) return null
  const bentuk = bentukOf(grafik, lembar)
  const [from, to] = bentuk.x
  const line = (z: number) => kurva(bentuk.indikator, jk, z, from, to, bentuk.langkahKurva)
  const garis = pola[grafik].garis.map(([z, label, rupa]) => ({ z, label, rupa, titik: line(z) }))
  const pita = pola[grafik].pita.map(([atas, bawah, warna]) => ({ warna, atas: line(atas), bawah: line(bawah) }))
  const all = listTitik(anak, grafik, rujukan)
  // The chart by length has no age of its own: a point stands on the page of its age.
  const onPage = ({ x, umurBulan }: Titik) =>
    x >= from && x <= to && (grafik !== 'BBTB' || lembarOf(umurBulan) === lembar)
  const kosong = grafik === 'BBU' ? bulanKosong(anak, hariIni) : []
  const sel = grafik === 'BBTB' ? [] : listSel(anak, all, bentuk.x, new Set(kosong))
  const jeda = listJeda(kosong, sel, from).filter(({ x }) => x > from && x < to)
  const titik = all.filter(onPage)
  const birth = titikLahir(anak, grafik)
  const lahir = lembar === '0-24' && birth !== null && onPage(birth) ? birth : null
  const points = lahir === null ? titik : [lahir, ...titik]
  const { satuan, batas } = pola[grafik]
  return {
    grafik,
    lembar,
    x: bentuk.x,
    y: jeratY(garis, [...points, ...batas], bentuk.langkahY),
    langkahX: bentuk.langkahX,
    langkahY: bentuk.langkahY,
    labelX: bentuk.labelX,
    satuan,
    garis,
    pita,
    batas,
    ruas: toRuas(points),
    jeda,
    sel,
  }
}
