import { z } from 'zod'
import { langkahSelesai } from '#shared/domain/antrean/antrean.ts'
import { defineCall } from './call.ts'
import { Id, Jk, TanggalIso, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'
import { KelompokWarga } from './warga.ts'

/** A posyandu day in its five steps: who waits at which, and who serves. */

const Menit = z.int().min(0).max(1439)
/** 1 to 5; 6 after the last. */
const LangkahKini = z.int().min(1).max(langkahSelesai)

const WaktuAntrean = z.strictObject({
  daftar: Menit.nullable(),
  l2: Menit.nullable(),
  l3: Menit.nullable(),
  l4: Menit.nullable(),
  l5: Menit.nullable(),
  selesai: Menit.nullable(),
})

export const BarisAntrean = z.strictObject({
  id: Id,
  orangId: Id,
  nomor: z.int(),
  nama: z.string(),
  jk: Jk.nullable(),
  umur: z.string().nullable(),
  kelompok: KelompokWarga.nullable(),
  /** Of another posyandu, or of none. */
  tamu: z.boolean(),
  posyanduAsal: z.string().nullable(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  langkah: LangkahKini,
  waktu: WaktuAntrean,
  /** Cards she has that day, the one the steps fill first; of them those with a visit of the day. */
  kartu: z.array(z.strictObject({ kode: z.string(), sebut: z.string(), terisi: z.boolean() })),
})
export type BarisAntrean = z.infer<typeof BarisAntrean>

export const antreanCalls = {
  'antrean.get': defineCall({
    hak: 'lihat',
    lingkup: ({ hariBukaId }) => [kunciCatatan('hari_buka', hariBukaId)],
    input: z.strictObject({ hariBukaId: Id }),
    output: z.strictObject({
      hari: z.strictObject({
        id: Id,
        posyanduId: Id,
        posyandu: z.string(),
        tanggal: TanggalIso,
        selesai: z.boolean(),
      }),
      /** By number. */
      baris: z.array(BarisAntrean),
    }),
  }),
  /** Gives somebody the next number, and marks her as present. Whoever has one keeps it. */
  'antrean.add': defineCall({
    hak: 'isi',
    lingkup: ({ hariBukaId, orangId }) => [kunciCatatan('hari_buka', hariBukaId), kunciCatatan('orang', orangId)],
    input: z.strictObject({ hariBukaId: Id, orangId: Id }),
    output: z.strictObject({
      id: Id,
      nomor: z.int(),
      /** She had it before. */
      sudah: z.boolean(),
      kelompok: z.int().nullable(),
      waktu: z.string(),
    }),
  }),
  /** Lets somebody go on to a step, or back to one. Nothing happens where she is at another one by now. */
  'antrean.move': defineCall({
    hak: 'isi',
    lingkup: ({ antreanId }) => [kunciCatatan('antrean', antreanId)],
    input: z.strictObject({ antreanId: Id, dari: LangkahKini, ke: LangkahKini }),
    output: z.strictObject({ ...Tertulis.shape, langkah: LangkahKini, waktu: z.string() }),
  }),
  /** Takes somebody out who was written down by mistake, and the mark of presence with her. */
  'antrean.remove': defineCall({
    hak: 'isi',
    lingkup: ({ antreanId }) => [kunciCatatan('antrean', antreanId)],
    input: z.strictObject({ antreanId: Id }),
    output: Tertulis,
  }),
} as const
