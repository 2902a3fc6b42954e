import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { tindakCalls } from '#shared/contract/tindak.ts'
import type { MapTagihan } from './bahan.ts'
import { recordKunjungan } from './catat.service.ts'
import { readTindak } from './daftar.service.ts'

export function createTindakHandlers(
  context: AppContext,
  mapTagihan: MapTagihan,
): HandlersOf<keyof typeof tindakCalls> {
  return {
    'tindak.list': ({ per, posyanduId }) =>
      readTindak(context, { per: per ?? context.hariIni(), posyanduId }, mapTagihan),
    'tindak.record': (input) => recordKunjungan(context, input, mapTagihan),
  }
}
