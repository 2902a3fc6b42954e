import { type Bulan, bulanOf, type Tanggal } from '../tanggal/tanggal.ts'
import { addBulanPenuh, umurBulanPenuh } from '../tanggal/umur.ts'

/** Completed months of age that are asked about, E0 … E5. */
export const umurAsi = [0, 1, 2, 3, 4, 5] as const

/** What is known of a month of age: nothing but breast milk; no longer; weighed and not asked; not weighed; not reached. */
export type TandaAsi = 'ya' | 'tidak' | 'takDijawab' | 'takDitimbang' | 'belum'

/** A day of a child: whether it was weighed, and what was answered about breast milk alone. */
export type HariAsi = { readonly tanggal: Tanggal; readonly ditimbang: boolean; readonly jawab: boolean | null }

/**
 * The marks of E0 … E5. The answer of a month of age is that of its counting weighing, the last of a calendar month, and of
 * two such the later; once "tidak" was answered on any day it stays so.
 *
 * @param hari all its days, the earliest first
 * @param umur completed months on the day it is judged by
 * @source docs/aturan/formulir.md, "ASI eksklusif"
 */
export function nilaiAsi(
  hari: readonly HariAsi[],
  { lahir, umur }: { readonly lahir: Tanggal; readonly umur: number },
): TandaAsi[] {
  const timbang = new Map(hari.filter(({ ditimbang }) => ditimbang).map((satu) => [bulanOf(satu.tanggal), satu]))
  const diUmur = (n: number) => [...timbang.values()].findLast(({ tanggal }) => umurBulanPenuh(lahir, tanggal) === n)
  const henti = hari.find(({ jawab }) => jawab === false)?.tanggal ?? null
  const umurHenti = henti === null ? null : umurBulanPenuh(lahir, henti)
  return umurAsi.map((n) => {
    if (n > umur) return 'belum'
    if (umurHenti !== null && umurHenti <= n) return 'tidak'
    const dihitung = diUmur(n)
    if (!dihitung) return 'takDitimbang'
    return dihitung.jawab === null ? 'takDijawab' : 'ya'
  })
}

/** Whether a child is of the first half year, or becomes six months old in a month. @param umur null: only the latter */
export function isDalamMasa(lahir: Tanggal, umur: number | null, bulan: Bulan): boolean {
  return (umur !== null && umur >= 0 && umur <= 5) || bulanOf(addBulanPenuh(lahir, 6)) === bulan
}
