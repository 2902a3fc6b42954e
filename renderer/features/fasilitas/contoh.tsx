import { useState } from 'react'
import buttonCss from '#renderer/components/button.module.css'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { ProgressBar } from '#renderer/components/progress-bar.tsx'
import { usePekerjaan } from '#renderer/lib/pekerjaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import fasilitasCss from './fasilitas.module.css'

/** Fills the book with invented children, showing how far it is. */
export function IsiContoh({ onSelesai }: { readonly onSelesai: () => void }) {
  const start = useMutate('contoh.start')
  const cancel = useMutate('pekerjaan.cancel')
  const [id, setId] = useState<string | null>(null)
  const job = usePekerjaan(id, onSelesai)
  const begin = () => start.mutate({}, { onSuccess: ({ pekerjaanId }) => setId(pekerjaanId) })
  if (id !== null && (!job || job.keadaan === 'berjalan')) {
    return (
      <div className={fasilitasCss.contohJalan}>
        <ProgressBar persen={job?.persen ?? 0} langkah={job?.langkah || 'Menyiapkan data contoh'} />
        <Button kecil onClick={() => cancel.mutate({ id })}>
          Batalkan
        </Button>
      </div>
    )
  }
  return (
    <div className={fasilitasCss.contohMulai}>
      <p className="muted">
        Ingin mencoba dulu?{' '}
        <button type="button" className={buttonCss.tautan} onClick={begin} disabled={start.isPending}>
          Isi dengan data contoh
        </button>
        , dapat dihapus dengan satu tombol.
      </p>
      <FailureNotice failure={start.error} />
      {job?.pesan && <Notice jenis={job.keadaan === 'gagal' ? 'gagal' : 'info'}>{job.pesan}</Notice>}
    </div>
  )
}
