import { z } from 'zod'

/**
 * A list whose first wrong one ends the reading: of a million wrong ones Zod writes a million explanations, each larger
 * than what it explains.
 *
 * @param most how many may stand in it
 */
export function deret<T>(schema: z.ZodType<T>, most = Number.POSITIVE_INFINITY) {
  return z.unknown().transform((value, context): T[] => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    }
    if (!Array.isArray(value) || value.length > most) return refuse('not a list of this length')
    const parsed: T[] = []
    for (const one of value) {
      const result = schema.safeParse(one)
      if (!result.success) return refuse(`number ${parsed.length}: ${result.error.issues[0]?.message}`)
      parsed.push(result.data)
    }
    return parsed
  })
}
