/** Carries one call to the program and brings its envelope back. */
export type Transport = (name: string, input: unknown) => Promise<unknown>

declare global {
  interface Window {
    /** What was asked ahead by `app/tanya-awal.ts`, by the name of the call; none of them takes input. */
    tanyaAwal?: Record<string, Promise<unknown>>
  }
}

const asked = (): Record<string, Promise<unknown>> | undefined => globalThis.window?.tanyaAwal

/** Answers each call that was asked ahead with the answer to that, once; the others, and what was refused, are carried. */
export function withTanyaAwal(transport: Transport): Transport {
  if (globalThis.window) window.tanyaAwal ??= {}
  return async (name, input) => {
    const early = asked()?.[name]
    if (!early) return transport(name, input)
    delete asked()?.[name]
    const answer = await early.catch(() => undefined)
    const isGiven = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true
    return isGiven ? answer : transport(name, input)
  }
}

/** From now on every call is carried: an answer of the beginning is no longer one of now. */
export function forgetTanyaAwal(): void {
  window.tanyaAwal = {}
}
