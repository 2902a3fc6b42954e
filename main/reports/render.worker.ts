import { workerData } from 'node:worker_threads'
import { layaniTugas } from '#main/jobs/layani-tugas.ts'
import { keepCompiledCode } from '#main/platform/simpan-kode.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import type { JenisRender, TugasRender } from './render-in-worker.ts'

keepCompiledCode()

const readers = {
  xlsx: async () => (await import('./excel.ts')).renderExcel,
  pdf: async () => (await import('./pdf.ts')).renderPdf,
} as const
const jenis = workerData as JenisRender
/** The large library of this thread, read as soon as it runs. */
const draw: Promise<(models: readonly FormModel[]) => Promise<Buffer>> = readers[jenis]()

async function practise(): Promise<void> {
  const model = (await import('./pemanasan.ts')).modelPemanasan()
  if (model !== null) await (await draw)([model])
}

async function render(tugas: TugasRender): Promise<Uint8Array | null> {
  switch (tugas.jenis) {
    case 'tabel':
      return (await import('./excel-tabel.ts')).renderTabel(tugas.model)
    case 'grafik':
      return (await import('./pdf-grafik.ts')).renderGrafik(tugas.model)
    case 'surat':
      return (await import('./pdf-surat.ts')).renderSurat(tugas.model)
    case 'panaskan':
      await practise()
      return null
    default:
      return (await draw)([tugas.model])
  }
}

layaniTugas(async (tugas) => {
  const bytes = await render(tugas as TugasRender)
  return bytes && new Uint8Array(bytes)
})
