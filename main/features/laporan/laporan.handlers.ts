import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { createIkutan } from '#main/jobs/ikutan.ts'
import { folderLaporanAwal } from '#main/platform/buka-folder.ts'
import { openUnduhan, readUnduhan } from '#main/platform/unduhan.ts'
import type { HasilSemua } from '#shared/contract/laporan.ts'
import { createBerkas, readFormulir } from './ekspor.ts'
import { readKeraguan } from './keraguan.ts'
import { readLaporan, readNames } from './laporan.service.ts'
import { openHasil, readSemua, startSemua } from './tulis-laporan.ts'

type Calls =
  | 'laporan.skdn'
  | 'laporan.formulir'
  | 'laporan.names'
  | 'laporan.keraguan'
  | 'laporan.ekspor'
  | 'laporan.eksporSemua'
  | 'laporan.kemajuanSemua'
  | 'laporan.bukaFolder'
  | 'laporan.unduhan'
  | 'laporan.bukaUnduhan'

/** @param folderLaporan where all forms of a month are written, a folder a month */
export function createLaporanHandlers(context: AppContext, folderLaporan = folderLaporanAwal()): HandlersOf<Calls> {
  const ikutan = createIkutan<HasilSemua>()
  return {
    'laporan.skdn': ({ bulan, posyanduId }) => readLaporan(context, bulan, posyanduId),
    'laporan.formulir': (pilih) => readFormulir(context, pilih),
    'laporan.names': ({ bulan, anak }) => readNames(context, bulan, anak),
    'laporan.keraguan': ({ bulan, posyanduId }) => readKeraguan(context, bulan, posyanduId),
    'laporan.ekspor': (pilih) => createBerkas(context, pilih),
    'laporan.eksporSemua': ({ bulan }) => ({ pekerjaanId: startSemua(context, ikutan, folderLaporan, bulan) }),
    'laporan.kemajuanSemua': ({ pekerjaanId }) => readSemua(ikutan, pekerjaanId),
    'laporan.bukaFolder': ({ pekerjaanId }) => {
      openHasil(ikutan, pekerjaanId)
      return { ok: true }
    },
    'laporan.unduhan': () => readUnduhan(),
    'laporan.bukaUnduhan': ({ apa }) => {
      openUnduhan(apa)
      return { ok: true }
    },
  }
}
