import type { Berkas } from '#shared/contract/berkas.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import type { LembarGrafik } from './lembar-grafik.ts'
import type { LembarSurat } from './lembar-surat.ts'
import { renderGrafikInWorker, renderInWorker, renderSuratInWorker } from './render-in-worker.ts'

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

/** Charts as a file for the window. */
export async function renderBerkasGrafik(nama: string, model: LembarGrafik): Promise<Berkas> {
  const isi = await renderGrafikInWorker(model)
  return { nama: `${nama}.pdf`, isiBase64: Buffer.from(isi).toString('base64'), mime: mime.pdf }
}

/** A letter as a file for the window. */
export async function renderBerkasSurat(nama: string, model: LembarSurat): Promise<Berkas> {
  const isi = await renderSuratInWorker(model)
  return { nama: `${nama}.pdf`, isiBase64: Buffer.from(isi).toString('base64'), mime: mime.pdf }
}
