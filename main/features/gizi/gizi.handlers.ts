import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { readGizi, readTren } from './gizi.service.ts'

type Calls = 'gizi.read' | 'gizi.trend'

export function createGiziHandlers(context: AppContext): HandlersOf<Calls> {
  return {
    'gizi.read': (pilih) => readGizi(context, pilih),
    'gizi.trend': (pilih) => readTren(context, pilih),
  }
}
