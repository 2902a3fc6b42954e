import { z } from 'zod'
import { kodeSkdn } from '#shared/domain/skdn/indikator.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, Ok, TanggalIso } from './dasar.ts'

/** The desk of a Puskesmas: who has reported, the numbers of all together, who lags, who is in the register twice. */

/** Where a month of a Pustu stands; 'tidakDitunggu' was due before its card was trusted here. */
export const KeadaanLapor = z.enum(['lengkap', 'terlambat', 'belum', 'belumWaktunya', 'tidakDitunggu'])

export const SelLapor = z.strictObject({
  bulan: BulanIso,
  keadaan: KeadaanLapor,
  /** Newest revision received, 0 for the first report; null when none. */
  revisi: z.int().nullable(),
  /** When the first report of the month came, and the newest revision. ISO instants by this computer's clock. */
  diterima: z.string().nullable(),
  terakhir: z.string().nullable(),
  oleh: z.string().nullable(),
  batas: TanggalIso,
})
export type SelLapor = z.infer<typeof SelLapor>

export const MatriksLapor = z.strictObject({
  bulan: z.array(BulanIso),
  baris: z.array(
    z.strictObject({
      fasilitasId: Id,
      nama: z.string(),
      desa: z.string().nullable(),
      posyandu: z.int(),
      /** Whether its card is trusted here: else nothing of it can come. */
      dikenal: z.boolean(),
      sel: z.array(SelLapor),
    }),
  ),
})
export type MatriksLapor = z.infer<typeof MatriksLapor>

const Hitungan = {
  S: z.int(),
  K: z.int(),
  D: z.int(),
  N: z.int(),
  T: z.int(),
  O: z.int(),
  B: z.int(),
  BGM: z.int(),
  '2T': z.int(),
}
export const BarisRekap = z.strictObject({
  /** Null for all together. */
  id: z.string().nullable(),
  nama: z.string(),
  posyandu: z.int(),
  hitungan: z.strictObject(Hitungan),
  indikator: z.record(z.string(), z.number().nullable()),
})
export type BarisRekap = z.infer<typeof BarisRekap>

export const RekapPuskesmas = z.strictObject({
  bulan: BulanIso,
  perPustu: z.array(BarisRekap),
  perDesa: z.array(BarisRekap),
  perPosyandu: z.array(BarisRekap.extend({ pustu: z.string(), desa: z.string() })),
  total: BarisRekap,
})
export type RekapPuskesmas = z.infer<typeof RekapPuskesmas>

/** A child behind a number of the totals. */
export const NamaRekap = z.strictObject({
  id: Id,
  nama: z.string(),
  /** completed months on the reference date */
  umur: z.int(),
  posyandu: z.string(),
  pustu: z.string(),
  huruf: z.enum(['N', 'T', 'O', 'B']).nullable(),
  duaT: z.boolean(),
  bgm: z.boolean(),
})
export type NamaRekap = z.infer<typeof NamaRekap>

/** A share of a number, with the range it can be told to lie in; null when there is nothing to divide by. */
const Bagian = z
  .strictObject({
    bagian: z.int(),
    dari: z.int(),
    /** percent, one decimal */
    persen: z.number(),
    rendah: z.number(),
    tinggi: z.number(),
    /** Worse than the whole area by more than chance explains. */
    tertinggal: z.boolean(),
  })
  .nullable()
const BarisBanding = z.strictObject({
  id: z.string(),
  nama: z.string(),
  pustu: z.string().nullable(),
  nilai: z.strictObject({ 'D/S': Bagian, "N/D'": Bagian, stunting: Bagian, kader: Bagian }),
})
export const Perbandingan = z.strictObject({
  bulan: BulanIso,
  posyandu: z.array(BarisBanding),
  pustu: z.array(BarisBanding),
  desa: z.array(BarisBanding),
  seluruh: BarisBanding,
})
export type Perbandingan = z.infer<typeof Perbandingan>

const AnakGanda = z.strictObject({
  id: Id,
  nama: z.string(),
  jk: z.enum(['L', 'P']).nullable(),
  tanggalLahir: TanggalIso.nullable(),
  namaIbu: z.string().nullable(),
  pustu: z.string(),
  posyandu: z.string(),
  /** "sejak 12-03-2026"; "pindah 02-09-2026" */
  keterangan: z.string(),
  penimbangan: z.int(),
})
export const PasanganGanda = z.strictObject({
  kiri: AnakGanda,
  kanan: AnakGanda,
  /** Why they may be one: "NIK sama"; "Nama mirip, lahir sama". */
  alasan: z.array(z.string()),
  /** One left a posyandu and the other came soon after: a child that moved. */
  mungkinPindah: z.boolean(),
})
export type PasanganGanda = z.infer<typeof PasanganGanda>

export const puskesmasCalls = {
  /** Pustu by month: the last `banyak` months up to `sampai`, oldest first. */
  'puskesmas.matriks': defineCall({
    hak: 'laporan',
    input: z.strictObject({ sampai: BulanIso, banyak: z.int().min(1).max(24) }),
    output: MatriksLapor,
  }),
  'puskesmas.rekap': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso }),
    output: RekapPuskesmas,
  }),
  /** The names behind one number of the totals: as many as the number. `id` is that of the row; null for all together. */
  'puskesmas.nama': defineCall({
    hak: 'laporan',
    input: z.strictObject({
      bulan: BulanIso,
      menurut: z.enum(['pustu', 'desa', 'posyandu', 'seluruh']),
      id: z.string().max(200).nullable(),
      kode: z.enum(kodeSkdn),
    }),
    output: z.array(NamaRekap),
  }),
  'puskesmas.banding': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso }),
    output: Perbandingan,
  }),
  /** Children of different Pustu that may be one; merged by the call of merging, or told apart for good. */
  'puskesmas.ganda': defineCall({ hak: 'kelola', input: z.strictObject({}), output: z.array(PasanganGanda) }),
  'puskesmas.distinguish': defineCall({
    hak: 'kelola',
    input: z.strictObject({ kiri: Id, kanan: Id, beda: z.boolean() }),
    output: Ok,
  }),
} as const
