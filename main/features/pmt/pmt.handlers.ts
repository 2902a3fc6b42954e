import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { pmtCalls } from '#shared/contract/pmt.ts'
import { finishPmt, readPmt, recordPekan, startPmt } from './pmt.service.ts'

export function createPmtHandlers(context: AppContext): HandlersOf<keyof typeof pmtCalls> {
  return {
    'pmt.list': () => readPmt(context),
    'pmt.start': (input) => startPmt(context, input),
    'pmt.recordWeek': (input) => recordPekan(context, input),
    'pmt.finish': (input) => finishPmt(context, input),
  }
}
