import { parentPort, workerData } from 'node:worker_threads'
import type { TugasRender } from './render-in-worker.ts'

/** Each renderer brings a large library: only the one asked for is loaded. */
async function render(tugas: TugasRender): Promise<Uint8Array[]> {
  const files: Uint8Array[] = []
  if (tugas.jenis === 'tabel') {
    const { renderTabel } = await import('./excel-tabel.ts')
    for (const buku of tugas.models) files.push(new Uint8Array(await renderTabel(buku)))
    return files
  }
  const draw = tugas.jenis === 'xlsx' ? (await import('./excel.ts')).renderExcel : (await import('./pdf.ts')).renderPdf
  for (const model of tugas.models) files.push(new Uint8Array(await draw([model])))
  return files
}

parentPort?.postMessage(await render(workerData as TugasRender))
