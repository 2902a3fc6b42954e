import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { LayarSesi } from '#renderer/features/sesi/layar-sesi.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { SesiContext } from '#renderer/lib/sesi.ts'
import gerbangCss from './gerbang.module.css'
import { LapisKunci } from './lapis-kunci.tsx'
import { useDiam } from './use-diam.ts'
import { useGerbang } from './use-gerbang.ts'

function useCtrlL(kunci: () => void): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || event.key.toLowerCase() !== 'l') return
      // Also when locked already: the browser would go to its address line.
      event.preventDefault()
      event.stopPropagation()
      kunci()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [kunci])
}

/** Gives the focus back to where it was when the page was hidden. */
function useFokusKembali(tersembunyi: boolean): void {
  const asal = useRef<Element | null>(null)
  if (tersembunyi && asal.current === null) asal.current = document.activeElement
  useEffect(() => {
    if (tersembunyi) return
    if (asal.current instanceof HTMLElement && asal.current.isConnected) asal.current.focus({ preventScroll: true })
    asal.current = null
  }, [tersembunyi])
}

/** The page of the book. Locked, it stays as it is, but nobody sees, hears or reaches it. */
function Halaman({ tersembunyi, children }: { readonly tersembunyi: boolean; readonly children: ReactNode }) {
  useFokusKembali(tersembunyi)
  return (
    <div
      className={tersembunyi ? cls(gerbangCss.buku, gerbangCss.tersembunyi) : gerbangCss.buku}
      inert={tersembunyi}
      aria-hidden={tersembunyi}
    >
      {children}
    </div>
  )
}

/** Nothing of the book is asked for or drawn before the program says that somebody is signed in. */
export function Gerbang() {
  const gerbang = useGerbang()
  const { keadaan, gagal, dalam, terkunci } = gerbang
  const lock = useMemo(() => () => void gerbang.kunci('diminta'), [gerbang.kunci])
  useCtrlL(lock)
  const isTerbuka = dalam !== null && terkunci === null
  useDiam(isTerbuka, dalam?.terbuka.kunciMenit ?? 10, () => void gerbang.kunci('diam'))
  const sesi = useMemo(() => {
    const saya = dalam?.terbuka.saya
    if (!dalam || !saya) return null
    return { saya, keadaan: dalam.terbuka, baru: dalam.masuk > 0, refresh: gerbang.refresh, kunci: lock }
  }, [dalam, gerbang.refresh, lock])
  // It comes with the gate: locking waits for no file, and works when the program is gone.
  const layar = keadaan && (
    <LayarSesi keadaan={keadaan} terkunci={terkunci} pemilik={dalam?.buku.pemilik ?? null} onMasuk={gerbang.masuk} />
  )
  if (!dalam) {
    if (keadaan && keadaan.tahap !== 'terbuka') return layar
    return <div className={pageCss.isi}>{gagal && <FailureNotice failure={gagal} onRetry={gerbang.cobaLagi} />}</div>
  }
  return (
    <>
      <Halaman key={dalam.buku.pemilik.id} tersembunyi={terkunci !== null}>
        <SesiContext value={sesi}>{dalam.buku.render(dalam.masuk)}</SesiContext>
      </Halaman>
      {terkunci && <LapisKunci>{layar}</LapisKunci>}
    </>
  )
}
