import { z } from 'zod'
import { defineCall } from './call.ts'
import { BulanIso, Id, TanggalIso } from './dasar.ts'

const SebabKunjungan = z.enum(['rujuk', 'BGM', '2T', 'tidakHadir'])

export const PerluDikunjungi = z.strictObject({
  id: Id,
  nama: z.string(),
  sebab: SebabKunjungan,
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
  /** How many there are of each reason, and the first of them; all of them by `beranda.kunjungan`. */
  perluDikunjungi: z.strictObject({ jumlah: z.record(SebabKunjungan, z.int()), anak: z.array(PerluDikunjungi) }),
})
export type Beranda = z.infer<typeof Beranda>

export const berandaCalls = {
  'beranda.get': defineCall({ hak: 'lihat', lingkup: 'disaring', input: z.strictObject({}), output: Beranda }),
  /** Everybody who is to be visited, the most urgent first. */
  'beranda.kunjungan': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({}),
    output: z.array(PerluDikunjungi),
  }),
} as const
