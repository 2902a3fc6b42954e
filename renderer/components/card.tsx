import { type ReactNode, useId } from 'react'

/** A white card with its heading; `kanan` stands at the right of the heading, `className` adds a feature's own class. */
export function Card({
  judul,
  kanan,
  className = '',
  children,
}: {
  readonly judul?: string
  readonly kanan?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={`card ${className}`} {...(judul ? { 'aria-labelledby': id } : {})}>
      {judul && (
        <div className="ch">
          <h2 id={id}>{judul}</h2>
          {kanan && <div className="r">{kanan}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
