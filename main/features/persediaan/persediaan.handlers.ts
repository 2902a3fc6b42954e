import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { persediaanCalls } from '#shared/contract/persediaan.ts'
import { readPersediaan, recordStok, removeStok } from './persediaan.service.ts'

export function createPersediaanHandlers(context: AppContext): HandlersOf<keyof typeof persediaanCalls> {
  return {
    'persediaan.list': (input) => readPersediaan(context, input),
    'persediaan.record': (input) => recordStok(context, input),
    'persediaan.remove': ({ id }) => removeStok(context, id),
  }
}
