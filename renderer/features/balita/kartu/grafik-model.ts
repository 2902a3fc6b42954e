import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { hariPerBulan } from '#shared/domain/antropometri/inti.ts'
import { kurva, type TitikKurva } from '#shared/domain/antropometri/kurva.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { bulanKosong, hariBiasa, timbangPerBulan } from './baris-riwayat.ts'
import { type Grafik, hasilTimbang } from './hitungan.ts'
import { bentukOf, type Lembar, pola, type Rentang, type Rupa, type Warna } from './pola-grafik.ts'

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
export type Titik = {
  readonly id: string
  readonly bulan: Bulan
  readonly x: number
  readonly y: number
  readonly label: string
  /** Measured at birth: no weighing, nothing to choose. */
  readonly lahir?: true
}
/** Months missed between two points of the line, or after the last one. */
export type Jeda = { readonly x: number; readonly pesan: string }
export type SelBulan = {
  readonly bulan: Bulan
  readonly awal: string
  readonly nilai: string
  readonly id: string | null
  readonly huruf: 'N' | 'T' | 'O' | 'B' | null
  readonly duaT: boolean
  readonly kosong: boolean
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

type Nilai = { readonly y: number; readonly label: string }

function nilaiOf(kartu: KartuBalita, t: RiwayatTimbang, grafik: Grafik): Nilai | null {
  if (grafik === 'BBU') return t.bbG === null ? null : { y: t.bbG / 1000, label: formatBerat(t.bbG) }
  if (grafik === 'LKU') return t.lkMm === null ? null : { y: t.lkMm / 10, label: formatPanjang(t.lkMm) }
  const tbCm = hasilTimbang(kartu.isi, t, 'hari')?.tbCm ?? null
  if (tbCm === null || t.tbMm === null) return null
  if (grafik === 'TBU') return { y: tbCm, label: formatPanjang(t.tbMm) }
  return t.bbG === null ? null : { y: t.bbG / 1000, label: formatBerat(t.bbG) }
}

function toTitik(kartu: KartuBalita, t: RiwayatTimbang, grafik: Grafik): Titik | null {
  const nilai = nilaiOf(kartu, t, grafik)
  if (nilai === null || t.umurHari === null || t.umurHari < 0) return null
  const x = grafik === 'BBTB' ? (hasilTimbang(kartu.isi, t, 'hari')?.tbCm ?? null) : t.umurHari / hariPerBulan
  return x === null ? null : { id: t.id, bulan: bulanOf(t.tanggal), x, ...nilai }
}

/** One point a month, oldest first: the weighing that counts, else the latest with this measurement. */
function listTitik(kartu: KartuBalita, grafik: Grafik): Titik[] {
  const found = new Map<Bulan, Titik>()
  for (const t of kartu.penimbangan) {
    const titik = toTitik(kartu, t, grafik)
    if (titik !== null && (!found.has(titik.bulan) || t.dihitung)) found.set(titik.bulan, titik)
  }
  return [...found.values()].sort((a, b) => (a.bulan < b.bulan ? -1 : 1))
}

/** What was measured at birth, in the units of the chart. */
function ukuranLahir({ isi }: KartuBalita, grafik: Grafik): (Nilai & { readonly x: number }) | null {
  const { bbLahirG: g, pbLahirMm: pb, lkLahirMm: lk } = isi
  const berat = g === null ? null : { y: g / 1000, label: formatBerat(g) }
  const panjang = (mm: number | null) => (mm === null ? null : { x: 0, y: mm / 10, label: formatPanjang(mm) })
  if (grafik === 'TBU') return panjang(pb)
  if (grafik === 'LKU') return panjang(lk)
  if (grafik === 'BBU') return berat && { ...berat, x: 0 }
  return berat && pb !== null ? { ...berat, x: pb / 10 } : null
}

function titikLahir(kartu: KartuBalita, grafik: Grafik): Titik | null {
  const nilai = ukuranLahir(kartu, grafik)
  const { tanggalLahir } = kartu.isi
  return nilai && tanggalLahir ? { id: 'lahir', bulan: bulanOf(tanggalLahir), ...nilai, lahir: true } : null
}

/** Joins what was measured at birth to the first point, unless a month lies between them in which a weight was missed. */
function withLahir(runs: readonly (readonly Titik[])[], lahir: Titik | null, grafik: Grafik): (readonly Titik[])[] {
  if (lahir === null) return [...runs]
  const [first, ...rest] = runs
  const next = first?.[0]
  const joined = next !== undefined && (grafik !== 'BBU' || next.bulan <= addBulan(lahir.bulan, 1))
  return joined && first ? [[lahir, ...first], ...rest] : [[lahir], ...runs]
}

/** Breaks the line after each point whose next month has none. Length and head are not measured every month. */
function toRuas(titik: readonly Titik[], grafik: Grafik): Titik[][] {
  const runs: Titik[][] = []
  for (const t of titik) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    const joined = before !== undefined && (grafik !== 'BBU' || addBulan(before.bulan, 1) === t.bulan)
    if (run && joined) run.push(t)
    else runs.push([t])
  }
  return runs
}

/** Calendar months from one to another. */
function selisihBulan(a: Bulan, b: Bulan): number {
  return (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7))
}

/**
 * Calendar months from birth to the cell of age 0.
 *
 * A child born on the 20th and weighed on the 12th is 0 months old in the month after its birth.
 */
function geserSel(lahir: Tanggal, titik: readonly Titik[], hari: number): 0 | 1 {
  const inBirthMonth = titik.some(({ bulan }) => bulan === bulanOf(lahir))
  return hari < Number(lahir.slice(8, 10)) && !inBirthMonth ? 1 : 0
}

function listSel(
  kartu: KartuBalita,
  titik: readonly Titik[],
  [from, to]: Rentang,
  kosong: ReadonlySet<Bulan>,
): SelBulan[] {
  const lahir = kartu.isi.tanggalLahir
  if (lahir === null) return []
  const weighed = timbangPerBulan(kartu.penimbangan)
  const values = new Map(titik.map((t) => [t.bulan, t]))
  const geser = geserSel(lahir, titik, hariBiasa(kartu.penimbangan))
  return Array.from({ length: to - from }, (_, i) => {
    const bulan = addBulan(bulanOf(lahir), from + i + geser)
    const timbang = weighed.get(bulan)
    const titikBulan = values.get(bulan)
    return {
      bulan,
      awal: namaBulan(bulan).slice(0, 1),
      nilai: titikBulan?.label ?? (kosong.has(bulan) ? '–' : ''),
      id: titikBulan?.id ?? null,
      huruf: timbang?.huruf ?? null,
      duaT: timbang?.duaT ?? false,
      kosong: kosong.has(bulan),
    }
  })
}

/** "Agustus", "Agustus sampai Oktober" */
function kataBulan(months: readonly Bulan[]): string {
  const [first = '', last = ''] = [months[0], months.at(-1)]
  return first === last ? namaBulan(first) : `${namaBulan(first)} sampai ${namaBulan(last)}`
}

function listJeda(kosong: readonly Bulan[], sel: readonly SelBulan[], from: number): Jeda[] {
  const first = sel[0]?.bulan
  if (first === undefined) return []
  const groups: Bulan[][] = []
  for (const bulan of kosong) {
    const group = groups.at(-1)
    if (group && addBulan(group.at(-1) ?? '', 1) === bulan) group.push(bulan)
    else groups.push([bulan])
  }
  return groups.map((months) => {
    const middle = (selisihBulan(first, months[0] ?? first) + selisihBulan(first, months.at(-1) ?? first)) / 2
    return { x: from + middle + 0.5, pesan: `${kataBulan(months)} tidak ditimbang` }
  })
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
