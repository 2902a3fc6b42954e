import { z } from 'zod'
import { Jk, Nik, TanggalIso, Teks, TeksBoleh } from './dasar.ts'

/** What is typed of any person, of whatever age. */
export const isianDiri = {
  nama: Teks,
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso.nullable(),
  tanggalLahirPerkiraan: z.boolean(),
  nik: Nik.nullable(),
  noKk: z
    .string()
    .regex(/^\d{16}$/, { error: 'Nomor KK terdiri dari 16 angka.' })
    .nullable(),
  namaIbu: TeksBoleh,
  namaAyah: TeksBoleh,
  alamat: TeksBoleh,
  dusun: TeksBoleh,
  rt: TeksBoleh,
  rw: TeksBoleh,
  telepon: TeksBoleh,
  noJkn: TeksBoleh,
  gakin: z.boolean().nullable(),
  catatan: TeksBoleh,
} as const

const Diri = z.strictObject(isianDiri)
export type Diri = z.infer<typeof Diri>
