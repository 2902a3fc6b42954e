import type { Berkas } from '#shared/contract/laporan.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { renderInWorker } from './render-in-worker.ts'

type Jenis = 'xlsx' | 'pdf'

const mime: Readonly<Record<Jenis, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** A form as a file for the window. */
export async function renderBerkas(jenis: Jenis, model: FormModel): Promise<Berkas> {
  const isi = await renderInWorker(jenis, model)
  return {
    nama: `${model.namaBerkas}.${jenis}`,
    isiBase64: Buffer.from(isi).toString('base64'),
    mime: mime[jenis],
  }
}
