import type { Kerja } from '#main/jobs/pesan.ts'
import type { HasilImpor } from '#shared/contract/impor.ts'
import { importBalita, undoImpor } from './impor.service.ts'

export type MasukanImpor = {
  readonly nama: string
  readonly isi: Uint8Array
  readonly uji: boolean
  readonly lembar: string | null
}

/** An import in a worker thread. */
export const runImpor: Kerja = (context, masukan, laporan): Promise<HasilImpor> =>
  // Only the handler of impor.start makes this input.
  importBalita(context, { ...(masukan as MasukanImpor), onProgress: laporan.progress, onCommit: laporan.commit })

export type MasukanBatal = { readonly id: string }

/** Taking back an import in a worker thread. */
export const runBatalImpor: Kerja = (context, masukan, laporan) => {
  laporan.commit()
  return undoImpor(context, (masukan as MasukanBatal).id)
}
