import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { Button, IconButton } from './button.tsx'
import dialogCss from './dialog.module.css'
import { IsianDialogContext } from './isian-dialog.ts'
import { Notice } from './notice.tsx'

const tempatMulai = 'input:not([type=radio]:not(:checked)), select, textarea, button, a[href]'

/** How what stands in the fields of a box is: as it was found, changed, or changed and asked whether to throw it away. */
type Isian = 'utuh' | 'berubah' | 'ditanya'

/** Closes a box, but not at the first slip while something typed in its form would be lost with it. */
function useTutup(onClose: () => void) {
  const [isian, setIsian] = useState<Isian>('utuh')
  const kotak = useMemo(() => ({ catat: () => setIsian('berubah'), lupakan: () => setIsian('utuh') }), [])
  const tutup = () => (isian === 'berubah' ? setIsian('ditanya') : onClose())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
    // Left to the browser, a second Esc closes the box without asking.
    event.preventDefault()
    if (!event.repeat) tutup()
  }
  return { kotak, ditanya: isian === 'ditanya', tutup, onKeyDown }
}

/**
 * A modal box: the focus begins at what is to be filled or pressed and stays inside, Esc closes it, the focus then
 * returns to where it was. What was typed in its form is thrown away by a second Esc only. Draw it only while open.
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
  const { kotak, ditanya, tutup, onKeyDown } = useTutup(onClose)
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
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault()
        tutup()
      }}
    >
      <div className={dialogCss.kepala}>
        <h2 id={id}>{judul}</h2>
        <IconButton icon={X} label="Tutup" onClick={tutup} />
      </div>
      <div ref={isi} className={dialogCss.isi}>
        <IsianDialogContext value={kotak}>{children}</IsianDialogContext>
      </div>
      <div className={dialogCss.buang} aria-live="polite">
        {ditanya && (
          <Notice
            jenis="tanya"
            aksi={
              <Button kecil rupa="tanya" onClick={onClose}>
                Buang isian
              </Button>
            }
          >
            Isian ini belum disimpan. Lanjutkan mengisi, atau tekan Esc sekali lagi untuk membuangnya.
          </Notice>
        )}
      </div>
    </dialog>
  )
}
