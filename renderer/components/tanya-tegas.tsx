import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/**
 * Asks once more before what a slip must not do. Its button is reached by Tab or the mouse, never by the
 * rhythm of Enter: the focus stays where it was, and saving again only asks again.
 */
export function TanyaTegas({
  tombol,
  sibuk,
  onYa,
  children,
}: {
  /** What the button does, in full: it is read without the sentence. */
  readonly tombol: string
  readonly sibuk: boolean
  readonly onYa: () => void
  readonly children: ReactNode
}) {
  const kotak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    kotak.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div role="alert" ref={kotak}>
      <Notice
        jenis="tanya"
        aksi={
          <Button kecil rupa="tanya" aria-disabled={sibuk} onClick={() => !sibuk && onYa()}>
            {tombol}
          </Button>
        }
      >
        {children}
      </Notice>
    </div>
  )
}
