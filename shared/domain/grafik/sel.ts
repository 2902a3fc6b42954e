import { kbm } from '../penimbangan/kbm.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import { namaBulan } from '../tanggal/tulis.ts'
import type { AnakGrafik, KunjunganUkur } from './anak.ts'
import type { Rentang } from './bentuk.ts'
import { hariBiasa, timbangPerBulan } from './bulan.ts'
import type { Titik } from './titik.ts'

/** Months missed between two points of the line, or after the last one. */
export type Jeda = { readonly x: number; readonly pesan: string }

/** The month of one month of age, as the rows below the chart have it. */
export type SelBulan = {
  readonly bulan: Bulan
  readonly awal: string
  readonly nilai: string
  readonly id: string | null
  readonly huruf: KunjunganUkur['huruf']
  readonly duaT: boolean
  readonly kosong: boolean
  /** What was answered in this month; the KMS asks of months 0 to 6. */
  readonly asi: KunjunganUkur['asi']
  /** Grams to gain at this age; null at age 0. */
  readonly kbmG: number | null
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

/** The last answer about ASI of each month. */
function asiPerBulan(penimbangan: readonly KunjunganUkur[]): ReadonlyMap<Bulan, 'ya' | 'tidak'> {
  const oldestFirst = penimbangan.toReversed()
  return new Map(oldestFirst.flatMap(({ tanggal, asi }) => (asi === null ? [] : [[bulanOf(tanggal), asi] as const])))
}

/** One cell a month of age; none while sex or birth date is unknown. */
export function listSel(
  { isi, penimbangan }: AnakGrafik,
  titik: readonly Titik[],
  [from, to]: Rentang,
  kosong: ReadonlySet<Bulan>,
): SelBulan[] {
  const { jk, tanggalLahir: lahir } = isi
  if (lahir === null || jk === null) return []
  const weighed = timbangPerBulan(penimbangan)
  const asi = asiPerBulan(penimbangan)
  const values = new Map(titik.map((t) => [t.bulan, t]))
  const geser = geserSel(lahir, titik, hariBiasa(penimbangan))
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
      asi: asi.get(bulan) ?? null,
      kbmG: kbm(jk, from + i),
    }
  })
}

/** "Agustus", "Agustus sampai Oktober", "November 2025 sampai Januari 2026" */
function kataBulan(months: readonly Bulan[]): string {
  const [first = '', last = ''] = [months[0], months.at(-1)]
  if (first === last) return namaBulan(first)
  const [tahun, sampai] = [first.slice(0, 4), last.slice(0, 4)]
  if (tahun === sampai) return `${namaBulan(first)} sampai ${namaBulan(last)}`
  return `${namaBulan(first)} ${tahun} sampai ${namaBulan(last)} ${sampai}`
}

export function listJeda(kosong: readonly Bulan[], sel: readonly SelBulan[], from: number): Jeda[] {
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
