import { ChevronLeft } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { useTitle } from '#renderer/components/page.tsx'
import fasilitasCss from '../fasilitas.module.css'
import { type Langkah, tetangga } from './langkah.ts'
import { useLangkahKini } from './langkah-kini.ts'

/** The first thing to do of a step: what one asks for by `data-awal`, else the first field, else its name. */
function useFokusAwal(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // Before the first key or click nobody came here: the focus stays at the top.
    if (!navigator.userActivation.hasBeenActive || main.current?.contains(document.activeElement)) return
    const find = (what: string) => main.current?.querySelector<HTMLElement>(what)
    const first =
      find('[data-awal] :is(a, button)') ?? find('input:not([type="radio"], [type="checkbox"])') ?? find('h1')
    first?.focus({ preventScroll: true })
  }, [main])
}

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
  const main = useRef<HTMLElement>(null)
  const { langkah, kabar } = useLangkahKini()
  useTitle(judul)
  useFokusAwal(main)
  const back = tetangga(langkah, kini, -1)
  return (
    <main className={fasilitasCss.bd} ref={main}>
      <div className={fasilitasCss.bi}>
        {kabar && <div className={fasilitasCss.kabar}>{kabar}</div>}
        <h1 tabIndex={-1}>{judul}</h1>
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
