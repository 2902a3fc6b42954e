import { type ReactNode, useLayoutEffect, useRef } from 'react'
import lapisKunciCss from './lapis-kunci.module.css'

/**
 * Holds the lock screen above everything, also above a box that is open on the page: only what lies in the same layer of
 * the browser can lie above it.
 */
export function LapisKunci({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = ref.current
    const title = document.title
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      document.title = title
      dialog?.close()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={lapisKunciCss.lapisKunci}
      aria-label="Buku terkunci"
      onCancel={(event) => event.preventDefault()}
      // A browser may close a box on the second Esc without asking.
      onClose={() => {
        if (ref.current?.isConnected && !ref.current.open) ref.current.showModal()
      }}
    >
      {children}
    </dialog>
  )
}
