import { z } from 'zod'
import { defineCall } from './call.ts'
import { BulanIso, Id, Jk, TanggalIso, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

const Keadaan = z.enum(['belum', 'sudah', 'salah', 'tunda', 'tidakBerlaku'])
export type KeadaanKapsul = z.infer<typeof Keadaan>

const AnakKapsul = z.strictObject({
  orangId: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  namaIbu: z.string().nullable(),
  posyandu: z.string(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  /** Completed months on the day it is judged. */
  umurBulan: z.int(),
  /** The capsule of its age; null for one too young. */
  warna: z.enum(['biru', 'merah']).nullable(),
  vitaminA: Keadaan,
  /** The day the capsule was given. */
  vitaminAPada: TanggalIso.nullable(),
  /** Milligrams of its age; null where none is given. */
  cacingMg: z.int().nullable(),
  obatCacing: Keadaan,
  obatCacingPada: TanggalIso.nullable(),
})
export type AnakKapsul = z.infer<typeof AnakKapsul>

const Hitungan = z.strictObject({ sasaran: z.int(), dapat: z.int() })

export const DaftarKapsul = z.strictObject({
  bulan: BulanIso,
  /** Whether capsules, and tablets, are given in this month. */
  adaVitaminA: z.boolean(),
  adaObatCacing: z.boolean(),
  /** By posyandu, dusun, RW and RT, then by name. */
  anak: z.array(AnakKapsul),
  hitung: z.strictObject({
    biru: Hitungan,
    merah: Hitungan,
    cacing: Hitungan,
    /** Tablets given, halves counted. */
    tablet: z.number(),
  }),
})
export type DaftarKapsul = z.infer<typeof DaftarKapsul>

export const kapsulCalls = {
  /** Whom the capsule and the tablet of a month are for, and who has them. */
  'kapsul.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ bulan: BulanIso, posyanduId: Id.nullable() }),
    output: DaftarKapsul,
  }),
  /** Gives one of them on a day, or takes it back. */
  'kapsul.give': defineCall({
    hak: 'isi',
    lingkup: ({ orangId }) => [kunciCatatan('orang', orangId)],
    input: z.strictObject({
      orangId: Id,
      tanggal: TanggalIso,
      apa: z.enum(['vitaminA', 'obatCacing']),
      diberi: z.boolean(),
    }),
    output: Tertulis,
  }),
} as const
