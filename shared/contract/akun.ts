import { z } from 'zod'
import { defineCall } from './call.ts'
import { Id, Ok, Teks } from './dasar.ts'
import { Peran } from './peran.ts'
import { Pergantian, SandiBaru } from './sesi.ts'

export const AkunIsi = z
  .strictObject({
    nama: Teks,
    peran: Peran,
    /** The posyandu a kader is held to; empty for all other roles. */
    posyanduId: z.array(Id).max(50),
  })
  .refine(({ peran, posyanduId }) => (peran === 'kader') === posyanduId.length > 0, {
    path: ['posyanduId'],
    error: 'Pilih posyandu kader ini. Peran lain tidak dibatasi posyandu.',
  })
export type AkunIsi = z.infer<typeof AkunIsi>

export const Akun = z.strictObject({
  id: Id,
  nama: z.string(),
  peran: Peran,
  posyanduId: z.array(Id),
  aktif: z.boolean(),
  /** ISO instant; null when never. */
  masukTerakhir: z.string().nullable(),
  /** Whether her passphrase goes along when the book gets another key; `tidakAda`: it did not, and she needs a new one. */
  sandi: z.enum(['ada', 'tertinggal', 'tidakAda']),
  saya: z.boolean(),
})
export type Akun = z.infer<typeof Akun>

export const akunCalls = {
  'akun.list': defineCall({ hak: 'akun', input: z.strictObject({}), output: z.array(Akun) }),
  'akun.create': defineCall({
    hak: 'akun',
    input: z.strictObject({ isi: AkunIsi, sandi: SandiBaru }),
    output: z.strictObject({ id: Id }),
  }),
  'akun.correct': defineCall({ hak: 'akun', input: z.strictObject({ id: Id, isi: AkunIsi }), output: Ok }),
  /**
   * Closed, the account opens nothing any more: the book gets another key. Its name stays in the history; a passphrase
   * opens it again.
   */
  'akun.close': defineCall({ hak: 'akun', input: z.strictObject({ id: Id }), output: Pergantian }),
  /** A new passphrase for somebody who forgot theirs; opens a closed account again. */
  'akun.setSandi': defineCall({ hak: 'akun', input: z.strictObject({ id: Id, sandi: SandiBaru }), output: Ok }),
} as const
