import type { z } from 'zod'

/** One call between the sides: the shape of what goes in and of what comes out. */
export type CallSpec<I extends z.ZodType, O extends z.ZodType> = { readonly input: I; readonly output: O }

export function defineCall<I extends z.ZodType, O extends z.ZodType>(spec: CallSpec<I, O>): CallSpec<I, O> {
  return spec
}
