import { useSyncExternalStore } from 'react'
import { call } from '#renderer/lib/call.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'

type Jawaban = { readonly keadaan: KeadaanSesi | null; readonly gagal: AppFailure | null }

/**
 * What the program last said of the session. It stands outside the cache of the book, which is thrown away when another
 * person signs in.
 */
let jawaban: Jawaban = { keadaan: null, gagal: null }
const listeners = new Set<() => void>()

function tell(next: Jawaban): void {
  jawaban = next
  for (const listener of listeners) listener()
}

/** Asks anew. @returns null when the program did not answer */
export async function refreshSesi(): Promise<KeadaanSesi | null> {
  try {
    const keadaan = await call('sesi.keadaan', {})
    tell({ keadaan, gagal: null })
    return keadaan
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    tell({ ...jawaban, gagal: error })
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useKeadaanSesi(): Jawaban {
  return useSyncExternalStore(subscribe, () => jawaban)
}

/** Asked as soon as the program of the window runs, before anything is drawn. */
export const sesiAwal = refreshSesi()
