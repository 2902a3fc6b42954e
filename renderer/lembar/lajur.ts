import type { CSSProperties } from 'react'
import type { HitunganBaris, KolomHitung, KolomIsian, KolomSiapa, Susunan } from './kartu-lembar.ts'

/** One stretch of a row: a column that says who, a cell, or computed columns side by side, which are drawn as one. */
export type Bagian<D, H extends HitunganBaris> =
  | { readonly kind: 'siapa'; readonly kolom: KolomSiapa<D> }
  | { readonly kind: 'isian'; readonly kolom: KolomIsian<D, H> }
  | { readonly kind: 'hitung'; readonly kolom: readonly KolomHitung<D, H>[]; readonly terakhir: boolean }

/** A layout made ready for two hundred rows. */
export type Lajur<D, H extends HitunganBaris> = {
  readonly susunan: Susunan<D, H>
  readonly bagian: readonly Bagian<D, H>[]
  /** How many columns, the number and the name among them. */
  readonly jumlah: number
  /** Sets the columns of a sheet that scrolls sideways; none where a class does. */
  readonly gaya: CSSProperties | undefined
}

/** Width of the number and of the name in such a sheet, and of a column that does not say how wide it is, in rem. */
const lebarNomorRem = 2.375
const lebarNamaRem = 11
const lebarBiasaRem = 5

function inBagian<D, H extends HitunganBaris>({ kelompok }: Susunan<D, H>): readonly Bagian<D, H>[] {
  const found: Bagian<D, H>[] = []
  for (const kolom of kelompok.flatMap((one) => one.kolom)) {
    const last = found.at(-1)
    if (kolom.jenis === 'siapa') found.push({ kind: 'siapa', kolom })
    else if (kolom.jenis !== 'hitung') found.push({ kind: 'isian', kolom })
    else if (last?.kind === 'hitung') found[found.length - 1] = { ...last, kolom: [...last.kolom, kolom] }
    else found.push({ kind: 'hitung', kolom: [kolom], terakhir: false })
  }
  const last = found.findLastIndex((one) => one.kind === 'hitung')
  return found.map((one, i) => (one.kind === 'hitung' && i === last ? { ...one, terakhir: true } : one))
}

/** The sheet is wider than the window, and scrolls sideways beside the names. */
export function isMenyamping<D, H extends HitunganBaris>({ kelas }: Susunan<D, H>): boolean {
  return kelas === undefined
}

function gayaOf<D, H extends HitunganBaris>(susunan: Susunan<D, H>): CSSProperties | undefined {
  if (!isMenyamping(susunan)) return undefined
  const { kelompok } = susunan
  const lebar = kelompok.flatMap(({ kolom }) => kolom.map((one) => one.lebarRem ?? lebarBiasaRem))
  const all = [lebarNomorRem, lebarNamaRem, ...lebar]
  const jumlah = all.reduce((sum, one) => sum + one, 0)
  const last = all.length - 1
  const lajur = all.map((one, i) => (i === last ? `minmax(${one}rem, 1fr)` : `${one}rem`)).join(' ')
  return { '--lajur': lajur, '--beku': `${lebarNomorRem}rem`, width: `max(100%, ${jumlah}rem)` } as CSSProperties
}

export function lajurOf<D, H extends HitunganBaris>(susunan: Susunan<D, H>): Lajur<D, H> {
  const jumlah = 2 + susunan.kelompok.reduce((sum, { kolom }) => sum + kolom.length, 0)
  return { susunan, bagian: inBagian(susunan), jumlah, gaya: gayaOf(susunan) }
}
