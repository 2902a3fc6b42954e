import type { Worker, WorkerOptions } from 'node:worker_threads'
import { startWorker } from '#main/platform/start-worker.ts'

/** What goes to the thread and comes back; `nomor` tells which answer belongs to which task. */
export type PesanTugas = { readonly nomor: number; readonly tugas: unknown }
export type PesanHasil =
  | { readonly nomor: number; readonly hasil: unknown }
  | { readonly nomor: number; readonly gagal: unknown }

/**
 * One thread that stays: what it has read once (libraries, fonts) serves every later task. Tasks are done one after the
 * other. It holds no program open: with nothing to do it ends with it.
 */
export type PekerjaHangat = {
  /** Starts the thread, unless it has been, so that the first task finds it ready. */
  hangatkan(): void
  /**
   * Does a task.
   *
   * @param serahkan what of it is handed over instead of copied, and gone here from then on
   * @throws what the thread threw, or an Error when it ended before it was done
   */
  kerjakan(tugas: unknown, serahkan?: readonly ArrayBuffer[]): Promise<unknown>
  tutup(): void
}

type Menunggu = { resolve(hasil: unknown): void; reject(cause: unknown): void }

/** @param entry the module of the thread, which answers by {@link file://./layani-tugas.ts} */
export function createPekerjaHangat(entry: URL, options: WorkerOptions = {}): PekerjaHangat {
  const menunggu = new Map<number, Menunggu>()
  let thread: Worker | null = null
  let nomor = 0

  const take = (which: number): Menunggu | undefined => {
    const found = menunggu.get(which)
    menunggu.delete(which)
    if (menunggu.size === 0) thread?.unref()
    return found
  }
  const start = (): Worker => {
    const started = startWorker(entry, options)
    // A thread that dies takes its tasks with it; the next task starts another.
    const die = (cause: unknown) => {
      if (thread !== started) return
      thread = null
      const lost = [...menunggu.values()]
      menunggu.clear()
      for (const one of lost) one.reject(cause)
    }
    started.on('message', (pesan: PesanHasil) => {
      const waiting = take(pesan.nomor)
      if ('hasil' in pesan) waiting?.resolve(pesan.hasil)
      else waiting?.reject(pesan.gagal)
    })
    started.on('error', die)
    started.on('exit', (code) => die(new Error(`The thread ended with code ${code}`)))
    started.unref()
    return started
  }
  return {
    hangatkan: () => {
      thread ??= start()
    },
    kerjakan: (tugas, serahkan = []) => {
      thread ??= start()
      const mine = ++nomor
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      menunggu.set(mine, { resolve, reject })
      thread.ref()
      thread.postMessage({ nomor: mine, tugas } satisfies PesanTugas, serahkan)
      return promise
    },
    tutup: () => void thread?.terminate(),
  }
}
