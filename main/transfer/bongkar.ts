import { createPekerjaHangat } from '#main/jobs/pekerja-hangat.ts'
import type { IsiPadat } from './isi-paket.ts'
import type { KunciBuku } from './kunci.ts'

/** What the thread is given: an age file, the keys (age identities) it may be sealed for, and the room for what is read. */
export type TugasBongkar = {
  readonly segel: Uint8Array<ArrayBuffer>
  readonly identitas: readonly string[]
  /** Bytes all that is kept of it may take, more or less: beyond them the reading ends. */
  readonly ruang: number
}

/** Why nothing came of it: sealed for another, made of something else, made by a newer program, or more than any package. */
export type SebabTolak = 'tujuan' | 'susunan' | 'baru' | 'besar'
export type HasilBongkar = { readonly isi: IsiPadat } | { readonly tolak: SebabTolak }

/** What the thread may take: the defaults hold the packages of the largest Puskesmas; tests pass in less. */
export type BatasBongkar = {
  /**
   * Memory for all it makes, MB: more than the room that is counted while it reads. What is not counted well ends here, and
   * takes nothing with it. Beside it stand the file, and the window of Brotli (16 MB).
   */
  readonly memoriMb?: number
  /** Bytes */
  readonly ruang?: number
}
const kehabisanMemori = 'ERR_WORKER_OUT_OF_MEMORY'

/** Decrypts, unfolds and checks what is inside a package. */
export type Bongkar = (segel: Uint8Array, kunci: Pick<KunciBuku, 'identitas' | 'lama'>) => Promise<HasilBongkar>

/** Does so in a thread of its own, that ends alone where it takes too much. */
export function createBongkar({ memoriMb = 160, ruang = 112 * 1024 * 1024 }: BatasBongkar = {}): Bongkar {
  const pekerja = createPekerjaHangat(new URL('./bongkar.worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoriMb, maxYoungGenerationSizeMb: 16 },
  })
  return async (segel, { identitas, lama }) => {
    const own = new Uint8Array(segel)
    const semua = [identitas, ...lama.map((before) => before.identitas)]
    const tugas: TugasBongkar = { segel: own, identitas: semua, ruang }
    try {
      return (await pekerja.kerjakan(tugas, [own.buffer])) as HasilBongkar
    } catch (cause) {
      if ((cause as { code?: unknown } | null)?.code !== kehabisanMemori) throw cause
      return { tolak: 'besar' }
    }
  }
}

export const bongkar: Bongkar = createBongkar()
