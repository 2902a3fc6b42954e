/**
 * Everything that can go wrong in a call, as a value.
 *
 * `pesan` is always a finished sentence in Bahasa Indonesia: what happened, what is safe, what to do.
 */
export type AppError =
  /** The input does not fit the contract; nothing was written. */
  | { readonly code: 'masukan'; readonly pesan: string; readonly masalah: readonly Masalah[] }
  /** A rule of the register refuses it (a weighing before birth, an ambiguous name). */
  | { readonly code: 'ditolak'; readonly pesan: string; readonly pilihan?: readonly string[] | undefined }
  /** A file cannot be read or written. */
  | { readonly code: 'berkas'; readonly pesan: string }
  /** The thing asked for is not (or no longer) in the book. */
  | { readonly code: 'tidakAda'; readonly pesan: string }
  /** Someone changed the same record in the meantime. */
  | { readonly code: 'bentrok'; readonly pesan: string }
  /** The caller may not do this, or the name of the call is unknown. */
  | { readonly code: 'dilarang'; readonly pesan: string }
  /** A fault of the program or the machine; `rujukan` is the mark under which the log holds it. */
  | { readonly code: 'takTerduga'; readonly pesan: string; readonly rujukan: string }

/** One thing wrong with an input: where (path of keys) and a sentence a person understands. */
export type Masalah = { readonly path: readonly (string | number)[]; readonly pesan: string }

/**
 * An expected failure of an operation. Carries a value, so that it crosses processes unchanged.
 *
 * It stands apart from the schemas, so that the window can throw it without loading them.
 */
export class AppFailure extends Error {
  readonly error: AppError
  constructor(error: AppError, options?: { cause?: unknown }) {
    super(error.pesan, options)
    this.name = 'AppFailure'
    this.error = error
  }
}
