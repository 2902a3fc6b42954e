import { useState } from 'react'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { AppFailure } from '#shared/contract/failure.ts'
import { call } from './call.ts'
import { createSekali } from './sekali.ts'

/**
 * Makes a call whose input or answer is secret. Unlike `useMutate` it keeps neither: they live as long as the caller
 * holds them. One at a time: while one is under way another is nothing.
 */
export function usePanggil<C extends CallName>(name: C) {
  const [sibuk, setSibuk] = useState(false)
  const [gagal, setGagal] = useState<AppFailure | null>(null)
  const [sekali] = useState(createSekali)
  const send = async (input: InputOf<C>): Promise<OutputOf<C> | null> => {
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
  /** @returns the answer, or null when it failed, `gagal` then says why, or when another is under way */
  const jalankan = async (input: InputOf<C>): Promise<OutputOf<C> | null> =>
    sekali.isBerjalan() ? null : sekali.jalankan(() => send(input))
  return { jalankan, sibuk, gagal, lupakan: () => setGagal(null) }
}
