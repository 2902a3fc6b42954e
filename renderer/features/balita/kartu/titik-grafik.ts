import type { KartuBalita, RiwayatTimbang } from '#shared/contract/balita.ts'
import { hariPerBulan } from '#shared/domain/antropometri/inti.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { addBulan, type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { type Grafik, hasilTimbang } from './hitungan.ts'

export type Titik = {
  readonly id: string
  readonly bulan: Bulan
  readonly x: number
  readonly y: number
  readonly label: string
  /** Measured at birth: no weighing, nothing to choose. */
  readonly lahir?: true
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
export function listTitik(kartu: KartuBalita, grafik: Grafik): Titik[] {
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

export function titikLahir(kartu: KartuBalita, grafik: Grafik): Titik | null {
  const nilai = ukuranLahir(kartu, grafik)
  const { tanggalLahir } = kartu.isi
  return nilai && tanggalLahir ? { id: 'lahir', bulan: bulanOf(tanggalLahir), ...nilai, lahir: true } : null
}

/** Joins what was measured at birth to the first point, unless a month lies between them in which a weight was missed. */
export function withLahir(
  runs: readonly (readonly Titik[])[],
  lahir: Titik | null,
  grafik: Grafik,
): (readonly Titik[])[] {
  if (lahir === null) return [...runs]
  const [first, ...rest] = runs
  const next = first?.[0]
  const joined = next !== undefined && (grafik !== 'BBU' || next.bulan <= addBulan(lahir.bulan, 1))
  return joined && first ? [[lahir, ...first], ...rest] : [[lahir], ...runs]
}

/** Breaks the line after each point whose next month has none. Length and head are not measured every month. */
export function toRuas(titik: readonly Titik[], grafik: Grafik): Titik[][] {
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
