import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import type { AppFailure } from '#shared/contract/failure.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import kartuCss from '../kartu.module.css'

type Props = {
  readonly judul: string
  readonly tombol: string
  readonly lebar?: boolean
  readonly sibuk: boolean
  readonly failure: AppFailure | null
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with fields: Enter in a field or Ctrl+Enter anywhere saves, Esc leaves everything as it was. */
export function DialogIsian({ judul, tombol, lebar = false, sibuk, failure, onSave, onClose, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input:checked, input:not([type="radio"]), select, textarea')
    first?.focus()
  }, [])
  return (
    <Dialog judul={judul} lebar={lebar} onClose={onClose}>
      <form
        ref={form}
        className={kartuCss.dialogIsian}
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return
          event.preventDefault()
          onSave()
        }}
      >
        {children}
        <FailureNotice failure={failure} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" disabled={sibuk}>
            {tombol}
          </Button>
        </div>
      </form>
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
