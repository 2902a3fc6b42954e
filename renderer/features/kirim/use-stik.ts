import { useState } from 'react'
import { useCall } from '#renderer/lib/query.ts'
import type { Stik } from '#shared/contract/kirim.ts'

/** How often the sticks are looked for while the page is open, milliseconds. */
const cariMs = 3_000

/** The sticks that are in, looked for again and again; undefined before the first answer. */
export function useStik() {
  const { data, error, refetch, isFetching } = useCall(
    'kirim.listStik',
    {},
    { poll: { ms: cariMs, while: () => true } },
  )
  return { stik: data, gagal: error, cari: () => void refetch(), sibuk: isFetching }
}

/** One stick of those that are in. The only one is chosen by itself, of several none; one that was pulled is not. */
export function usePilihStik(stik: readonly Stik[]) {
  const [id, setId] = useState<string | null>(null)
  const dipilih = stik.find((one) => one.id === id) ?? (stik.length === 1 ? stik[0] : undefined)
  return { dipilih: dipilih ?? null, pilih: setId }
}
