import type { Tempat } from '#shared/domain/tempat/tempat.ts'
import { namaJenis } from './tempat.ts'

/** The settings and their choices, as the page of settings and the history both say them. */

export const namaPengaturan = {
  kop: 'Kepala surat (kop)',
  rujukanZ: 'Cara menghitung z',
  kelompokF1: 'Kelompok umur F1',
  tidakHadir: 'Tidak hadir dihitung',
  duaT: 'Baris T dan 2T',
  barisEkorF1: 'Baris tambahan F1',
  kertas: 'Kertas',
  batasLaporHari: 'Batas kirim laporan',
  tema: 'Tema',
  ukuranHuruf: 'Ukuran huruf',
  kunciMenit: 'Kunci otomatis',
} as const

export const namaBarisEkor = {
  '2T': 'Tidak naik dua bulan berturut-turut (2T)',
  BBsangatKurang: 'BB sangat kurang',
  BBkurang: 'BB kurang',
  vitaminABiru: 'Mendapat vitamin A biru',
  vitaminAMerah: 'Mendapat vitamin A merah',
  asiE06: 'Bayi 0–5 bulan mendapat ASI eksklusif (E0-6)',
} as const

/** The words for the choices of those settings that are chosen from a few. */
export const kataPilihan = {
  rujukanZ: { hari: 'Umur menurut hari', bulanPenuh: 'Umur menurut bulan penuh' },
  kelompokF1: { lima: 'Lima kelompok', empat: 'Empat kelompok' },
  tidakHadir: { 'S-D': 'S − D', 'K-D': 'K − D' },
  duaT: { bagianT: '2T bagian dari T', terpisah: 'T dan 2T dipisah' },
  kertas: { F4: 'F4', A4: 'A4' },
  tema: { terang: 'Terang', gelap: 'Gelap' },
} as const

const kataDaftar = (nilai: unknown, names: Readonly<Record<string, string>> = {}) =>
  Array.isArray(nilai) ? nilai.map((one) => names[String(one)] ?? String(one)).join('; ') : ''

/** A setting as a person reads it; null when it is empty. What a newer version of the program wrote is said as it is. */
export function kataPengaturan(isian: string, nilai: unknown): string | null {
  if (nilai === null || nilai === undefined) return null
  if (isian === 'kop') return kataDaftar(nilai) || null
  if (isian === 'barisEkorF1') return kataDaftar(nilai, namaBarisEkor) || null
  if (isian === 'batasLaporHari') return `tanggal ${nilai} bulan berikutnya`
  if (isian === 'ukuranHuruf') return `${nilai} %`
  if (isian === 'kunciMenit') return `sesudah ${nilai} menit`
  const kata: Readonly<Record<string, string>> = { ...kataPilihan[isian as keyof typeof kataPilihan] }
  return kata[String(nilai)] ?? String(nilai)
}

/** The place of the book: what its fields are called. */
export const namaIsianTempat: Readonly<Record<keyof Tempat, string>> = {
  jenis: 'Jenis tempat kerja',
  nama: 'Nama',
  kabupaten: 'Kabupaten atau kota',
  kecamatan: 'Kecamatan',
  puskesmas: 'Puskesmas induk',
  desa: 'Desa atau kelurahan',
  kataDesa: 'Sebutan desa',
  alamat: 'Alamat',
  telepon: 'Telepon',
}

/** A field of the place as a person reads it; null when it is empty. */
export function kataIsianTempat(isian: string, nilai: unknown): string | null {
  if (nilai === null || nilai === undefined || nilai === '') return null
  const kata: Readonly<Record<string, string>> = isian === 'jenis' ? namaJenis : {}
  return kata[String(nilai)] ?? String(nilai)
}
