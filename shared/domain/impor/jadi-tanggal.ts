import { formatTanggal } from '../tanggal/tulis.ts'
import { type Sel, teksSel } from './sel.ts'
import { isTeksTanggal, tanggalOfSerial } from './tanggal-sel.ts'

/** Whole numbers that count the days from 2000 to 2050 in Excel: no measure of a child, in any unit. */
const nomorHari = { dari: 36_526, sampai: 55_153 }

const saranKoma = 'Tulis ulang dengan koma, misalnya 8,6.'
const alasanTanggal = `Sel ini berisi tanggal, bukan angka. Excel kadang mengubah 8.6 menjadi tanggal. ${saranKoma}`

/** Excel in Indonesia takes "8.6" for the 8th of June, and shows it as that date or as the number of its day. */
export function alasanJadiTanggal(sel: Sel): string | null {
  const teks = teksSel(sel)
  if (sel.jenis === 'tanggal' || isTeksTanggal(teks)) return alasanTanggal
  const angka = Number(teks)
  if (!Number.isInteger(angka) || angka < nomorHari.dari || angka > nomorHari.sampai) return null
  const tanggal = tanggalOfSerial(angka, false)
  if (tanggal === null) return null
  const [hari, bulan] = [Number(tanggal.slice(8, 10)), Number(tanggal.slice(5, 7))]
  return `${teks} adalah nomor hari yang dipakai Excel untuk tanggal ${formatTanggal(tanggal)}. Mungkin ${hari}.${bulan} diubah Excel menjadi tanggal. ${saranKoma}`
}
