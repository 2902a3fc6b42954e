import { createContext, useContext } from 'react'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { type Hak, mayUse } from '#shared/domain/akun/hak.ts'

export type Saya = NonNullable<KeadaanSesi['saya']>

/** Who is signed in, as the pages see it. */
export type SesiTerbuka = {
  readonly saya: Saya
  readonly keadaan: KeadaanSesi
  /** She signed in through this window; false when the page was loaded anew over an open book. */
  readonly baru: boolean
  /** Asks the program anew, after something that changes what it says of the session. */
  readonly refresh: () => Promise<unknown>
  /** Locks the book at once. */
  readonly kunci: () => void
}

export const SesiContext = createContext<SesiTerbuka | null>(null)

export function useSesi(): SesiTerbuka {
  const sesi = useContext(SesiContext)
  if (!sesi) throw new Error('useSesi stands outside the open book')
  return sesi
}

/** Whether the one who is signed in may do this. The program asks again at every call. */
export function useBoleh(hak: Hak): boolean {
  return mayUse(useSesi().saya.peran, hak)
}
