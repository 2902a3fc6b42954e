/** A key that means something here. `tombol` as printed: "F3", "Ctrl+Z", "Enter", "↑". */
export type Tombol = {
  readonly tombol: string
  readonly arti: string
  readonly jalankan?: () => void
  /** The page hears the key itself: what it does is offered under F1 to whoever has a mouse alone. */
  readonly hanyaTetikus?: true
  /** Told under F1 alone: the foot line is short. */
  readonly hanyaF1?: true
}

type Source = () => readonly Tombol[]

export type KeyRegistry = {
  /** `umum`: keys that work on every page; the page's own meaning of the same key goes before them. */
  readonly add: (source: Source, umum?: boolean) => () => void
  readonly subscribe: (listener: () => void) => () => void
  /** The names, the same array until they change: what React compares. */
  readonly list: () => readonly Tombol[]
  /** The keys with what they do at this moment. */
  readonly current: () => readonly Tombol[]
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** Whether a key press is the key printed as `tombol`. */
export function matchesKey(tombol: string, event: Pressed): boolean {
  const parts = tombol.split('+')
  const key = parts.at(-1)?.toLowerCase() ?? ''
  const held = (name: string) => parts.slice(0, -1).includes(name)
  return (
    event.key.toLowerCase() === key &&
    event.ctrlKey === held('Ctrl') &&
    event.altKey === held('Alt') &&
    event.shiftKey === held('Shift') &&
    !event.metaKey
  )
}

/** Keeps the keys of everything drawn at the moment, in the order they were told. */
export function createKeyRegistry(): KeyRegistry {
  const sources = new Map<Source, boolean>()
  const listeners = new Set<() => void>()
  let named: readonly Tombol[] = []
  const current = () => {
    const rank = [...sources].sort(([, a], [, b]) => Number(a) - Number(b))
    const all = rank.flatMap(([source]) => source())
    return all.filter((t, i) => all.findIndex((other) => other.tombol === t.tombol) === i)
  }
  const changed = () => {
    named = current()
    for (const listener of listeners) listener()
  }
  return {
    add(source, umum = false) {
      sources.set(source, umum)
      changed()
      return () => {
        sources.delete(source)
        changed()
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    list: () => named,
    current,
  }
}
