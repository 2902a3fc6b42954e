import type { Dosis } from '#shared/domain/imunisasi/dosis.ts'
import { bacaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'

/** A dose as a line writes it: "DPT1 2026-02-20 luar". A date "-" is none. */
export function dosis(baris: string): Dosis {
  const [kode = '', tanggal = '-', ...kata] = baris.split(' ')
  const bacaan = bacaKeterangan(kata.join(' '))
  if (bacaan.jenis === 'asing') throw new Error(`${baris}: ${bacaan.kata}`)
  return { kode, tanggal: tanggal === '-' ? null : tanggal, keterangan: bacaan.keterangan }
}
