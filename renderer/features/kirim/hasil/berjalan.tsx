import { X } from 'lucide-react'
import { useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ProgressBar } from '#renderer/components/progress-bar.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { PekerjaanKirim } from '#shared/contract/kirim.ts'

/** How far the job is, and the way to stop it. */
export function Berjalan({
  id,
  pekerjaan,
}: {
  readonly id: string
  /** Undefined before it was asked for the first time. */
  readonly pekerjaan: PekerjaanKirim | undefined
}) {
  const [diminta, setDiminta] = useState(false)
  const batal = usePanggil('kirim.cancel')
  const stop = () => {
    if (diminta) return
    setDiminta(true)
    void batal.jalankan({ id })
  }
  const langkah = pekerjaan?.langkah ?? 'Bersiap'
  return (
    <>
      <ProgressBar persen={pekerjaan?.persen ?? 0} langkah={langkah} />
      <FailureNotice failure={batal.gagal} />
      <Actions>
        <Button icon={X} aria-disabled={diminta} onClick={stop}>
          Batalkan
        </Button>
        <span className="muted">{diminta ? 'Sedang dihentikan.' : 'Yang sudah tersimpan di buku aman.'}</span>
      </Actions>
      <p className="sr-only" role="status">
        {langkah}
      </p>
    </>
  )
}
