import { z } from 'zod'
import { defineCall } from './call.ts'
import { Id } from './dasar.ts'

const CalonKonflik = z.strictObject({
  /** The change that set it; what `konflik.choose` takes. */
  nomor: z.int(),
  /** As it is shown to people: "8,6 kg", "12-11-2026"; null is empty. */
  nilai: z.string().nullable(),
  oleh: z.string(),
  /** ISO instant by the clock of that computer. */
  waktu: z.string(),
  komputer: z.string(),
  /** Whether the book shows this one meanwhile. */
  tampil: z.boolean(),
})

/** A field that two computers set to different values without knowing of each other. */
export const Konflik = z.strictObject({
  entitas: z.string(),
  id: Id,
  isian: z.string(),
  /** "Penimbangan Naura 12-11-2026" */
  tentang: z.string(),
  namaIsian: z.string(),
  orangId: Id.nullable(),
  calon: z.array(CalonKonflik),
  /** Null while nobody chose. */
  putusan: z
    .strictObject({
      kelompok: z.int(),
      oleh: z.string(),
      waktu: z.string(),
      nilai: z.string().nullable(),
      bolehDiurungkan: z.boolean(),
    })
    .nullable(),
})
export type Konflik = z.infer<typeof Konflik>

export const konflikCalls = {
  /** Open ones first, then those decided, newest first. */
  'konflik.list': defineCall({ hak: 'kirim', input: z.strictObject({}), output: z.array(Konflik) }),
  /** Chooses one of the values; the other stays in the list. Undone like any change, by its group. */
  'konflik.choose': defineCall({
    hak: 'kirim',
    input: z.strictObject({
      entitas: z.string().max(40),
      id: Id,
      isian: z.string().max(60),
      nomor: z.int().positive(),
    }),
    output: z.strictObject({ kelompok: z.int() }),
  }),
} as const
