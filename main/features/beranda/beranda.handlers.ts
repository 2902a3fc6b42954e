import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { type ListHariBuka, readBeranda, readKunjungan } from './beranda.service.ts'

export function createBerandaHandlers(
  context: AppContext,
  listHariBuka: ListHariBuka,
): HandlersOf<'beranda.get' | 'beranda.kunjungan'> {
  return {
    'beranda.get': () => readBeranda(context, listHariBuka),
    'beranda.kunjungan': () => readKunjungan(context),
  }
}
