import { isiKeterangan } from '#shared/catatan/imunisasi.ts'
import { bacaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'
import { isBulan } from '#shared/domain/tanggal/tanggal.ts'
import type { Urai } from './jenis.ts'

/** A month of which no day is known: `2026-03`. */
export const uraiBulan: Urai = (teks) => (isBulan(teks.trim()) ? { isi: { bulan: teks.trim() } } : null)

/** The words beside a dose. */
export const uraiKeterangan: Urai = (teks) => {
  const bacaan = bacaKeterangan(teks)
  if (bacaan.jenis === 'keterangan') return { isi: isiKeterangan(bacaan.keterangan) }
  return { alasan: `"${bacaan.kata}" bukan keterangan imunisasi yang dikenal.` }
}
