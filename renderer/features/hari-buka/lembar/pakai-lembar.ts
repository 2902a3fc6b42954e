import { useCallback, useSyncExternalStore } from 'react'
import type { LembarStore } from './lembar-store.ts'
import type { Anggota } from './rak-baris.ts'

/** Something of one row; draws again only when it is another value. */
export function useBaris<T>(store: LembarStore, id: string, read: (row: Anggota | undefined) => T): T {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(id, listener), [store, id])
  return useSyncExternalStore(subscribe, () => read(store.row(id)))
}

/** Something of the whole sheet; `read` gives the same object until it changes. */
export function useLembar<T>(store: LembarStore, read: () => T): T {
  return useSyncExternalStore(store.subscribe, read)
}
