import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import emptyStateCss from './empty-state.module.css'

/** Says that there is nothing here yet, and which way leads on. */
export function EmptyState({
  icon: Icon,
  judul,
  aksi,
  children,
}: {
  readonly icon?: LucideIcon
  readonly judul: string
  readonly aksi?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className={emptyStateCss.kosong}>
      {Icon && <Icon size={24} strokeWidth={1.75} aria-hidden />}
      <h2>{judul}</h2>
      {children && <p>{children}</p>}
      {aksi && <div className={emptyStateCss.acts}>{aksi}</div>}
    </div>
  )
}
