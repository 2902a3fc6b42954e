import { createPekerjaHangat } from '#main/jobs/pekerja-hangat.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import type { LembarGrafik } from './lembar-grafik.ts'
import type { LembarSurat } from './lembar-surat.ts'
import type { BukuTabel } from './tabel.ts'

export type JenisRender = 'xlsx' | 'pdf'
export type TugasRender =
  | { readonly jenis: JenisRender; readonly model: FormModel }
  | { readonly jenis: 'tabel'; readonly model: BukuTabel }
  | { readonly jenis: 'grafik'; readonly model: LembarGrafik }
  | { readonly jenis: 'surat'; readonly model: LembarSurat }
  /** Draws a form of nobody and gives nothing. */
  | { readonly jenis: 'panaskan' }

const entry = new URL('./render.worker.ts', import.meta.url)

/** The threads that draw files, one a kind, so that calls go on being answered meanwhile; each reads its own library. */
const pelukis = {
  xlsx: createPekerjaHangat(entry, { workerData: 'xlsx' satisfies JenisRender }),
  pdf: createPekerjaHangat(entry, { workerData: 'pdf' satisfies JenisRender }),
} as const

/** Lets the threads read their libraries and fonts before the first file is asked for. */
export function warmRenderer(): void {
  for (const one of Object.values(pelukis)) one.hangatkan()
}

/** The same while nobody waits: they also draw once, so that the first file comes as fast as the second. */
export async function practiseRenderer(): Promise<void> {
  const tugas: TugasRender = { jenis: 'panaskan' }
  await Promise.all(Object.values(pelukis).map((one) => one.kerjakan(tugas)))
}

/** Makes the file of a form. */
export async function renderInWorker(jenis: JenisRender, model: FormModel): Promise<Uint8Array> {
  return (await pelukis[jenis].kerjakan({ jenis, model } satisfies TugasRender)) as Uint8Array
}

/** Makes a workbook of plain lists. */
export async function renderTabelInWorker(model: BukuTabel): Promise<Uint8Array> {
  return (await pelukis.xlsx.kerjakan({ jenis: 'tabel', model } satisfies TugasRender)) as Uint8Array
}

/** Makes the PDF of the charts of a child. */
export async function renderGrafikInWorker(model: LembarGrafik): Promise<Uint8Array> {
  return (await pelukis.pdf.kerjakan({ jenis: 'grafik', model } satisfies TugasRender)) as Uint8Array
}

/** Makes the PDF of a letter. */
export async function renderSuratInWorker(model: LembarSurat): Promise<Uint8Array> {
  return (await pelukis.pdf.kerjakan({ jenis: 'surat', model } satisfies TugasRender)) as Uint8Array
}
