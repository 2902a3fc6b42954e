import { type ReactNode, useEffect, useRef } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import { KeysFoot } from './keys.tsx'
import pageCss from './page.module.css'

/**
 * A page: its title in the window and as h1, a line under it, what can be done at the right, and what it holds.
 *
 * Draw it at once, also while its data are on their way: after a navigation the focus goes to its h1, so that a screen
 * reader says where one is.
 */
export function Page({
  judul,
  judulIsi,
  sub,
  aksi,
  kaki = false,
  className,
  children,
}: {
  readonly judul: string
  /** What stands in the h1 when it holds more than the title. */
  readonly judulIsi?: ReactNode
  readonly sub?: ReactNode
  readonly aksi?: ReactNode
  /** Shows the foot line of keys. */
  readonly kaki?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(judul)
  useFocusAfterNavigation(heading)
  return (
    <div className={cls(pageCss.halaman, className)}>
      <header className={pageCss.head}>
        <div className={pageCss.judul}>
          <h1 ref={heading} tabIndex={-1}>
            {judulIsi ?? judul}
          </h1>
          {sub && <div className={pageCss.sub}>{sub}</div>}
        </div>
        {aksi && <div className={pageCss.acts}>{aksi}</div>}
      </header>
      {children}
      {kaki && <KeysFoot />}
    </div>
  )
}

export function useTitle(judul: string): void {
  useEffect(() => {
    document.title = `${judul} – Buku Pustu`
  }, [judul])
}

/** Focuses the heading of a page one came to from another, unless something in the page already took the focus. */
export function useFocusAfterNavigation(heading: { readonly current: HTMLElement | null }): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    const page = heading.current?.closest('main')
    // Before the first key or click nobody navigated: the focus stays at the top, where the skip link is.
    if (navigator.userActivation.hasBeenActive && !page?.contains(document.activeElement))
      heading.current?.focus({ preventScroll: true })
  }, [])
}
