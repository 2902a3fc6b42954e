/** A source of numbers that gives the same for the same seed (mulberry32). */
export type Acak = {
  /** 0 ≤ n < limit */
  bilangan(limit: number): number
  pilih<T>(items: readonly T[]): T
  /** True once in `n` times. */
  sekaliDalam(n: number): boolean
  kocok<T>(items: readonly T[]): T[]
}

export function createAcak(benih: number): Acak {
  let state = benih >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const bilangan = (limit: number) => Math.floor(next() * limit)
  return {
    bilangan,
    pilih: (items) => {
      const item = items[bilangan(items.length)]
      if (item === undefined) throw new Error('Nothing to choose from')
      return item
    },
    sekaliDalam: (n) => bilangan(n) === 0,
    kocok: (items) => {
      const all = [...items]
      for (let i = all.length - 1; i > 0; i--) {
        const j = bilangan(i + 1)
        const [a, b] = [all[i], all[j]]
        if (a !== undefined && b !== undefined) [all[i], all[j]] = [b, a]
      }
      return all
    },
  }
}
