import type { AppContext } from '#main/context/context.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import type { AppError } from '#shared/contract/errors.ts'

/** What a worker is started with. */
export type BekalPekerja = {
  readonly dataDir: string
  /** The key of the book; passed from memory to memory. */
  readonly kunci: Uint8Array
  /** Who started the job. */
  readonly pelaku: Pelaku
  /** Milliseconds the application's clock is ahead of the machine's: tests stand on a day of their own. */
  readonly geserJamMs: number
  readonly nama: string
  readonly masukan: unknown
  /** One shared integer, see {@link tahap}. */
  readonly tahap: Int32Array<SharedArrayBuffer>
}

/**
 * How far a job is, shared by both threads: who changes it first, decides. Cancelling wins only while running;
 * committing wins only when nobody cancelled.
 */
export const tahap = { berjalan: 0, dibatalkan: 1, menyimpan: 2 } as const

export type PesanPekerja =
  | { readonly jenis: 'maju'; readonly persen: number; readonly langkah: string }
  | { readonly jenis: 'selesai'; readonly hasil: unknown }
  | { readonly jenis: 'gagal'; readonly error: AppError }
  | { readonly jenis: 'batal' }

/** What work in a worker uses to say how far it is. Both throw when the job was cancelled, so that nothing is written. */
export type Laporan = {
  progress(persen: number, langkah: string): void
  /** Asked right before anything becomes final; from then on cancelling comes too late. */
  commit(): void
}

/** One kind of long work. */
export type Kerja = (context: AppContext, masukan: unknown, laporan: Laporan) => unknown
