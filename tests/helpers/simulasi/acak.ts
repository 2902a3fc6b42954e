/** A source of numbers that gives the same for the same seed (mulberry32). */
export type Acak = {
  /** 0 ≤ n < limit */
  bilangan(limit: number): number
  pilih<T>(items: readonly T[]): T
  /** True once in `n` times. */
  sekaliDalam(n: number): boolean
  kocok<T>(items: readonly T[]): T[]
  /** An id in the shape of a UUID of version 7; later ones sort later. */
  id(): string
}

export function createAcak(benih: number): Acak {
  let state = benih >>> 0
  let ids = 1
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
    id: () => {
      const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
      const [time, low] = [hex(ids++, 12), hex(bilangan(0x1_0000_0000), 8) + hex(benih & 0xffff, 4)]
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(bilangan(0x1000), 3)}-8${hex(bilangan(0x1000), 3)}-${low}`
    },
  }
}
