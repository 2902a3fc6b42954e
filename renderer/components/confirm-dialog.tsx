import { type ReactNode, useState } from 'react'
import type { AppFailure } from '#shared/contract/failure.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FailureNotice } from './failure-notice.tsx'
import formCss from './form.module.css'
import { TextField } from './text-field.tsx'

/** The shortest reason the journal takes, in letters. */
const alasanTerpendek = 3

/** Asks before something that is not undone by a key. With `mintaAlasan` the reason typed is handed on. */
export function ConfirmDialog({
  judul,
  tombol,
  mintaAlasan = false,
  bahaya = false,
  sibuk = false,
  failure = null,
  onConfirm,
  onClose,
  children,
}: {
  readonly judul: string
  /** What the button does, as a verb: "Hapus", "Urungkan impor". */
  readonly tombol: string
  readonly mintaAlasan?: boolean
  readonly bahaya?: boolean
  readonly sibuk?: boolean
  readonly failure?: AppFailure | null
  readonly onConfirm: (alasan: string) => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const [alasan, setAlasan] = useState('')
  const [salah, setSalah] = useState<string>()
  const confirm = () => {
    if (sibuk) return
    if (mintaAlasan && alasan.trim().length < alasanTerpendek) setSalah('Tulis alasannya dengan beberapa kata.')
    else onConfirm(alasan.trim())
  }
  return (
    <Dialog judul={judul} onClose={onClose}>
      <div>{children}</div>
      {mintaAlasan && (
        <TextField
          label="Alasan"
          value={alasan}
          salah={salah}
          onChange={(text) => {
            setAlasan(text)
            setSalah(undefined)
          }}
        />
      )}
      <FailureNotice failure={failure} />
      <div className={formCss.actsAkhir}>
        <Button onClick={onClose}>Batal</Button>
        <Button rupa={bahaya ? 'bahaya' : 'utama'} aria-disabled={sibuk} onClick={confirm}>
          {tombol}
        </Button>
      </div>
    </Dialog>
  )
}
