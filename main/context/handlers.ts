import type { CallName, OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import type { Caller } from '#shared/contract/envelope.ts'

/** A missing or misspelt handler does not compile. */
export type Handlers = {
  readonly [C in CallName]: (input: ParsedInputOf<C>, caller: Caller) => OutputOf<C> | Promise<OutputOf<C>>
}
/** The handlers of one feature. */
export type HandlersOf<C extends CallName> = Pick<Handlers, C>
