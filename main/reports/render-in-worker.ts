import { startWorker } from '#main/platform/start-worker.ts'
import type { FormModel } from '#shared/forms/model.ts'
import type { BukuTabel } from './tabel.ts'

export type JenisRender = 'xlsx' | 'pdf'
export type TugasRender =
  | { readonly jenis: JenisRender; readonly models: readonly FormModel[] }
  | { readonly jenis: 'tabel'; readonly models: readonly BukuTabel[] }

function render(tugas: TugasRender): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(new URL('./render.worker.ts', import.meta.url), { workerData: tugas })
    worker.once('message', (files: Uint8Array[]) => resolve(files))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The rendering thread ended with code ${code}`)))
  })
}

/** Makes a file of each form, in a thread of its own, so that calls go on being answered meanwhile. */
export function renderInWorker(jenis: JenisRender, models: readonly FormModel[]): Promise<Uint8Array[]> {
  return render({ jenis, models })
}

/** Makes a workbook of plain lists, in a thread of its own. */
export async function renderTabelInWorker(buku: BukuTabel): Promise<Uint8Array> {
  const [file] = await render({ jenis: 'tabel', models: [buku] })
  if (!file) throw new Error('The rendering thread gave no file')
  return file
}
