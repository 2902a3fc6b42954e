import type { z } from 'zod'
import type { Hak, KunciLingkup } from './peran.ts'

/**
 * One call between the sides: who may make it, the shape of what goes in and of what comes out.
 *
 * `lingkup` names the records an input points at; whoever is held to some posyandu reaches only those of theirs.
 * `'disaring'`: the answer itself holds only what the one who asks may see.
 */
export type CallSpec<I extends z.ZodType, O extends z.ZodType> = {
  readonly hak: Hak
  readonly lingkup?: 'disaring' | ((input: z.output<I>) => readonly KunciLingkup[])
  readonly input: I
  readonly output: O
}

export function defineCall<I extends z.ZodType, O extends z.ZodType>(spec: CallSpec<I, O>): CallSpec<I, O> {
  return spec
}
