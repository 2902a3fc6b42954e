import { formatBulat } from '../angka/tulis.ts'
import type { Catatan } from './baris-impor.ts'

/** A remark that holds for this many rows, and for this share of all rows read, holds for everyone: it is said once. */
export const barisKelompok = 5
const bagianKelompok = 0.5

/** One sentence for several rows. */
export function satukan(catatan: readonly Catatan[], alasan: string): Catatan | null {
  const [first] = catatan
  if (!first) return null
  const untuk = [...new Set(catatan.flatMap((one) => one.untuk ?? [one.baris]))]
  const { baris, kolom } = first
  return { baris, kolom, nilai: `${formatBulat(untuk.length)} baris`, alasan, untuk }
}

/**
 * Says once what holds for everyone: two hundred equal lines hide the one that matters.
 *
 * @param dibaca rows of the file
 */
export function kelompokkan(catatan: readonly Catatan[], dibaca: number): Catatan[] {
  const cukup = Math.max(barisKelompok, dibaca * bagianKelompok)
  const groups = Map.groupBy(catatan, ({ kolom, alasan, umum }) => JSON.stringify([kolom, umum ?? alasan]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length < cukup) return group
    return satukan(group, first.umum ?? first.alasan) ?? []
  })
}
