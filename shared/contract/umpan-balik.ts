import { z } from 'zod'
import { defineCall } from './call.ts'
import { BulanIso, Id, Ok } from './dasar.ts'

/** A note of the Puskesmas on a month of one of its Pustu, or on a child of it. */
export const UmpanBalik = z.strictObject({
  id: Id,
  fasilitasId: Id,
  fasilitas: z.string(),
  bulan: BulanIso,
  orangId: Id.nullable(),
  orang: z.string().nullable(),
  isi: z.string(),
  waktu: z.string(),
  oleh: z.string(),
  selesai: z.boolean(),
})
export type UmpanBalik = z.infer<typeof UmpanBalik>

export const umpanBalikCalls = {
  /** Notes of the Puskesmas, newest first. */
  'umpanBalik.list': defineCall({
    hak: 'kirim',
    input: z.strictObject({ fasilitasId: Id.nullable(), bulan: BulanIso.nullable() }),
    output: z.array(UmpanBalik),
  }),
  'umpanBalik.write': defineCall({
    hak: 'kirim',
    input: z.strictObject({
      fasilitasId: Id,
      bulan: BulanIso,
      orangId: Id.nullable(),
      isi: z.string().trim().min(3, { error: 'Tulis umpan baliknya dengan beberapa kata.' }).max(1_000),
    }),
    output: z.strictObject({ id: Id }),
  }),
  'umpanBalik.finish': defineCall({
    hak: 'kirim',
    input: z.strictObject({ id: Id, selesai: z.boolean() }),
    output: Ok,
  }),
} as const
