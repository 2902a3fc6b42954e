import { z } from 'zod'
import { isBulan, isTanggal } from '#shared/domain/tanggal/tanggal.ts'

/** Building blocks of the contract. Messages are finished sentences: they reach the screen as they are. */

export const Id = z.uuid()
export const TanggalIso = z
  .string()
  .refine(isTanggal, { error: 'Tanggal ini tidak ada di kalender. Tulis hari-bulan-tahun.' })
export const BulanIso = z.string().refine(isBulan, { error: 'Bulan ditulis tahun-bulan, misalnya 2026-10.' })
export const Jk = z.enum(['L', 'P'], { error: 'L atau P belum diisi. Buku tidak menebak.' })

/** Text a person types: trimmed, never empty, of a length a form can hold. */
export const Teks = z
  .string()
  .trim()
  .min(1, { error: 'Belum diisi.' })
  .max(200, { error: 'Terlalu panjang, paling banyak 200 huruf.' })
/** Optional text: empty becomes null. */
export const TeksBoleh = z
  .string()
  .trim()
  .max(500, { error: 'Terlalu panjang, paling banyak 500 huruf.' })
  .nullable()
  .transform((text) => (text === '' ? null : text))

export const Nik = z.string().regex(/^\d{16}$/, { error: 'NIK terdiri dari 16 angka. Kosongkan bila belum ada.' })
export const Alasan = z.string().trim().min(3, { error: 'Tulis alasannya dengan beberapa kata.' }).max(300)

/** grams; 0,1 kg is the least a baby scale shows, 200 kg can only be grams typed as kilograms */
export const BeratG = z.int().min(1).max(199_999)
/** millimetres */
export const PanjangMm = z.int().min(1).max(2_500)

export const Ok = z.strictObject({ ok: z.literal(true) })
/** The group something was written in, by which `riwayat.undo` takes it back; null when nothing differed. */
export const Tertulis = z.strictObject({ kelompok: z.int().nullable() })
