import { X } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import { ProgressBar } from '#renderer/components/progress-bar.tsx'
import imporCss from './impor.module.css'
import type { Kemajuan } from './jenis.ts'

const katakan: Readonly<Record<Kemajuan['batal'], string>> = {
  tidak: '',
  diminta: 'Sedang dihentikan.',
  terlambat:
    'Sudah hampir selesai disimpan, jadi tidak dapat dihentikan lagi. Sesudahnya impor dapat dibatalkan seluruhnya.',
}

/** Work in progress: how far, with what, and the way to stop it. Words are read aloud as they change, numbers are not. */
export function Kerja({
  kerja,
  tenang,
  onHentikan,
}: {
  readonly kerja: Kemajuan
  /** What is safe meanwhile. */
  readonly tenang: string
  readonly onHentikan: () => void
}) {
  return (
    <div className={imporCss.kerja}>
      <ProgressBar persen={kerja.persen} langkah={kerja.langkah} />
      <div className={imporCss.barisAksi}>
        <Button icon={X} aria-disabled={kerja.batal !== 'tidak'} onClick={onHentikan}>
          Hentikan
        </Button>
        <p className="muted">{katakan[kerja.batal] || tenang}</p>
      </div>
      <p className="sr-only" role="status">
        {katakan[kerja.batal] || kerja.langkah}
      </p>
    </div>
  )
}
