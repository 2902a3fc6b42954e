/** The pause between two keys of a hand that types eight numbers a second, or more: what the keys say can wait for it. */
const jedaMs = 80
/** However long nobody pauses, what is said of the sheet is never older. */
const palingLamaMs = 1_000

/**
 * Runs work in the next pause of typing, each piece once however often it was asked for.
 *
 * Where nothing is painted, as in a test, it runs at once.
 */
export function createSaatJeda(): (work: () => void) => void {
  const waiting = new Set<() => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const flush = () => {
    const works = [...waiting]
    waiting.clear()
    for (const work of works) work()
  }
  if (typeof requestAnimationFrame === 'undefined') return (work) => work()
  return (work) => {
    const now = performance.now()
    if (waiting.size === 0) since = now
    waiting.add(work)
    clearTimeout(timer)
    timer = setTimeout(flush, Math.min(jedaMs, Math.max(0, since + palingLamaMs - now)))
  }
}

/** A window that draws nothing, as one that lies behind another, still does its work. */
const palingLambatMs = 100

export type SetelahBingkai = {
  /** Runs work when the next frame is painted; a piece of the same key takes the place of the one before. */
  readonly add: (key: string, work: () => void) => void
  /** Runs now what waits. */
  readonly flush: () => void
}

/** Puts work off until what a key did is painted. Where nothing is painted, as in a test, it runs at once. */
export function createSetelahBingkai(): SetelahBingkai {
  const waiting = new Map<string, () => void>()
  const flush = () => {
    const works = [...waiting.values()]
    waiting.clear()
    for (const work of works) work()
  }
  const add = (key: string, work: () => void) => {
    const isFirst = waiting.size === 0
    waiting.set(key, work)
    if (typeof requestAnimationFrame === 'undefined' || document.hidden) flush()
    else if (isFirst) {
      requestAnimationFrame(() => setTimeout(flush))
      setTimeout(flush, palingLambatMs)
    }
  }
  return { add, flush }
}
