import { z } from 'zod'
import { jenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import { defineCall } from './call.ts'
import { Id, TeksBoleh, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

/** Who serves on a posyandu day, and at which of its steps. */

const JenisPetugas = z.enum(Object.keys(jenisPetugas) as [keyof typeof jenisPetugas, ...(keyof typeof jenisPetugas)[]])
const Langkah = z.array(z.int().min(1).max(5)).max(5)

export const PetugasHadir = z.strictObject({
  id: Id,
  jenis: JenisPetugas,
  kaderId: Id.nullable(),
  nama: z.string(),
  langkah: Langkah,
})
export type PetugasHadir = z.infer<typeof PetugasHadir>

export const petugasCalls = {
  'petugas.list': defineCall({
    hak: 'lihat',
    lingkup: ({ hariBukaId }) => [kunciCatatan('hari_buka', hariBukaId)],
    input: z.strictObject({ hariBukaId: Id }),
    output: z.strictObject({
      /** Those of the posyandu, whether they came or not. */
      kader: z.array(z.strictObject({ id: Id, nama: z.string() })),
      hadir: z.array(PetugasHadir),
    }),
  }),
  /** Says that a kader of the book, or somebody by name, served, and at which steps. One record a kader and day. */
  'petugas.save': defineCall({
    hak: 'isi',
    lingkup: ({ hariBukaId }) => [kunciCatatan('hari_buka', hariBukaId)],
    input: z.strictObject({
      hariBukaId: Id,
      /** The record it is; null: a new one, or that of the kader. */
      id: Id.nullable(),
      jenis: JenisPetugas,
      kaderId: Id.nullable(),
      nama: TeksBoleh,
      langkah: Langkah,
    }),
    output: z.strictObject({ ...Tertulis.shape, id: Id }),
  }),
  'petugas.remove': defineCall({
    hak: 'isi',
    lingkup: ({ id }) => [kunciCatatan('hadir_petugas', id)],
    input: z.strictObject({ id: Id }),
    output: Tertulis,
  }),
} as const
