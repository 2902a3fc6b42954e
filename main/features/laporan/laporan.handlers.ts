import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { createIkutan } from '#main/jobs/ikutan.ts'
import { folderLaporanAwal } from '#main/platform/buka-folder.ts'
import { openUnduhan, readUnduhan } from '#main/platform/unduhan.ts'
import type { HasilSemua } from '#shared/contract/laporan.ts'
import { exportDaftar } from './daftar-berkas.ts'
import { createBerkas, readFormulir } from './ekspor.ts'
import { readKeraguan } from './keraguan.ts'
import { readLaporan, readNames } from './laporan.service.ts'
import { openHasil, readSemua, startSemua } from './tulis-laporan.ts'

type Calls =
  | 'laporan.skdn'
  | 'laporan.formulir'
  | 'laporan.names'
  | 'laporan.keraguan'
  | 'laporan.export'
  | 'laporan.exportAll'
  | 'laporan.exportDaftar'
  | 'laporan.getKemajuanSemua'
  | 'laporan.openFolder'
  | 'laporan.listUnduhan'
  | 'laporan.openUnduhan'

/** @param folderLaporan where all forms of a month are written, a folder a month */
export function createLaporanHandlers(context: AppContext, folderLaporan = folderLaporanAwal()): HandlersOf<Calls> {
  const ikutan = createIkutan<HasilSemua>()
  return {
    'laporan.skdn': ({ bulan, posyanduId }) => readLaporan(context, bulan, posyanduId),
    'laporan.formulir': (pilih) => readFormulir(context, pilih),
    'laporan.names': ({ bulan, anak }) => readNames(context, bulan, anak),
    'laporan.keraguan': ({ bulan, posyanduId }) => readKeraguan(context, bulan, posyanduId),
    'laporan.export': (pilih) => createBerkas(context, pilih),
    'laporan.exportDaftar': (input) => exportDaftar(context, input),
    'laporan.exportAll': ({ bulan }) => ({ pekerjaanId: startSemua(context, ikutan, folderLaporan, bulan) }),
    'laporan.getKemajuanSemua': ({ pekerjaanId }) => readSemua(ikutan, pekerjaanId),
    'laporan.openFolder': ({ pekerjaanId }) => {
      openHasil(ikutan, pekerjaanId)
      return { ok: true }
    },
    'laporan.listUnduhan': () => readUnduhan(),
    'laporan.openUnduhan': ({ apa }) => {
      openUnduhan(apa)
      return { ok: true }
    },
  }
}
