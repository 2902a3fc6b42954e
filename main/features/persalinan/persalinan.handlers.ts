import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { persalinanCalls } from '#shared/contract/persalinan.ts'
import { readPersalinan } from './baca.service.ts'
import { correctPersalinan, recordPersalinan } from './catat.service.ts'

/** Deliveries and the babies they make. */
export function createPersalinanHandlers(context: AppContext): HandlersOf<keyof typeof persalinanCalls> {
  return {
    'persalinan.read': ({ ibuId }) => readPersalinan(context, ibuId),
    'persalinan.record': (input) => recordPersalinan(context, input),
    'persalinan.correct': (input) => correctPersalinan(context, input),
  }
}
