import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { IconButton } from './button.tsx'
import dialogCss from './dialog.module.css'

const tempatMulai = 'input:not([type=radio]:not(:checked)), select, textarea, button, a[href]'

/**
 * A modal box: the focus begins at what is to be filled or pressed and stays inside, Esc closes it, the focus then
 * returns to where it was. Draw it only while open.
 */
export function Dialog({
  judul,
  lebar = false,
  onClose,
  children,
}: {
  readonly judul: string
  readonly lebar?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const isi = useRef<HTMLDivElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Left alone the focus begins at "Tutup", where the first space typed would close the box.
    isi.current?.querySelector<HTMLElement>(`:is(${tempatMulai}):not(:disabled)`)?.focus()
    // Closing, unlike mere removal, gives the focus back.
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={cls(dialogCss.kotak, lebar && dialogCss.lebar)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={dialogCss.dh}>
        <h2 id={id}>{judul}</h2>
        <IconButton icon={X} label="Tutup" onClick={onClose} />
      </div>
      <div ref={isi} className={dialogCss.db}>
        {children}
      </div>
    </dialog>
  )
}
