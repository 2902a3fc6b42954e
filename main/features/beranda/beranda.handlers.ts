import type { AppContext } from '#main/app/context.ts'
import type { HandlersOf } from '#main/app/dispatch.ts'
import { type ListHariBuka, readBeranda } from './beranda.service.ts'

export function createBerandaHandlers(context: AppContext, listHariBuka: ListHariBuka): HandlersOf<'beranda.get'> {
  return { 'beranda.get': () => readBeranda(context, listHariBuka) }
}
