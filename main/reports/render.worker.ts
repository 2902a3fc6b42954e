import { layaniTugas } from '#main/jobs/layani-tugas.ts'
import { keepCompiledCode } from '#main/platform/simpan-kode.ts'
import type { TugasRender } from './render-in-worker.ts'

keepCompiledCode()

/** Large libraries, read as soon as the thread runs; a file that needs one waits for it alone. */
const [excel, tabel, pdf] = [import('./excel.ts'), import('./excel-tabel.ts'), import('./pdf.ts')]

async function render(tugas: TugasRender): Promise<Uint8Array> {
  switch (tugas.jenis) {
    case 'xlsx':
      return (await excel).renderExcel([tugas.model])
    case 'pdf':
      return (await pdf).renderPdf([tugas.model])
    case 'tabel':
      return (await tabel).renderTabel(tugas.model)
  }
}

layaniTugas(async (tugas) => new Uint8Array(await render(tugas as TugasRender)))
