import type { KartuBalita } from '#shared/contract/balita.ts'
import { kurva, type TitikKurva } from '#shared/domain/antropometri/kurva.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { bulanKosong } from './baris-riwayat.ts'
import { type Jeda, listJeda, listSel, type SelBulan } from './bulan-grafik.ts'
import type { Grafik } from './hitungan.ts'
import { bentukOf, type Lembar, pola, type Rentang, type Rupa, type Warna } from './pola-grafik.ts'
import { listTitik, type Titik, titikLahir, toRuas, withLahir } from './titik-grafik.ts'

export type Garis = {
  readonly z: number
  readonly label: string
  readonly rupa: Rupa
  readonly titik: readonly TitikKurva[]
}
export type Pita = {
  readonly warna: Warna
  readonly atas: readonly TitikKurva[]
  readonly bawah: readonly TitikKurva[]
}

/** Everything a chart shows, in units of its axes: months or centimetres along, kilograms or centimetres up. */
export type ModelGrafik = {
  readonly x: Rentang
  readonly y: Rentang
  readonly langkahX: number
  readonly langkahY: number
  readonly labelX: string
  readonly satuan: 'kg' | 'cm'
  readonly garis: readonly Garis[]
  readonly pita: readonly Pita[]
  /** Runs of the line: it breaks where a month was missed. */
  readonly ruas: readonly (readonly Titik[])[]
  readonly jeda: readonly Jeda[]
  /** One cell a month of age; empty where the chart does not run along age. */
  readonly sel: readonly SelBulan[]
}

function jeratY(garis: readonly Garis[], titik: readonly Titik[], langkah: number): Rentang {
  const ys = [...garis.flatMap((g) => g.titik.map((t) => t.y)), ...titik.map((t) => t.y)]
  const low = Math.floor(Math.min(...ys) / langkah) * langkah
  return [low, Math.ceil((Math.max(...ys) + langkah / 4) / langkah) * langkah]
}

/** Which page a child of this age stands on. */
export function lembarOf(umurBulan: number | null): Lembar {
  return umurBulan !== null && umurBulan >= 24 ? '24-60' : '0-24'
}

/** Reads a card into a chart; null while sex or birth date is unknown, because nothing can be drawn then. */
export function modelGrafik(kartu: KartuBalita, grafik: Grafik, lembar: Lembar, hariIni: Tanggal): ModelGrafik | null {
  const { jk, tanggalLahir } = kartu.isi
  if (jk === null || tanggalLahir === null) return null
  const bentuk = bentukOf(grafik, lembar)
  const [from, to] = bentuk.x
  const line = (z: number) => kurva(bentuk.indikator, jk, z, from, to, bentuk.langkahKurva)
  const garis = pola[grafik].garis.map(([z, label, rupa]) => ({ z, label, rupa, titik: line(z) }))
  const pita = pola[grafik].pita.map(([atas, bawah, warna]) => ({ warna, atas: line(atas), bawah: line(bawah) }))
  const all = listTitik(kartu, grafik)
  const onPage = ({ x, bulan }: Titik) => x >= from && x <= to && (grafik !== 'BBTB' || isOnPage(kartu, bulan, lembar))
  const kosong = grafik === 'BBU' ? bulanKosong(kartu, hariIni) : []
  const sel = grafik === 'BBTB' ? [] : listSel(kartu, all, bentuk.x, new Set(kosong))
  const jeda = listJeda(kosong, sel, from).filter(({ x }) => x > from && x < to)
  const titik = all.filter(onPage)
  const birth = titikLahir(kartu, grafik)
  const lahir = lembar === '0-24' && birth !== null && birth.x >= from && birth.x <= to ? birth : null
  return {
    x: bentuk.x,
    y: jeratY(garis, lahir === null ? titik : [lahir, ...titik], bentuk.langkahY),
    langkahX: bentuk.langkahX,
    langkahY: bentuk.langkahY,
    labelX: grafik === 'BBTB' ? (lembar === '0-24' ? 'PB cm' : 'TB cm') : 'Umur bulan',
    satuan: grafik === 'BBU' || grafik === 'BBTB' ? 'kg' : 'cm',
    garis,
    pita,
    ruas: withLahir(toRuas(titik, grafik), lahir, grafik),
    jeda,
    sel,
  }
}

/** Whether a month lies on a page: the chart by length has no age of its own. */
function isOnPage(kartu: KartuBalita, bulan: Bulan, lembar: Lembar): boolean {
  const t = kartu.penimbangan.find(({ tanggal }) => bulanOf(tanggal) === bulan)
  return lembarOf(t?.umurBulan ?? null) === lembar
}
