import { useEffect, useState } from 'react'
import { useCall } from '#renderer/lib/query.ts'
import type { Beranda, PerluDikunjungi } from '#shared/contract/beranda.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { jumlahKunjungan } from './perlu-dikunjungi.tsx'

/** So many are read in any case, behind the first of them: a Pustu has fewer, a Puskesmas some thousand. */
const sedikit = 200

type Kunjungan = {
  /** The first of them, or all once they are here. */
  readonly daftar: readonly PerluDikunjungi[]
  readonly error: AppFailure | null
  readonly refetch: () => void
  /** Asks for all. */
  readonly minta: () => void
  /** Prints once all are here. */
  readonly cetak: () => void
}

/** Those to be visited: what came with Beranda, and the others where somebody wants to see them. */
export function useKunjungan({ jumlah, anak }: Beranda['perluDikunjungi']): Kunjungan {
  const [[diminta, mencetak], setKeadaan] = useState<readonly [boolean, boolean]>([false, false])
  const total = jumlahKunjungan(jumlah)
  const utuh = anak.length === total
  const { data, error, refetch } = useCall(
    'beranda.kunjungan',
    {},
    { enabled: !utuh && (diminta || total <= sedikit), keepPrevious: true },
  )
  const siap = utuh || data !== undefined
  useEffect(() => {
    if (!mencetak || !siap) return
    setKeadaan([true, false])
    window.print()
  }, [mencetak, siap])
  return {
    daftar: utuh ? anak : (data ?? anak),
    error,
    refetch: () => void refetch(),
    minta: () => setKeadaan([true, mencetak]),
    cetak: () => setKeadaan([true, true]),
  }
}
