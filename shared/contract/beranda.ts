import { z } from 'zod'
import { defineCall } from './call.ts'
import { BulanIso, Id, TanggalIso } from './dasar.ts'

export const PerluDikunjungi = z.strictObject({
  id: Id,
  nama: z.string(),
  sebab: z.enum(['BGM', '2T', 'tidakHadir', 'rujuk']),
  /** One line: "z BB/U −3,17, turun 100 g". */
  keterangan: z.string(),
  posyandu: z.string(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  namaIbu: z.string().nullable(),
  alamat: z.string().nullable(),
  telepon: z.string().nullable(),
  /** Months running without a weighing, for `tidakHadir`. */
  bulan: z.int(),
})
export type PerluDikunjungi = z.infer<typeof PerluDikunjungi>

export const Beranda = z.strictObject({
  hariIni: TanggalIso,
  bulan: BulanIso,
  /** Of the posyandu in `hariBuka`. */
  sasaran: z.int(),
  ditimbang: z.int(),
  /** Why the list of balita holds another number of children than `sasaran`; null when it is the same children. */
  selisih: z.string().nullable(),
  /** The posyandu of this facility: a Puskesmas does not keep the days of its Pustu. */
  hariBuka: z.array(
    z.strictObject({
      posyanduId: Id,
      posyandu: z.string(),
      hariBukaId: Id.nullable(),
      tanggal: TanggalIso.nullable(),
      sasaran: z.int(),
      ditimbang: z.int(),
      selesai: z.boolean(),
      kaderHadirTerisi: z.boolean(),
      perluDijawab: z.int(),
      tidakHadir: z.int(),
    }),
  ),
  /** What is missing, as a sentence and the place where it is mended. */
  kurang: z.array(z.strictObject({ pesan: z.string(), ke: z.string() })),
  laporan: z.array(z.strictObject({ bulan: BulanIso, posyanduDicatat: z.int(), posyandu: z.int(), batas: TanggalIso })),
  perluDikunjungi: z.array(PerluDikunjungi),
})
export type Beranda = z.infer<typeof Beranda>

export const berandaCalls = {
  'beranda.get': defineCall({ hak: 'lihat', lingkup: 'disaring', input: z.strictObject({}), output: Beranda }),
} as const
