import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './button.tsx'

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
  const id = useId()
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    // Left alone the focus begins at "Tutup", where the first space typed would close the box.
    dialog?.querySelector<HTMLElement>(`.db :is(${tempatMulai}):not(:disabled)`)?.focus()
    // Closing, unlike mere removal, gives the focus back.
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={lebar ? 'lebar' : ''}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dh">
        <h2 id={id}>{judul}</h2>
        <IconButton icon={X} label="Tutup" onClick={onClose} />
      </div>
      <div className="db">{children}</div>
    </dialog>
  )
}
