import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Pekerjaan } from '#shared/contract/impor.ts'
import { useCall } from './query.ts'

/** How often a running job is asked about, milliseconds: the bar moves, and asking costs nothing noticeable. */
const tanyaMs = 300

/**
 * Follows a job until it ends, then has everything shown read again. Null while there is none.
 *
 * @param onSelesai called once after a job that succeeded, when what is shown is up to date
 */
export function usePekerjaan(id: string | null, onSelesai?: () => void): Pekerjaan | undefined {
  const client = useQueryClient()
  const { data } = useCall(
    'pekerjaan.get',
    { id: id ?? '' },
    { enabled: id !== null, poll: { ms: tanyaMs, while: (last) => last === undefined || last.keadaan === 'berjalan' } },
  )
  const keadaan = data?.keadaan ?? 'berjalan'
  const selesai = useRef(onSelesai)
  useEffect(() => {
    selesai.current = onSelesai
  })
  useEffect(() => {
    if (keadaan === 'berjalan') return
    const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'pekerjaan.get' }
    client.invalidateQueries(others).then(() => keadaan === 'selesai' && selesai.current?.())
  }, [client, keadaan])
  return id === null ? undefined : data
}
