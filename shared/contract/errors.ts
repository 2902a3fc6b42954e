import { z } from 'zod'
import { AppFailure, type AppError as Kegagalan, type Masalah as SatuMasalah } from './failure.ts'

const Masalah = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  pesan: z.string(),
}) satisfies z.ZodType<SatuMasalah>

/** What crosses a process must be one of these; what each means is said beside the type. */
export const AppError = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('masukan'), pesan: z.string(), masalah: z.array(Masalah) }),
  z.strictObject({ code: z.literal('ditolak'), pesan: z.string(), pilihan: z.array(z.string()).optional() }),
  z.strictObject({ code: z.literal('berkas'), pesan: z.string() }),
  z.strictObject({ code: z.literal('tidakAda'), pesan: z.string() }),
  z.strictObject({ code: z.literal('bentrok'), pesan: z.string() }),
  z.strictObject({ code: z.literal('dilarang'), pesan: z.string() }),
  z.strictObject({ code: z.literal('takTerduga'), pesan: z.string(), rujukan: z.string() }),
]) satisfies z.ZodType<Kegagalan>
export type AppError = Kegagalan

export { AppFailure }

/** Refuses with a sentence. */
export function refuse(pesan: string, pilihan?: string[]): never {
  throw new AppFailure(pilihan ? { code: 'ditolak', pesan, pilihan } : { code: 'ditolak', pesan })
}

/** Says that the thing asked for is not in the book. */
export function missing(pesan: string): never {
  throw new AppFailure({ code: 'tidakAda', pesan })
}
