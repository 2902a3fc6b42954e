import { selangWilson } from '../angka/wilson.ts'
import { persen } from '../skdn/indikator.ts'
import { kelompokUmur } from '../tanggal/umur.ts'
import type { AnakGizi } from './gizi.ts'
import type { IndeksGizi } from './nilai.ts'

/** The shares that are told of a group, each of one index. */
export const indikatorGizi = ['stunting', 'wasting', 'overweight', 'underweight'] as const
export type IndikatorGizi = (typeof indikatorGizi)[number]

/** The index of an indicator, and the classes that make it. @source docs/aturan/gizi.md, "Prevalensi" */
export const isiIndikator = {
  stunting: { indeks: 'TBU', kelas: ['sangatPendek', 'pendek'] },
  wasting: { indeks: 'BBTB', kelas: ['giziBuruk', 'giziKurang'] },
  overweight: { indeks: 'BBTB', kelas: ['giziLebih', 'obesitas'] },
  underweight: { indeks: 'BBU', kelas: ['sangatKurang', 'kurang', 'edema'] },
} as const satisfies Readonly<Record<IndikatorGizi, { indeks: IndeksGizi; kelas: readonly string[] }>>

/** A share of children with the range of 95 %; figures are left out where they would mislead. */
export type Bagian = {
  readonly bagian: number
  readonly dari: number
  /** percent, one decimal; null for fewer than ten children */
  readonly persen: number | null
  readonly rendah: number | null
  readonly tinggi: number | null
  /** Fewer than thirty children. */
  readonly sedikit: boolean
}
export type Prevalensi = Bagian & { readonly sigizi: { readonly dari: number; readonly persen: number | null } }

/** Children below which no percentage is told, and below which it is told with a word of warning. @source docs/aturan/gizi.md, "Prevalensi" */
const batasPersen = 10
const batasSedikit = 30

/** A fraction as percent with one decimal, half up. */
const persenPecahan = (fraction: number): number => Math.floor(fraction * 1000 + 0.5) / 10

/**
 * A share with its range (Wilson).
 *
 * @edge of none nothing is told; of 9 no percentage; of 29 it is marked as few
 */
export function bagianDari(bagian: number, dari: number): Bagian {
  const sedikit = dari > 0 && dari < batasSedikit
  if (dari < batasPersen) return { bagian, dari, persen: null, rendah: null, tinggi: null, sedikit }
  const { rendah, tinggi } = selangWilson(bagian, dari)
  return {
    bagian,
    dari,
    persen: persen(bagian, dari),
    rendah: persenPecahan(rendah),
    tinggi: persenPecahan(tinggi),
    sedikit,
  }
}

/** Children an indicator holds for. */
export function anakIndikator(anak: readonly AnakGizi[], indikator: IndikatorGizi): AnakGizi[] {
  const { indeks, kelas } = isiIndikator[indikator]
  const wanted: readonly string[] = kelas
  return anak.filter(({ nilai }) => wanted.includes(nilai[indeks]?.kelas ?? ''))
}

/** Children an indicator is told of: measured, with a plausible z (or oedema). */
export function anakDinilai(anak: readonly AnakGizi[], indikator: IndikatorGizi): AnakGizi[] {
  const { indeks } = isiIndikator[indikator]
  return anak.filter(({ nilai }) => !['outlier', 'tanpaZ', ''].includes(nilai[indeks]?.kelas ?? ''))
}

function prevalensiOf(anak: readonly AnakGizi[], indikator: IndikatorGizi): Prevalensi {
  const bagian = anakIndikator(anak, indikator).length
  const diukur = anak.filter(({ nilai }) => nilai[isiIndikator[indikator].indeks] !== null).length
  return {
    ...bagianDari(bagian, anakDinilai(anak, indikator).length),
    sigizi: { dari: diukur, persen: persen(bagian, diukur) },
  }
}

export type PrevalensiKelompok = Readonly<Record<IndikatorGizi, Prevalensi>>

/** All indicators of a list of children. */
export function prevalensi(anak: readonly AnakGizi[]): PrevalensiKelompok {
  const of = (indikator: IndikatorGizi) => prevalensiOf(anak, indikator)
  return {
    stunting: of('stunting'),
    wasting: of('wasting'),
    overweight: of('overweight'),
    underweight: of('underweight'),
  }
}

const baduta: readonly string[] = kelompokUmur.slice(0, 3)
/** Below two years, by the age band. */
export const isBaduta = ({ kelompok }: Pick<AnakGizi, 'kelompok'>): boolean => baduta.includes(kelompok)

/** The groups every month is told of: two ages and all, and the sexes. */
export const kelompokPrevalensi = ['0-23', '24-59', '0-59', 'L', 'P'] as const
export type KelompokPrevalensi = (typeof kelompokPrevalensi)[number]
const masuk: Readonly<Record<KelompokPrevalensi, (anak: AnakGizi) => boolean>> = {
  '0-23': isBaduta,
  '24-59': (anak) => !isBaduta(anak),
  '0-59': () => true,
  L: ({ jk }) => jk === 'L',
  P: ({ jk }) => jk === 'P',
}

/** The children of a group. */
export const anakKelompok = (anak: readonly AnakGizi[], kelompok: KelompokPrevalensi): AnakGizi[] =>
  anak.filter(masuk[kelompok])

/** All indicators of all groups. */
export function prevalensiKelompok(
  anak: readonly AnakGizi[],
): Readonly<Record<KelompokPrevalensi, PrevalensiKelompok>> {
  const of = (kelompok: KelompokPrevalensi) => prevalensi(anakKelompok(anak, kelompok))
  return { '0-23': of('0-23'), '24-59': of('24-59'), '0-59': of('0-59'), L: of('L'), P: of('P') }
}
