import { Check } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import imporCss from './impor.module.css'

export type KeadaanLangkah = 'selesai' | 'kini' | 'nanti'

const dibaca: Readonly<Record<KeadaanLangkah, string>> = { selesai: 'selesai', kini: 'sekarang', nanti: 'belum' }

/** One step of the way: its sign at the left, its card at the right. With `panggil` its heading takes the focus. */
export function Langkah({
  nomor,
  judul,
  keadaan,
  panggil = false,
  aman = false,
  kanan,
  children,
}: {
  readonly nomor: number
  readonly judul: string
  readonly keadaan: KeadaanLangkah
  readonly panggil?: boolean
  /** Draws the card green: done and safe. */
  readonly aman?: boolean
  readonly kanan?: ReactNode
  readonly children?: ReactNode
}) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (panggil) heading.current?.focus()
  }, [panggil])
  return (
    <li
      className={cls(imporCss.langkah, imporCss[keadaan])}
      {...(keadaan === 'kini' ? { 'aria-current': 'step' } : {})}
    >
      <span className={imporCss.tanda} aria-hidden>
        {keadaan === 'selesai' ? <Check size={22} strokeWidth={2.25} /> : nomor}
      </span>
      <section
        className={aman ? cls(cardCss.card, imporCss.card, imporCss.aman) : cls(cardCss.card, imporCss.card)}
        aria-labelledby={id}
      >
        <div className={imporCss.kepala}>
          <h2 id={id} ref={heading} tabIndex={-1}>
            <span className="sr-only">
              Langkah {nomor}, {dibaca[keadaan]}:{' '}
            </span>
            {judul}
          </h2>
          {kanan && <div className={imporCss.kanan}>{kanan}</div>}
        </div>
        {children}
      </section>
    </li>
  )
}
