import { ChevronLeft } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { ButtonLink } from '#renderer/components/button.tsx'
import { useFocusAfterNavigation, useTitle } from '#renderer/components/page.tsx'
import fasilitasCss from '../fasilitas.module.css'
import { type Langkah, langkah, tetangga } from './langkah.ts'

/** One step: title, a lead, what is to be filled, and the way back and on at the foot. */
export function Kerangka({
  kini,
  judul,
  lead,
  lanjut,
  children,
}: {
  readonly kini: Langkah
  readonly judul: string
  readonly lead: string
  /** At the right of the foot: leave it out, or the button that goes on. */
  readonly lanjut?: ReactNode
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(judul)
  useFocusAfterNavigation(heading)
  const back = tetangga(kini, -1)
  return (
    <main className={fasilitasCss.bd}>
      <div className={fasilitasCss.bi}>
        <h1 ref={heading} tabIndex={-1}>
          {judul}
        </h1>
        <p className={fasilitasCss.lead}>{lead}</p>
        {children}
      </div>
      <div className={fasilitasCss.foot2}>
        {back && (
          <ButtonLink to={back} icon={ChevronLeft}>
            Kembali
          </ButtonLink>
        )}
        <span className="small muted">
          Langkah {langkah.indexOf(kini) + 1} dari {langkah.length}
        </span>
        <span className={fasilitasCss.keKanan}>{lanjut}</span>
      </div>
    </main>
  )
}
