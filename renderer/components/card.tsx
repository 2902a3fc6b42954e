import { type ReactNode, useId } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import cardCss from './card.module.css'

/** A white card with its heading; `kanan` stands at the right of the heading, `className` adds a feature's own class. */
export function Card({
  judul,
  kanan,
  className,
  children,
}: {
  readonly judul?: string
  readonly kanan?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={cls(cardCss.card, className)} {...(judul ? { 'aria-labelledby': id } : {})}>
      {judul && (
        <header className={cardCss.kepala}>
          <h2 id={id}>{judul}</h2>
          {kanan && <div className={cardCss.kanan}>{kanan}</div>}
        </header>
      )}
      {children}
    </section>
  )
}
