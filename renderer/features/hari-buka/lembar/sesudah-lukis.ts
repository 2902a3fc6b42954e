/** Long enough for the next key of a quick hand, too short to be noticed. */
const jedaMs = 40

/**
 * Runs work a little later, when the key that asked for it has been painted, each piece once however often it was asked for.
 *
 * Where nothing is painted, as in a test, it runs at once.
 */
export function createSesudahLukis(): (work: () => void) => void {
  const waiting = new Set<() => void>()
  const flush = () => {
    const works = [...waiting]
    waiting.clear()
    for (const work of works) work()
  }
  if (typeof requestAnimationFrame === 'undefined') return (work) => work()
  return (work) => {
    if (waiting.size === 0) setTimeout(flush, jedaMs)
    waiting.add(work)
  }
}
