/** Work done one after another for each key; different keys do not wait for each other. */
export type Antrean = {
  /** Adds work behind what already waits for this key. Work must not throw: it settles its own failures. */
  readonly add: (key: string, work: () => Promise<void>) => void
  /** The same for work whose outcome is waited for. */
  readonly run: <T>(key: string, work: () => Promise<T>) => Promise<T>
  /** Resolves once nothing waits, whatever was added in the meantime. */
  readonly idle: () => Promise<void>
  readonly size: () => number
}

export function createAntrean(): Antrean {
  const tails = new Map<string, Promise<void>>()
  let size = 0
  const idle = async (): Promise<void> => {
    while (tails.size > 0) await Promise.all(tails.values())
  }
  const add = (key: string, work: () => Promise<void>) => {
    size += 1
    const tail = (tails.get(key) ?? Promise.resolve()).then(work).finally(() => {
      size -= 1
      if (tails.get(key) === tail) tails.delete(key)
    })
    tails.set(key, tail)
  }
  const run = <T>(key: string, work: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => add(key, () => work().then(resolve, reject)))
  return { add, run, idle, size: () => size }
}
