import { useContext, useEffect, useRef } from 'react'
import { pesanGagal } from '#renderer/lib/failure.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { PercobaanContext } from './percobaan.ts'

/**
 * The sentence of a failed call; shows nothing while there is none, nor in a form that was changed since. It is brought
 * into sight: the button that failed may stand far from it.
 */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: AppFailure | null
  readonly onRetry?: () => void
}) {
  const percobaan = useContext(PercobaanContext)
  const kotak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) kotak.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  if (!failure || percobaan?.berubah) return null
  return (
    <Notice
      jenis="gagal"
      kotak={kotak}
      aksi={
        onRetry && (
          <Button kecil onClick={onRetry}>
            Coba lagi
          </Button>
        )
      }
    >
      {pesanGagal(failure)}
      {failure.error.code === 'ditolak' && failure.error.pilihan && (
        <ul>
          {failure.error.pilihan.map((pilihan) => (
            <li key={pilihan}>{pilihan}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
