/** A key that means something here. `tombol` as printed: "F3", "Ctrl+Z", "Enter", "↑". */
export type Tombol = { readonly tombol: string; readonly arti: string; readonly jalankan?: () => void }

type Source = () => readonly Tombol[]

export type KeyRegistry = {
  readonly add: (source: Source) => () => void
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
  const sources = new Set<Source>()
  const listeners = new Set<() => void>()
  let named: readonly Tombol[] = []
  const current = () => [...sources].flatMap((source) => source())
  const changed = () => {
    named = current()
    for (const listener of listeners) listener()
  }
  return {
    add(source) {
      sources.add(source)
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
