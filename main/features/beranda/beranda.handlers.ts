import type { AppContext } from '#main/app/context.ts'
import type { HandlersOf } from '#main/app/dispatch.ts'
import { readBeranda } from './beranda.service.ts'

export function createBerandaHandlers(context: AppContext): HandlersOf<'beranda.get'> {
  return { 'beranda.get': () => readBeranda(context) }
}
