import { useCallback, useEffect, useState } from 'react'
import { call } from '#renderer/lib/call.ts'
import type { CadanganBaris } from '#shared/contract/cadangan.ts'
import { AppFailure } from '#shared/contract/failure.ts'

type Darurat = { readonly cadangan: readonly CadanganBaris[] | null; readonly gagal: AppFailure | null }

/** The backups that can be brought back. Read without the cache of a book: before the book there is none. */
export function useDarurat() {
  const [state, setState] = useState<Darurat>({ cadangan: null, gagal: null })
  const cari = useCallback(async () => {
    try {
      setState({ cadangan: await call('cadangan.listDarurat', {}), gagal: null })
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error
      setState({ cadangan: null, gagal: error })
    }
  }, [])
  useEffect(() => void cari(), [cari])
  return { ...state, cari }
}
