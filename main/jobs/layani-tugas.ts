import { parentPort } from 'node:worker_threads'
import type { PesanHasil, PesanTugas } from './pekerja-hangat.ts'

/** Serves the tasks of {@link file://./pekerja-hangat.ts} in this thread, one after the other, until the program ends. */
export function layaniTugas(work: (tugas: unknown) => Promise<unknown>): void {
  const port = parentPort
  if (!port) throw new Error('A worker entry was started as a program')
  const serve = async ({ nomor, tugas }: PesanTugas): Promise<PesanHasil> => {
    try {
      return { nomor, hasil: await work(tugas) }
    } catch (gagal) {
      return { nomor, gagal }
    }
  }
  let before: Promise<void> = Promise.resolve()
  port.on('message', (pesan: PesanTugas) => {
    before = before.then(async () => port.postMessage(await serve(pesan)))
  })
}
