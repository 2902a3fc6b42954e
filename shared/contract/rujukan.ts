import { z } from 'zod'
import { suratRujukan } from '../catatan/surat-rujukan.ts'
import { Berkas } from './berkas.ts'
import { defineCall } from './call.ts'
import { Id, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'

const { ke, hasil } = suratRujukan.isian
/** What a letter and its answer hold of words. */
const Uraian = z
  .string()
  .trim()
  .max(1_000, { error: 'Terlalu panjang, paling banyak 1.000 huruf.' })
  .nullable()
  .transform((text) => (text === '' ? null : text))

const Isi = z.strictObject({
  tanggal: TanggalIso,
  ke: ke.skema,
  tujuan: TeksBoleh,
  alasan: z.string().trim().min(1, { error: 'Tulis alasan merujuknya.' }).max(1_000),
  tindakan: Uraian,
  pengirim: TeksBoleh,
})

const Rujukan = z.strictObject({
  ...Isi.shape,
  tujuan: z.string().nullable(),
  tindakan: z.string().nullable(),
  pengirim: z.string().nullable(),
  id: Id,
  orangId: Id,
  nama: z.string(),
  namaIbu: z.string().nullable(),
  posyandu: z.string().nullable(),
  /** Days since it was written, while it has no answer. */
  hariMenunggu: z.int().nullable(),
  dijawab: TanggalIso.nullable(),
  hasil: hasil.skema,
  jawaban: z.string().nullable(),
  saran: z.string().nullable(),
})
export type Rujukan = z.infer<typeof Rujukan>

export const rujukanCalls = {
  /** Every referral, those without an answer first, the longest waiting of them leading. */
  'rujukan.list': defineCall({ hak: 'kelola', input: z.strictObject({}), output: z.array(Rujukan) }),
  /** What a letter about somebody may begin with: why it stands on the list of follow-up, and its last measures. */
  'rujukan.propose': defineCall({
    hak: 'kelola',
    input: z.strictObject({ orangId: Id }),
    output: z.strictObject({ nama: z.string(), alasan: z.string(), pengirim: z.string() }),
  }),
  /** Writes a referral down, or corrects one. */
  'rujukan.record': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id.nullable(), orangId: Id, isi: Isi }),
    output: Tertulis,
  }),
  /** Types the answer back; `dijawab` null takes it out again. */
  'rujukan.answer': defineCall({
    hak: 'kelola',
    input: z.strictObject({
      id: Id,
      dijawab: TanggalIso.nullable(),
      hasil: hasil.skema,
      jawaban: Uraian,
      saran: Uraian,
    }),
    output: Tertulis,
  }),
  'rujukan.remove': defineCall({ hak: 'kelola', input: z.strictObject({ id: Id }), output: Tertulis }),
  /** The letter as a PDF. */
  'rujukan.exportSurat': defineCall({ hak: 'laporan', input: z.strictObject({ id: Id }), output: Berkas }),
} as const
