import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { mutuCalls } from '#shared/contract/mutu.ts'
import { compareKetikan } from './ketik-ulang.service.ts'
import { readMutu, readSampel } from './mutu.service.ts'
import { answerTemuan, readPeriksa, withdrawJawaban } from './periksa.service.ts'

export function createMutuHandlers(context: AppContext): HandlersOf<keyof typeof mutuCalls> {
  return {
    'mutu.read': (pilih) => readMutu(context, pilih),
    'mutu.review': (pilih) => readPeriksa(context, pilih),
    'mutu.answer': (input) => answerTemuan(context, input),
    'mutu.withdraw': (input) => withdrawJawaban(context, input),
    'mutu.compare': (input) => compareKetikan(context, input),
    'mutu.sample': (pilih) => readSampel(context, pilih),
  }
}
