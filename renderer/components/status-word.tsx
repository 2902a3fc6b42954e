import { cls } from '#renderer/lib/cls.ts'
import statusWordCss from './status-word.module.css'
/** The side of the normal band a word stands for: its triangle and colour. */
export type Arah = 'kurang' | 'bgm' | 'lebih' | 'normal'

/** "▼ Kurang", "▼ BGM", "▲ Risiko lebih"; a normal word has no sign. */
export function StatusWord({ arah, children }: { readonly arah: Arah; readonly children: string }) {
  if (arah === 'normal') return <span className={statusWordCss.cls}>{children}</span>
  const sign = arah === 'lebih' ? statusWordCss.up : cls(statusWordCss.dn, arah === 'bgm' && statusWordCss.red)
  return (
    <span className={cls(statusWordCss.cls, statusWordCss[arah])}>
      <i className={cls(statusWordCss.tri, sign)} aria-hidden />
      {children}
    </span>
  )
}
