import { z } from 'zod'
import { AppFailure } from './failure.ts'

/** One thing wrong with an input: where (path of keys) and a sentence a person understands. */
export const Masalah = z.strictObject({ path: z.array(z.union([z.string(), z.number()])), pesan: z.string() })

/**
 * Everything that can go wrong in a call, as a value.
 *
 * `pesan` is always a finished sentence in Bahasa Indonesia: what happened, what is safe, what to do.
 */
export const AppError = z.discriminatedUnion('code', [
  /** The input does not fit the contract; nothing was written. */
  z.strictObject({ code: z.literal('masukan'), pesan: z.string(), masalah: z.array(Masalah) }),
  /** A rule of the register refuses it (a weighing before birth, an ambiguous name). */
  z.strictObject({ code: z.literal('ditolak'), pesan: z.string(), pilihan: z.array(z.string()).optional() }),
  /** A file cannot be read or written. */
  z.strictObject({ code: z.literal('berkas'), pesan: z.string() }),
  /** The thing asked for is not (or no longer) in the book. */
  z.strictObject({ code: z.literal('tidakAda'), pesan: z.string() }),
  /** Someone changed the same record in the meantime. */
  z.strictObject({ code: z.literal('bentrok'), pesan: z.string() }),
  /** The caller may not do this, or the name of the call is unknown. */
  z.strictObject({ code: z.literal('dilarang'), pesan: z.string() }),
  /** A fault of the program or the machine; `rujukan` is the mark under which the log holds it. */
  z.strictObject({ code: z.literal('takTerduga'), pesan: z.string(), rujukan: z.string() }),
])
export type AppError = z.infer<typeof AppError>

export { AppFailure }

/** Refuses with a sentence. */
export function refuse(pesan: string, pilihan?: string[]): never {
  throw new AppFailure(pilihan ? { code: 'ditolak', pesan, pilihan } : { code: 'ditolak', pesan })
}

/** Says that the thing asked for is not in the book. */
export function missing(pesan: string): never {
  throw new AppFailure({ code: 'tidakAda', pesan })
}
