import type { AppContext } from '#main/app/context.ts'
import type { HandlersOf } from '#main/app/dispatch.ts'
import { createBerkas, readFormulir } from './ekspor.ts'
import { readKeraguan } from './keraguan.ts'
import { readLaporan, readNames } from './laporan.service.ts'

export function createLaporanHandlers(
  context: AppContext,
): HandlersOf<'laporan.skdn' | 'laporan.formulir' | 'laporan.names' | 'laporan.keraguan' | 'laporan.ekspor'> {
  return {
    'laporan.skdn': ({ bulan, posyanduId }) => readLaporan(context, bulan, posyanduId),
    'laporan.formulir': (pilih) => readFormulir(context, pilih),
    'laporan.names': ({ bulan, anak }) => readNames(context, bulan, anak),
    'laporan.keraguan': ({ bulan, posyanduId }) => readKeraguan(context, bulan, posyanduId),
    'laporan.ekspor': (pilih) => createBerkas(context, pilih),
  }
}
