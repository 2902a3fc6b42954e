/**
 * Runs work once the frame now being made has been painted, each piece once however often it was asked for.
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
  const channel = new MessageChannel()
  channel.port1.onmessage = flush
  return (work) => {
    // A message posted in an animation frame is delivered once that frame is painted.
    if (waiting.size === 0) requestAnimationFrame(() => channel.port2.postMessage(null))
    waiting.add(work)
  }
}
