import { createDispatch, type Pintu } from '#main/app/dispatch.ts'
import type { Handlers } from '#main/context/handlers.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { type AppError, AppFailure } from '#shared/contract/errors.ts'
import { openTestBook, type TestBook } from './open-test-book.ts'

export type TestCalls = TestBook & {
  /** Calls through the dispatch, as every host does; throws the failure when the call is refused. */
  call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>>
  /** The failure of a call that must be refused. */
  refusal<C extends CallName>(name: C, input: InputOf<C>): Promise<AppError>
}

/** A fresh book with the handlers of some features behind the real dispatch. */
export function openTestCalls(
  create: (context: TestBook['context']) => Partial<Handlers>,
  options: { hariIni?: string; pelaku?: Pelaku } = {},
): TestCalls {
  const book = openTestBook(options)
  const faults: unknown[] = []
  const handlers = create(book.context)
  const pintu: Pintu = {
    pelaku: () => book.context.pelaku(),
    isInLingkup: (who, kunci) => isInLingkup(book.context.db, who, kunci),
    handlers: () => handlers,
  }
  const dispatch = createDispatch(pintu, (_mark, cause) => faults.push(cause))
  const call: TestCalls['call'] = async (name, input) => {
    const envelope = await dispatch(name, input, { host: 'test' })
    if (envelope.ok) return envelope.data as never
    if (envelope.error.code === 'takTerduga') throw faults.at(-1)
    throw new AppFailure(envelope.error)
  }
  const refusal: TestCalls['refusal'] = async (name, input) => {
    try {
      await call(name, input)
    } catch (cause) {
      if (cause instanceof AppFailure) return cause.error
      throw cause
    }
    throw new Error(`${name} was not refused`)
  }
  return { ...book, call, refusal }
}
