import type { Perbandingan } from '#shared/contract/puskesmas.ts'
import type { Ukuran } from '../kalimat.ts'

export type Baris = Perbandingan['seluruh']
export type Nilai = NonNullable<Baris['nilai']['D/S']>

/** Ends of what is drawn, percent. */
export type Skala = { readonly dari: number; readonly sampai: number }

/** Whole tens of percent that hold every range, so that small differences can be seen. */
export function skalaDari(nilai: readonly (Nilai | null)[]): Skala {
  const known = nilai.filter((one) => one !== null)
  if (known.length === 0) return { dari: 0, sampai: 100 }
  return {
    dari: Math.floor(Math.min(...known.map(({ rendah }) => rendah)) / 10) * 10,
    sampai: Math.ceil(Math.max(...known.map(({ tinggi }) => tinggi)) / 10) * 10,
  }
}

/** How far a percentage lies along the scale, percent of its length. */
export function letakDi({ dari, sampai }: Skala, persen: number): number {
  return sampai === dari ? 0 : (100 * (persen - dari)) / (sampai - dari)
}

/** What a high number of it means. */
const tinggiBuruk: ReadonlySet<Ukuran> = new Set(['stunting'])

/**
 * Worst first: those that lag for certain, then by their number; those without one come last.
 *
 * A few children make a very low number by chance, so the number alone does not lead the list.
 */
export function urutTerburuk(baris: readonly Baris[], ukuran: Ukuran): Baris[] {
  const arah = tinggiBuruk.has(ukuran) ? -1 : 1
  const rank = (one: Baris) => (one.nilai[ukuran] === null ? 2 : one.nilai[ukuran].tertinggal ? 0 : 1)
  const persen = (one: Baris) => arah * (one.nilai[ukuran]?.persen ?? 0)
  return [...baris].sort((a, b) => rank(a) - rank(b) || persen(a) - persen(b) || a.nama.localeCompare(b.nama, 'id'))
}
