import { type Sel, teksSel } from './sel.ts'

/** Completed months an age may stand for, from–to; several where a bare number does not say its unit. */
export type RentangBulan = { readonly dari: number; readonly sampai: number }

const bagian = /(\d+(?:[.,]\d+)?)\s*(tahun|thn|th|bulan|bln|bl|minggu|mgg|mg|hari|hr)\b/gi
const hariSebulan = 30.44
const hariSeminggu = 7

function monthsOf(nilai: number, satuan: string): number {
  if (satuan.startsWith('t')) return nilai * 12
  if (satuan.startsWith('b')) return nilai
  return satuan.startsWith('m') ? (nilai * hariSeminggu) / hariSebulan : nilai / hariSebulan
}

function ofNumber(nilai: number, judul: string): RentangBulan[] {
  const plain = judul.toLowerCase()
  const bulan = { dari: Math.floor(nilai), sampai: Math.floor(nilai) }
  const tahun = { dari: Math.floor(nilai * 12), sampai: Math.floor(nilai * 12) + 11 }
  const hari = { dari: Math.floor(nilai / hariSebulan), sampai: Math.floor(nilai / hariSebulan) }
  if (/bul|bln/.test(plain)) return [bulan]
  if (/hari|hr/.test(plain)) return [hari]
  return /tahun|thn|\bth\b/.test(plain) ? [tahun] : [bulan, tahun, hari]
}

/**
 * Reads an age as a register writes it: "1 Tahun - 4 Bulan - 6 Hari", "16 bln", "16" under "Umur (bulan)".
 *
 * @returns empty when it is none
 */
export function bacaUsia(sel: Sel, judul: string): readonly RentangBulan[] {
  const teks = teksSel(sel).toLowerCase()
  if (sel.jenis === 'angka' || /^\d+(?:[.,]\d+)?$/.test(teks)) return ofNumber(Number(teks.replace(',', '.')), judul)
  const found = [...teks.matchAll(bagian)]
  if (found.length === 0) return []
  const bulan = found.reduce((sum, one) => sum + monthsOf(Number(one[1]?.replace(',', '.')), one[2] ?? ''), 0)
  const hanyaTahun = found.every((one) => one[2]?.startsWith('t'))
  return [{ dari: Math.floor(bulan), sampai: Math.floor(bulan) + (hanyaTahun ? 11 : 0) }]
}

/** Ages are counted to the day here and rounded elsewhere: a month more or less is no contradiction. */
const longgarBulan = 1

/** Whether an age of the file and the age by its dates cannot both be true. */
export function isUsiaLain(rentang: readonly RentangBulan[], bulan: number): boolean {
  return (
    rentang.length > 0 &&
    rentang.every(({ dari, sampai }) => bulan < dari - longgarBulan || bulan > sampai + longgarBulan)
  )
}
