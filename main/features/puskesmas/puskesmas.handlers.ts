import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { readTempat } from '#main/db/buku.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { puskesmasCalls } from '#shared/contract/puskesmas.ts'
import { readBanding } from './banding.ts'
import { listGanda, tellApart } from './ganda.ts'
import { readMatriks } from './matriks.ts'
import { listNama } from './nama.ts'
import { readRekap } from './rekap.ts'

const hanyaPuskesmas =
  'Meja ini hanya ada di buku Puskesmas. Tidak ada yang berubah. Laporan Pustu ada di halaman Laporan.'

/** The desk of a Puskesmas. */
export function createPuskesmasHandlers(context: AppContext): HandlersOf<keyof typeof puskesmasCalls> {
  const asPuskesmas = <I, O>(work: (input: I) => O) => {
    return (input: I): O => {
      if (readTempat(context.db)?.jenis !== 'puskesmas') refuse(hanyaPuskesmas)
      return work(input)
    }
  }
  return {
    'puskesmas.matriks': asPuskesmas((input) => readMatriks(context, input)),
    'puskesmas.rekap': asPuskesmas(({ bulan }) => readRekap(context, bulan)),
    'puskesmas.nama': asPuskesmas((input) => listNama(context, input)),
    'puskesmas.banding': asPuskesmas(({ bulan }) => readBanding(context, bulan)),
    'puskesmas.ganda': asPuskesmas(() => listGanda(context)),
    'puskesmas.distinguish': asPuskesmas((input) => {
      tellApart(context, input)
      return { ok: true as const }
    }),
  }
}
