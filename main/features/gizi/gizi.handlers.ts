import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { giziCalls } from '#shared/contract/gizi.ts'
import { readGizi, readTren } from './gizi.service.ts'

export function createGiziHandlers(context: AppContext): HandlersOf<keyof typeof giziCalls> {
  return {
    'gizi.read': (pilih) => readGizi(context, pilih),
    'gizi.trend': (pilih) => readTren(context, pilih),
  }
}
