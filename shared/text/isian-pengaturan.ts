import type { Tempat } from '#shared/domain/tempat/tempat.ts'
import { namaJenis } from './tempat.ts'

/** The settings and their choices, as the page of settings and the history both say them. */

export const namaPengaturan = {
  kop: 'Kepala surat (kop)',
  rujukanZ: 'Cara menghitung z',
  kertas: 'Kertas',
  batasLaporHari: 'Batas kirim laporan',
  tema: 'Tema',
  ukuranHuruf: 'Ukuran huruf',
  kunciMenit: 'Kunci otomatis',
} as const

/** The words for the choices of those settings that are chosen from a few. */
export const kataPilihan = {
  rujukanZ: { hari: 'Umur menurut hari', bulanPenuh: 'Umur menurut bulan penuh' },
  kertas: { F4: 'F4', A4: 'A4' },
  tema: { terang: 'Terang', gelap: 'Gelap' },
} as const

const kataDaftar = (nilai: unknown) => (Array.isArray(nilai) ? nilai.join('; ') : '')

/** A setting as a person reads it; null when it is empty. What a newer version of the program wrote is said as it is. */
export function kataPengaturan(isian: string, nilai: unknown): string | null {
  if (nilai === null || nilai === undefined) return null
  if (isian === 'kop') return kataDaftar(nilai) || null
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
