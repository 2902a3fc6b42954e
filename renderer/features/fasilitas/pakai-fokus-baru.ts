import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus into what was just added: the first field of the last part that bears `data-baris`.
 *
 * @returns a ref for the box that holds the parts, and what to call when one is added
 */
export function useFokusBaru<E extends HTMLElement = HTMLDivElement>(
  banyak: number,
): readonly [RefObject<E | null>, () => void] {
  const box = useRef<E>(null)
  const ditambah = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when there is one more
  useEffect(() => {
    if (!ditambah.current) return
    ditambah.current = false
    const rows = box.current?.querySelectorAll('[data-baris]')
    rows
      ?.item(rows.length - 1)
      .querySelector('input')
      ?.focus()
  }, [banyak])
  const tandai = () => {
    ditambah.current = true
  }
  return [box, tandai]
}
