import { type KeyboardEvent, useRef } from 'react'

/** Arrows walk through the rows of a list of links; up from the first leads back to the search. */
export function useLangkahBaris(focusCari: () => void) {
  const list = useRef<HTMLUListElement>(null)
  const focusRow = (index: number) => list.current?.querySelectorAll<HTMLElement>('a')[index]?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const links: Element[] = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = document.activeElement ? links.indexOf(document.activeElement) : -1
    event.preventDefault()
    if (at + step < 0) focusCari()
    else focusRow(at + step)
  }
  return { list, focusRow, onKeyDown }
}
