import { useState } from 'react'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import { call } from './call.ts'

/**
 * Makes a call whose input or answer is secret. Unlike `useMutate` it keeps neither: they live as long as the caller
 * holds them.
 */
export function usePanggil<C extends CallName>(name: C) {
  const [sibuk, setSibuk] = useState(false)
  const [gagal, setGagal] = useState<AppFailure | null>(null)
  /** @returns the answer, or null when it failed; `gagal` then says why */
  const jalankan = async (input: InputOf<C>): Promise<OutputOf<C> | null> => {
    setSibuk(true)
    setGagal(null)
    try {
      return await call(name, input)
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error
      setGagal(error)
      return null
    } finally {
      setSibuk(false)
    }
  }
  return { jalankan, sibuk, gagal, lupakan: () => setGagal(null) }
}
