import { useState } from 'react'

/**
 * Puts the focus into what was added: a row, a twin. Left on the button, what is typed next is lost, and its first space
 * presses the button again. Where a row is taken away, the focus goes to the one beside it.
 *
 * Say `tunggu(kunci)` when adding, and give `refOf(kunci)`, made anew each time it is drawn, to the first field of a row.
 */
export function useFokusBaru() {
  const [fokus] = useState(() => {
    let ditunggu: string | number | null = null
    return {
      tunggu: (kunci: string | number) => {
        ditunggu = kunci
      },
      refOf: (kunci: string | number) => (isian: HTMLElement | null) => {
        if (isian === null || ditunggu !== kunci) return
        ditunggu = null
        isian.focus()
        isian.scrollIntoView({ block: 'nearest' })
      },
    }
  })
  return fokus
}
