import type { BahanSisa, GerakTertulis } from '#shared/contract/persediaan.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

export const kataJenis: Readonly<Record<GerakTertulis['jenis'], string>> = {
  terima: 'Terima',
  keluar: 'Keluar',
  rusak: 'Rusak',
  opname: 'Hitung fisik',
}

export const besar = (kata: string): string => kata.charAt(0).toUpperCase() + kata.slice(1)

/** "B-0412, 12 vial, kedaluwarsa 03-02-2027": what is left of a delivery. */
export function kataBatch({ batch, kedaluwarsa, sisa }: BahanSisa['batch'][number], satuan: string): string {
  const kapan = kedaluwarsa === null ? null : `kedaluwarsa ${formatTanggal(kedaluwarsa)}`
  return [batch ?? 'tanpa nomor batch', `${formatBulat(sisa)} ${satuan}`, kapan].filter(Boolean).join(', ')
}

/** "Terima 20 kapsul": a line of the book of the cupboard. */
export function kataGerak({ jenis, jumlah, satuan, nama }: GerakTertulis): string {
  return `${kataJenis[jenis]} ${formatBulat(jumlah)} ${satuan} ${nama}`
}
