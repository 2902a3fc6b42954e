import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { IconButton } from './button.tsx'

/** A modal box: focus stays inside, Esc closes it, focus then returns to where it was. Draw it only while open. */
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
