import { type ReactNode, useState } from 'react'
import type { AppFailure } from '#shared/contract/failure.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FailureNotice } from './failure-notice.tsx'
import formCss from './form.module.css'
import { Form } from './form.tsx'
import { TextField } from './text-field.tsx'

/** The shortest reason the journal takes, in letters. */
const alasanTerpendek = 3

/** Asks before something that is not undone by a key. With `mintaAlasan` the reason typed is handed on. */
export function ConfirmDialog({
  judul,
  tombol,
  batal = 'Batal',
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
  /** What the other button says: that nothing happens. */
  readonly batal?: string
  readonly mintaAlasan?: boolean
  readonly bahaya?: boolean
  readonly sibuk?: boolean
  readonly failure?: AppFailure | null
  readonly onConfirm: (alasan: string) => unknown
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const [alasan, setAlasan] = useState('')
  const [salah, setSalah] = useState<string>()
  const confirm = () => {
    const short = mintaAlasan && alasan.trim().length < alasanTerpendek
    setSalah(short ? 'Tulis alasannya dengan beberapa kata.' : undefined)
    return short ? undefined : onConfirm(alasan.trim())
  }
  return (
    <Dialog judul={judul} onClose={onClose}>
      <Form failure={failure} sibuk={sibuk} onSubmit={confirm}>
        <div>{children}</div>
        {mintaAlasan && <TextField label="Alasan" value={alasan} salah={salah} onChange={setAlasan} />}
        <FailureNotice failure={failure} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>{batal}</Button>
          <Button rupa={bahaya ? 'bahaya' : 'utama'} type="submit" aria-disabled={sibuk}>
            {tombol}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
