import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { mutuCalls } from '#shared/contract/mutu.ts'
import { readMutu, readSampel } from './mutu.service.ts'

export function createMutuHandlers(context: AppContext): HandlersOf<keyof typeof mutuCalls> {
  return {
    'mutu.read': (pilih) => readMutu(context, pilih),
    'mutu.sample': (pilih) => readSampel(context, pilih),
  }
}
