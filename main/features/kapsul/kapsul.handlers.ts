import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { kapsulCalls } from '#shared/contract/kapsul.ts'
import { giveKapsul } from './beri.service.ts'
import { readKapsul } from './daftar.service.ts'

export function createKapsulHandlers(context: AppContext): HandlersOf<keyof typeof kapsulCalls> {
  return {
    'kapsul.list': (input) => readKapsul(context, input),
    'kapsul.give': (input) => giveKapsul(context, input),
  }
}
