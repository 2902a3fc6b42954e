import { z } from 'zod'
import { Petaan, PetaTertulis } from '../lembar/peta.ts'
import { kodeSoal } from '../lembar/soal.ts'
import { defineCall } from './call.ts'
import { Id } from './dasar.ts'

/** A remark on a row of a workbook; `baris` is null where it is about a whole column or sheet. */
const CatatanLembar = z.strictObject({
  lembar: z.string(),
  baris: z.int().nullable(),
  kolom: z.string(),
  nilai: z.string(),
  alasan: z.string(),
  anak: z.string(),
  jumlah: z.int(),
})

const Jawab = z.union([z.string(), z.number(), z.record(z.string(), z.string())])

const RencanaLembar = z.strictObject({
  anak: z.array(
    z.strictObject({
      kunci: z.string(),
      nama: z.string(),
      jk: z.enum(['L', 'P']).nullable(),
      tanggalLahir: z.string().nullable(),
      perkiraan: z.boolean(),
      nik: z.string().nullable(),
      ibu: z.string().nullable(),
      ayah: z.string().nullable(),
      rt: z.string().nullable(),
      rw: z.string().nullable(),
      posyandu: z.string(),
    }),
  ),
  penimbangan: z.array(
    z.strictObject({
      anak: z.string(),
      lembar: z.string(),
      baris: z.int(),
      sel: z.string(),
      tanggal: z.string(),
      bbG: z.int().nullable(),
      tbMm: z.int().nullable(),
      huruf: z.string().nullable(),
    }),
  ),
  keluar: z.array(
    z.strictObject({
      anak: z.string(),
      lembar: z.string(),
      baris: z.int(),
      bulan: z.string(),
      sebab: z.enum(['pindah', 'meninggal']),
    }),
  ),
})

/** What bringing in a workbook kept by hand would do, or did, and what it waits for. */
export const HasilImporLembar = z.strictObject({
  berkas: z.string(),
  /** Sheets read as registers. */
  lembar: z.array(z.string()),
  /** = new + changed + unchanged weighings + children without weighing + refused */
  barisDibaca: z.int(),
  balitaBaru: z.int(),
  balitaDiperbarui: z.int(),
  penimbanganBaru: z.int(),
  penimbanganDiperbarui: z.int(),
  takBerubah: z.int(),
  tanpaPenimbangan: z.int(),
  posyanduBaru: z.array(z.string()),
  ditolak: z.array(CatatanLembar),
  milikLain: z.int(),
  peringatan: z.array(CatatanLembar),
  berubah: z.boolean(),
  imporId: Id.nullable(),
  petaan: z.strictObject({
    posyandu: z.string().nullable(),
    lembar: z.array(PetaTertulis),
    jawaban: Petaan.shape.jawaban.unwrap(),
  }),
  pertanyaan: z.array(
    z.strictObject({
      kode: z.enum(kodeSoal),
      lembar: z.string(),
      baris: z.int().nullable(),
      kolom: z.string().nullable(),
      nilai: z.string(),
      saran: Jawab.nullable(),
      pilihan: z.array(z.string()),
      kalimat: z.string(),
    }),
  ),
  /** Values that wait for an answer. */
  menunggu: z.int(),
  /** What would be written; null once it was. */
  rencana: RencanaLembar.nullable(),
})
export type HasilImporLembar = z.infer<typeof HasilImporLembar>

export const imporLembarCalls = {
  /** Rehearses (`uji`) or carries out the import of a workbook kept by hand, in a worker; answers when it is done. */
  'impor.lembar': defineCall({
    hak: 'impor',
    input: z.strictObject({
      berkas: z.strictObject({ nama: z.string().min(1).max(255), isiBase64: z.base64() }),
      uji: z.boolean(),
      /** Corrections of the guess, and answers. */
      petaan: Petaan,
    }),
    output: HasilImporLembar,
  }),
} as const
