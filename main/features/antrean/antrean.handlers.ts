import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { antreanCalls } from '#shared/contract/antrean.ts'
import type { petugasCalls } from '#shared/contract/petugas.ts'
import { addAntrean, moveAntrean, readAntrean, removeAntrean } from './antrean.service.ts'
import { readPetugas, removePetugas, savePetugas } from './petugas.service.ts'

/** A posyandu day in its five steps. */
export function createAntreanHandlers(
  context: AppContext,
): HandlersOf<keyof typeof antreanCalls | keyof typeof petugasCalls> {
  return {
    'antrean.get': ({ hariBukaId }) => readAntrean(context, hariBukaId),
    'antrean.add': (input) => addAntrean(context, input),
    'antrean.move': (input) => moveAntrean(context, input),
    'antrean.remove': ({ antreanId }) => removeAntrean(context, antreanId),
    'petugas.list': ({ hariBukaId }) => readPetugas(context, hariBukaId),
    'petugas.save': (input) => savePetugas(context, input),
    'petugas.remove': ({ id }) => removePetugas(context, id),
  }
}
