import type { PutusanHimpunan } from '../domain/imunisasi/himpunan.ts'
import type { SebabTidak } from '../domain/imunisasi/keterangan.ts'
import type { KeadaanSel } from '../domain/imunisasi/register.ts'

/** How a set stands, in words. */
export const kataHimpunan: Readonly<Record<Exclude<PutusanHimpunan, 'tidak-berlaku'>, string>> = {
  lengkap: 'lengkap',
  'lengkap-kejar': 'lengkap lewat kejar',
  'tidak-bisa-lagi': 'tidak dapat lengkap lagi',
  belum: 'belum lengkap',
  'tidak-lengkap': 'tidak lengkap pada waktunya',
}

/** How a place of the schedule stands, in words. */
export const kataSel: Readonly<Record<KeadaanSel, string>> = {
  terisi: 'sudah',
  'terisi-kejar': 'sudah, kejar',
  menunggu: 'menunggu dosis sebelumnya',
  'tidak-perlu': 'tidak perlu',
  'tidak-lagi': 'tidak diberikan lagi',
  kontraindikasi: 'kontraindikasi',
  'belum-waktunya': 'belum waktunya',
  waktunya: 'waktunya',
  kejar: 'kejar',
  terlambat: 'terlambat',
}

/** Why a dose was not given, in words. */
export const kataTidak: Readonly<Record<SebabTidak, string>> = {
  tolak: 'Ditolak',
  tunda: 'Ditunda',
  kosong: 'Vaksin kosong',
  kontraindikasi: 'Kontraindikasi',
}
