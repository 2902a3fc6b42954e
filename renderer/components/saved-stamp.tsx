import { CircleCheck } from 'lucide-react'
import markCss from './mark.module.css'

/** "Tersimpan 10.42": said only after the program answered that it is on the disk. `jam` as "10.42". */
export function SavedStamp({ jam }: { readonly jam: string | null }) {
  return (
    <span className={markCss.saved} role="status">
      {jam && (
        <>
          <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
          Tersimpan {jam}
        </>
      )}
    </span>
  )
}
