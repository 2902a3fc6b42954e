import { z } from 'zod'
import { stok } from '../catatan/stok.ts'
import { defineCall } from './call.ts'
import { Id, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

const { bahan, jenis } = stok.isian

const SisaBatch = z.strictObject({
  batch: z.string().nullable(),
  kedaluwarsa: TanggalIso.nullable(),
  sisa: z.number(),
  /** Whether it is over, or near. */
  keadaan: z.enum(['baik', 'dekat', 'lewat']),
})

const BahanSisa = z.strictObject({
  bahan: bahan.skema,
  nama: z.string(),
  satuan: z.string(),
  sisa: z.number(),
  batch: z.array(SisaBatch),
  /** What the day used up by what was given, not yet written down; null: nothing. */
  usul: z.strictObject({ jumlah: z.int(), dari: z.string() }).nullable(),
})
export type BahanSisa = z.infer<typeof BahanSisa>

const GerakTertulis = z.strictObject({
  id: Id,
  bahan: bahan.skema,
  nama: z.string(),
  satuan: z.string(),
  tanggal: TanggalIso,
  jenis: jenis.skema,
  jumlah: z.int(),
  batch: z.string().nullable(),
  kedaluwarsa: TanggalIso.nullable(),
  keterangan: z.string().nullable(),
})
export type GerakTertulis = z.infer<typeof GerakTertulis>

const Persediaan = z.strictObject({
  posyandu: z.string(),
  tanggal: TanggalIso,
  bahan: z.array(BahanSisa),
  /** Lines of the month of the day, the latest first. */
  gerak: z.array(GerakTertulis),
})
export type Persediaan = z.infer<typeof Persediaan>

export const persediaanCalls = {
  /** The cupboard of a posyandu on a day, and what the day used up. */
  'persediaan.list': defineCall({
    hak: 'lihat',
    lingkup: ({ posyanduId }) => [kunciCatatan('fasilitas', posyanduId)],
    input: z.strictObject({ posyanduId: Id, tanggal: TanggalIso }),
    output: Persediaan,
  }),
  /** Writes down what came, went, was spoiled or was counted. */
  'persediaan.record': defineCall({
    hak: 'isi',
    lingkup: ({ posyanduId }) => [kunciCatatan('fasilitas', posyanduId)],
    input: z.strictObject({
      posyanduId: Id,
      bahan: bahan.skema,
      tanggal: TanggalIso,
      jenis: jenis.skema,
      jumlah: z.int().min(0).max(100_000),
      batch: TeksBoleh,
      kedaluwarsa: TanggalIso.nullable(),
      keterangan: TeksBoleh,
    }),
    output: Tertulis,
  }),
  'persediaan.remove': defineCall({ hak: 'kelola', input: z.strictObject({ id: Id }), output: Tertulis }),
} as const
