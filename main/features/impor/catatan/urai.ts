import type { z } from 'zod'
import { isiKeterangan } from '#shared/catatan/imunisasi.ts'
import { bacaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'
import { isBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Urai } from './jenis.ts'

/** A month of which no day is known: `2026-03`. */
export const uraiBulan: Urai = (nilai) =>
  typeof nilai === 'string' && isBulan(nilai.trim()) ? { isi: { bulan: nilai.trim() } } : null

/** The words beside a dose. */
export const uraiKeterangan: Urai = (teks) => {
  if (typeof teks !== 'string') return null
  const bacaan = bacaKeterangan(teks)
  if (bacaan.jenis === 'keterangan') return { isi: isiKeterangan(bacaan.keterangan) }
  return { alasan: `"${bacaan.kata}" bukan keterangan imunisasi yang dikenal.` }
}

/** A list of persons: `[{"nama": "Sari", "peran": "ketua"}]`. Empty, nothing is kept. */
export const uraiDaftar =
  (kolom: string, bentuk: z.ZodType): Urai =>
  (nilai) => {
    if (nilai === null || (Array.isArray(nilai) && nilai.length === 0)) return { isi: {} }
    const read = bentuk.safeParse(nilai)
    if (read.success) return { isi: { [kolom]: JSON.stringify(read.data) } }
    return { alasan: 'Tulis daftar orang, masing-masing dengan peran, dan bila ada nama dan jk L atau P.' }
  }
