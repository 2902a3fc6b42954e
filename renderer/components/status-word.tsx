/** The side of the normal band a word stands for: its triangle and colour. */
export type Arah = 'kurang' | 'bgm' | 'lebih' | 'normal'

/** "▼ Kurang", "▼ BGM", "▲ Risiko lebih"; a normal word has no sign. */
export function StatusWord({ arah, children }: { readonly arah: Arah; readonly children: string }) {
  if (arah === 'normal') return <span className="cls">{children}</span>
  const sign = arah === 'lebih' ? 'tri up' : arah === 'bgm' ? 'tri dn red' : 'tri dn'
  return (
    <span className={`cls ${arah}`}>
      <i className={sign} aria-hidden />
      {children}
    </span>
  )
}
