import type { Kerja } from '#main/jobs/pesan.ts'
import type { HasilMasuk } from '#shared/contract/impor.ts'
import { undoImpor } from './impor.service.ts'
import { importRegister } from './impor-register.service.ts'
import { importLembar, type PermintaanLembar } from './lembar/impor-lembar.service.ts'

export type MasukanImpor = {
  readonly nama: string
  readonly isi: Uint8Array
  readonly uji: boolean
  readonly lembar: string | null
}

/** An import in a worker thread. */
export const runImpor: Kerja = (context, masukan, laporan): Promise<HasilMasuk> =>
  // Only the handler of impor.start makes this input.
  importRegister(context, { ...(masukan as MasukanImpor), onProgress: laporan.progress, onCommit: laporan.commit })

export type MasukanBatal = { readonly id: string }

/** Taking back an import in a worker thread. */
export const runBatalImpor: Kerja = (context, masukan, laporan) => {
  laporan.commit()
  return undoImpor(context, (masukan as MasukanBatal).id)
}

/** A workbook kept by hand in a worker thread. */
export const runImporLembar: Kerja = (context, masukan, laporan) => {
  laporan.commit()
  // Only the handler of impor.lembar makes this input.
  return importLembar(context, masukan as PermintaanLembar)
}
