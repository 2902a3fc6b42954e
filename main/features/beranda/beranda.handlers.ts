import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { type ListHariBuka, readBeranda } from './beranda.service.ts'

export function createBerandaHandlers(context: AppContext, listHariBuka: ListHariBuka): HandlersOf<'beranda.get'> {
  return { 'beranda.get': () => readBeranda(context, listHariBuka) }
}
