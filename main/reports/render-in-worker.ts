import { Worker } from 'node:worker_threads'
import type { FormModel } from '#shared/forms/model.ts'

export type JenisRender = 'xlsx' | 'pdf'
export type TugasRender = { readonly jenis: JenisRender; readonly models: readonly FormModel[] }

/** Makes a file of each form, in a thread of its own, so that calls go on being answered meanwhile. */
export function renderInWorker(jenis: JenisRender, models: readonly FormModel[]): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const tugas: TugasRender = { jenis, models }
    const worker = new Worker(new URL('./render.worker.ts', import.meta.url), { workerData: tugas })
    worker.once('message', (files: Uint8Array[]) => resolve(files))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The rendering thread ended with code ${code}`)))
  })
}
