import { formatDesimal } from '../angka/tulis.ts'
import { type HasilBalita, zUkuran } from '../antropometri/balita.ts'
import { hariPerBulan } from '../antropometri/inti.ts'
import { formatBerat, formatPanjang } from '../penimbangan/ketikan.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import type { AnakGrafik, KunjunganUkur } from './anak.ts'
import type { Grafik } from './bentuk.ts'
import { hasilTimbang, zOf } from './hitungan.ts'

/** A measure as a point of a chart. */
export type Titik = {
  /** The visit it is of; 'lahir' of a birth. */
  readonly id: string
  readonly bulan: Bulan
  readonly tanggal: Tanggal
  /** Completed months on that day. */
  readonly umurBulan: number
  /** Months (days / 30,4375), or centimetres where the chart runs along length. */
  readonly x: number
  /** In the unit of the chart; of a length the one computed with, 0,7 cm added or taken where the posture does not fit the age. */
  readonly y: number
  /** The measure as it was read. */
  readonly label: string
  /** By the age rule of the book; null where there is none. */
  readonly z: number | null
  /** Measured at birth: no weighing, nothing to choose. */
  readonly lahir?: true
}

type Nilai = { readonly y: number; readonly label: string }

/** The measure a chart is of, of one visit; null where it was not taken. */
function nilaiOf(
  t: Pick<KunjunganUkur, 'bbG' | 'tbMm' | 'lkMm' | 'lilaMm'>,
  hasil: HasilBalita | null,
  grafik: Grafik,
) {
  const berat = t.bbG === null ? null : { y: t.bbG / 1000, label: formatBerat(t.bbG) }
  const cm = (mm: number | null) => (mm === null ? null : { y: mm / 10, label: formatPanjang(mm) })
  const [tbCm, imt] = [hasil?.tbCm ?? null, hasil?.imt ?? null]
  const semua: Readonly<Record<Grafik, Nilai | null>> = {
    BBU: berat,
    TBU: tbCm === null || t.tbMm === null ? null : { y: tbCm, label: formatPanjang(t.tbMm) },
    BBTB: tbCm === null ? null : berat,
    IMTU: imt === null ? null : { y: imt, label: formatDesimal(imt, 1) },
    LKU: cm(t.lkMm),
    LILAU: cm(t.lilaMm),
  }
  return semua[grafik]
}

function toTitik({ isi }: AnakGrafik, t: KunjunganUkur, grafik: Grafik, rujukan: RujukanZ): Titik | null {
  if (t.umurHari === null || t.umurBulan === null || t.umurHari < 0) return null
  // Where a point stands goes by the days, whichever age rule the reports use.
  const hasil = hasilTimbang(isi, t, 'hari')
  const nilai = nilaiOf(t, hasil, grafik)
  const x = grafik === 'BBTB' ? (hasil?.tbCm ?? null) : t.umurHari / hariPerBulan
  if (nilai === null || x === null) return null
  const z = zOf(rujukan === 'hari' ? hasil : hasilTimbang(isi, t, rujukan), grafik)
  return { id: t.id, bulan: bulanOf(t.tanggal), tanggal: t.tanggal, umurBulan: t.umurBulan, x, ...nilai, z }
}

/** One point a month, oldest first: of weights the weighing that counts, else the latest with this measure. */
export function listTitik(anak: AnakGrafik, grafik: Grafik, rujukan: RujukanZ): Titik[] {
  const found = new Map<Bulan, Titik>()
  for (const t of anak.penimbangan) {
    const titik = toTitik(anak, t, grafik, rujukan)
    if (titik !== null && (!found.has(titik.bulan) || (grafik === 'BBU' && t.dihitung))) found.set(titik.bulan, titik)
  }
  return [...found.values()].sort((a, b) => (a.bulan < b.bulan ? -1 : 1))
}

/** What was measured at birth, as a point at age 0; lying, and no arm. */
export function titikLahir({ isi }: AnakGrafik, grafik: Grafik): Titik | null {
  const { jk, tanggalLahir: tanggal, bbLahirG: bbG, pbLahirMm: tbMm, lkLahirMm: lkMm } = isi
  if (jk === null || tanggal === null) return null
  const ukuran = { bbG, tbMm, lkMm, lilaMm: null, caraUkur: 'terlentang', edema: false } as const
  const hasil = zUkuran({ jk, umur: { hari: 0 } }, ukuran)
  const nilai = nilaiOf(ukuran, hasil, grafik)
  const x = grafik === 'BBTB' ? hasil.tbCm : 0
  if (nilai === null || x === null) return null
  return {
    id: 'lahir',
    bulan: bulanOf(tanggal),
    tanggal,
    umurBulan: 0,
    x,
    ...nilai,
    z: zOf(hasil, grafik),
    lahir: true,
  }
}

/** Breaks the line after each point whose next month has none. */
export function toRuas(titik: readonly Titik[]): Titik[][] {
  const runs: Titik[][] = []
  for (const t of titik) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    // The first weighing after a birth may be in the month of the birth itself.
    const joined = before !== undefined && t.bulan <= addBulan(before.bulan, 1)
    if (run && joined) run.push(t)
    else runs.push([t])
  }
  return runs
}
