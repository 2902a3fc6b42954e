import { type RefObject, useEffect, useRef, useState } from 'react'
import { cls } from '#renderer/lib/cls.ts'
import fasilitasCss from '../fasilitas.module.css'

const judulDi = (box: HTMLElement | null) => [...(box?.querySelectorAll('h2') ?? [])]

/** The parts of a long page, each to be gone to: whatever cards stand there for whoever is signed in. */
export function Lompat({ isi }: { readonly isi: RefObject<HTMLElement | null> }) {
  const nav = useRef<HTMLElement>(null)
  const [judul, setJudul] = useState<readonly string[]>([])
  // Cards of other features come and go by themselves: what stands there is looked at whenever this is drawn.
  useEffect(() => {
    const found = judulDi(isi.current).map((h2) => h2.textContent ?? '')
    if (found.join('\n') !== judul.join('\n')) setJudul(found)
  })
  const go = (at: number) => {
    const h2 = judulDi(isi.current)[at]
    const [scroller, card] = [isi.current?.parentElement, h2?.closest('section')]
    if (!h2 || !scroller || !card || !nav.current) return
    const below = nav.current.getBoundingClientRect().bottom
    // Only what scrolls: scrollIntoView would move the window itself.
    scroller.scrollTop += card.getBoundingClientRect().top - Math.max(below, scroller.getBoundingClientRect().top)
    h2.tabIndex = -1
    h2.focus({ preventScroll: true })
  }
  return (
    <nav ref={nav} className={cls('tanpa-cetak', fasilitasCss.lompat)} aria-label="Bagian pengaturan">
      {judul.map((nama, at) => (
        <button key={nama} type="button" onClick={() => go(at)}>
          {nama}
        </button>
      ))}
    </nav>
  )
}
