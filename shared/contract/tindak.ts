import { z } from 'zod'
import { kunjunganTindak } from '../catatan/kunjungan-tindak.ts'
import { defineCall } from './call.ts'
import { Id, Jk, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

/** What comes of a visit. */
const Hasil = kunjunganTindak.isian.hasil.skema

const SebabTindak = z.strictObject({
  kode: z.string(),
  sebut: z.string(),
  /** Letters of the register, where they have some for it. */
  huruf: z.enum(['BGM', '2T', 'T', '–']).nullable(),
  /** What speaks for it; '' where its name says all. */
  keterangan: z.string(),
  lakukan: z.string(),
})
export type SebabTindak = z.infer<typeof SebabTindak>

const OrangTindak = z.strictObject({
  id: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso.nullable(),
  umurBulan: z.int().nullable(),
  namaIbu: z.string().nullable(),
  posyanduId: Id,
  posyandu: z.string(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  alamat: z.string().nullable(),
  telepon: z.string().nullable(),
  /** The most urgent first. */
  sebab: z.array(SebabTindak),
  /** The last visit since the posyandu was open; `tuntas`: it answered all there is a reason for now. */
  kunjungan: z
    .strictObject({
      tanggal: TanggalIso,
      hasil: Hasil,
      catatan: z.string().nullable(),
      tuntas: z.boolean(),
    })
    .nullable(),
  /** A text for the mother that names no diagnosis. */
  pesan: z.string(),
})
export type OrangTindak = z.infer<typeof OrangTindak>

const DaftarTindak = z.strictObject({
  per: TanggalIso,
  /** By posyandu, dusun, RW and RT; there the most urgent first. */
  orang: z.array(OrangTindak),
})
export type DaftarTindak = z.infer<typeof DaftarTindak>

export const tindakCalls = {
  /** Who is to be visited on a day; `per` null: today. */
  'tindak.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: z.strictObject({ per: TanggalIso.nullable(), posyanduId: Id.nullable() }),
    output: DaftarTindak,
  }),
  /** What came of a visit; `hasil` null takes it back. */
  'tindak.record': defineCall({
    hak: 'isi',
    lingkup: ({ orangId }) => [kunciCatatan('orang', orangId)],
    input: z.strictObject({
      orangId: Id,
      tanggal: TanggalIso,
      hasil: Hasil.nullable(),
      catatan: TeksBoleh,
    }),
    output: Tertulis,
  }),
} as const
