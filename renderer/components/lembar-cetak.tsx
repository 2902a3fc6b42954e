import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { cls } from '#renderer/lib/cls.ts'
import lembarCetakCss from './lembar-cetak.module.css'

/** Paper of its own: never on the screen, and while it is drawn the only thing that is printed. */
export function LembarCetak({
  className,
  children,
}: {
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  return createPortal(<div className={cls(lembarCetakCss.lembarCetak, className)}>{children}</div>, document.body)
}
