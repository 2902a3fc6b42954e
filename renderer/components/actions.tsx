import type { ReactNode, Ref } from 'react'
import actionsCss from './actions.module.css'

/** Buttons in a row, which take a second line before they leave the window. */
export function Actions({ ref, children }: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div {...(ref ? { ref } : {})} className={actionsCss.actions} data-aksi>
      {children}
    </div>
  )
}
