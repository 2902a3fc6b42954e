import type { KartuBalita } from '#shared/contract/balita.ts'
import { addBulan, type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { hariBiasa, timbangPerBulan } from './baris-riwayat.ts'
import type { Rentang } from './pola-grafik.ts'
import type { Titik } from './titik-grafik.ts'

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

export function listSel(
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
