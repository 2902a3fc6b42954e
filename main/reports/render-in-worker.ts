import { createPekerjaHangat } from '#main/jobs/pekerja-hangat.ts'
import type { FormModel } from '#shared/forms/model.ts'
import type { BukuTabel } from './tabel.ts'

export type JenisRender = 'xlsx' | 'pdf'
export type TugasRender =
  | { readonly jenis: JenisRender; readonly model: FormModel }
  | { readonly jenis: 'tabel'; readonly model: BukuTabel }

/** The thread that draws files, so that calls go on being answered meanwhile. */
const pelukis = createPekerjaHangat(new URL('./render.worker.ts', import.meta.url))

/** Lets the thread read its libraries and fonts before the first file is asked for. */
export function warmRenderer(): void {
  pelukis.hangatkan()
}

async function render(tugas: TugasRender): Promise<Uint8Array> {
  return (await pelukis.kerjakan(tugas)) as Uint8Array
}

/** Makes the file of a form. */
export function renderInWorker(jenis: JenisRender, model: FormModel): Promise<Uint8Array> {
  return render({ jenis, model })
}

/** Makes a workbook of plain lists. */
export function renderTabelInWorker(model: BukuTabel): Promise<Uint8Array> {
  return render({ jenis: 'tabel', model })
}
