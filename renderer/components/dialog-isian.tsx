import type { ReactNode } from 'react'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { FailureNotice } from './failure-notice.tsx'
import formCss from './form.module.css'
import { Form } from './form.tsx'

type Props = {
  readonly judul: string
  readonly tombol: string
  readonly lebar?: boolean
  readonly sibuk: boolean
  readonly failure: AppFailure | null
  readonly onSave: () => unknown
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with fields, which has the keys of every form. */
export function DialogIsian({ judul, tombol, lebar = false, sibuk, failure, onSave, onClose, children }: Props) {
  return (
    <Dialog judul={judul} lebar={lebar} onClose={onClose}>
      <Form className={formCss.dialogIsian} failure={failure} sibuk={sibuk} onSubmit={onSave}>
        {children}
        <FailureNotice failure={failure} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={sibuk}>
            {tombol}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** A date that must be there: the date, or the sentence that says what is wrong. */
export function wajibTanggal(text: string): { readonly tanggal: Tanggal } | { readonly salah: string } {
  const read = readKetikanTanggal(text)
  if (read.kind === 'tanggal') return { tanggal: read.tanggal }
  return { salah: read.kind === 'salah' ? read.pesan : 'Tulis tanggalnya.' }
}

/** The shortest reason the journal takes, in letters. */
const alasanTerpendek = 3

/** What is wrong with a reason that must be there. */
export function salahAlasan(alasan: string): string | undefined {
  return alasan.trim().length < alasanTerpendek ? 'Tulis alasannya dengan beberapa kata.' : undefined
}
