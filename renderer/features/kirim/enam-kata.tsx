import { cls } from '#renderer/lib/cls.ts'
import kataKenalanCss from './kata-kenalan.module.css'
/** Six words in the order in which they are read out. */
export function EnamKata({ kata, besar = false }: { readonly kata: readonly string[]; readonly besar?: boolean }) {
  return (
    <ol className={besar ? cls(kataKenalanCss.enamKata, kataKenalanCss.besar) : kataKenalanCss.enamKata}>
      {kata.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and the order never changes
        <li key={i}>{one}</li>
      ))}
    </ol>
  )
}
