import { parentPort, workerData } from 'node:worker_threads'
import type { TugasRender } from './render-in-worker.ts'

const { jenis, models } = workerData as TugasRender
// Each renderer brings a large library: only the one asked for is loaded.
const render = jenis === 'xlsx' ? (await import('./excel.ts')).renderExcel : (await import('./pdf.ts')).renderPdf
const files: Uint8Array[] = []
for (const model of models) files.push(new Uint8Array(await render([model])))
parentPort?.postMessage(files)
