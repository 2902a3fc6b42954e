import type { KelasBBU, KelasGizi, KelasTBU } from '#shared/domain/antropometri/kelas.ts'
import { labelBBU, labelGizi, labelTBU } from '#shared/domain/antropometri/kelas.ts'
import type { Bagian, IndikatorGizi } from '#shared/domain/gizi/prevalensi.ts'
import { formatPersen } from './angka.ts'

/** A share as it is shown: "–", "3 dari 7", "25,0 % (10,2–49,5)", with "sedikit anak" below thirty. */
export function kalimatPrevalensi({ bagian, dari, persen, rendah, tinggi, sedikit }: Bagian): string {
  if (dari === 0) return '–'
  if (persen === null) return `${bagian} dari ${dari}`
  const selang = `${formatPersen(persen)} % (${formatPersen(rendah)}–${formatPersen(tinggi)})`
  return sedikit ? `${selang}, sedikit anak` : selang
}

/** What an indicator is called, and what it says. */
export const labelIndikator: Readonly<Record<IndikatorGizi, { readonly nama: string; readonly arti: string }>> = {
  stunting: { nama: 'Stunting', arti: 'pendek atau sangat pendek (TB/U di bawah −2)' },
  wasting: { nama: 'Wasting', arti: 'gizi kurang atau gizi buruk (BB/TB di bawah −2)' },
  overweight: { nama: 'Overweight', arti: 'gizi lebih atau obesitas (BB/TB di atas +2)' },
  underweight: { nama: 'Underweight', arti: 'berat kurang atau sangat kurang (BB/U di bawah −2)' },
}

const tanpaKelas = { outlier: 'z tidak wajar', tanpaZ: 'di luar tabel', edema: 'edema' } as const

/** A class as it is said, also where there is none. */
export const sebutKelas = {
  BBU: { ...labelBBU, ...tanpaKelas } satisfies Record<KelasBBU | keyof typeof tanpaKelas, string>,
  TBU: { ...labelTBU, ...tanpaKelas } satisfies Record<KelasTBU | keyof typeof tanpaKelas, string>,
  BBTB: { ...labelGizi, ...tanpaKelas } satisfies Record<KelasGizi | keyof typeof tanpaKelas, string>,
} as const
