import { cls } from '#renderer/lib/cls.ts'
import statusWordCss from './status-word.module.css'
/** The side of the normal band a word stands for: its triangle and colour. */
export type Arah = 'kurang' | 'bgm' | 'lebih' | 'normal'

/** "▼ Kurang", "▼ BGM", "▲ Risiko lebih"; a normal word has no sign. */
export function StatusWord({ arah, children }: { readonly arah: Arah; readonly children: string }) {
  if (arah === 'normal') return <span className={statusWordCss.kata}>{children}</span>
  const sign = arah === 'lebih' ? statusWordCss.naik : cls(statusWordCss.turun, arah === 'bgm' && statusWordCss.merah)
  return (
    <span className={cls(statusWordCss.kata, statusWordCss[arah])}>
      <i className={cls(statusWordCss.segitiga, sign)} aria-hidden />
      {children}
    </span>
  )
}
