import { useEffect, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { readSaring, type Saring, toParams } from './saring.ts'

/**
 * What was searched for, by visit of the list, so that the way back finds the same list. Kept in memory alone: names and
 * NIK belong neither into an address nor onto the disk, and remembering must not disturb a card that is being opened.
 */
const ingatan = new Map<string, string>()

/** The filters: the narrow ones live in the address, the search beside it. */
export function useSaring() {
  const [params, setParams] = useSearchParams()
  const { key, state } = useLocation()
  const asked = ingatan.get(key) ?? (state as { cari?: string } | null)?.cari ?? null
  const [cari, setCari] = useState(() => readSaring(params, asked).cari)
  const saring = readSaring(params, cari)
  useEffect(() => {
    ingatan.set(key, cari)
  }, [key, cari])
  const change = (next: Partial<Saring>) => {
    if (next.cari !== undefined) setCari(next.cari)
    else setParams(toParams({ ...saring, ...next }), { replace: true })
  }
  return [saring, change] as const
}
