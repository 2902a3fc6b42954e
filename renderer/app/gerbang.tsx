import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react'
import { RouterProvider } from 'react-router/dom'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { KeysProvider, useKeys } from '#renderer/components/keys.tsx'
import pageCss from '#renderer/components/page.module.css'
import { StatusProvider } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { SesiContext } from '#renderer/lib/sesi.ts'
import gerbangCss from './gerbang.module.css'
import { LapisKunci } from './lapis-kunci.tsx'
import { useDiam } from './pakai-diam.ts'
import { useGerbang } from './pakai-gerbang.ts'
import { SesudahMasuk } from './sesudah-masuk.tsx'

const loadLayar = () => import('#renderer/features/sesi/layar-sesi.tsx')
const LayarSesi = lazy(async () => ({ default: (await loadLayar()).LayarSesi }))

/** Ctrl+L is answered by the gate, also over an open box; here it is only named. */
function NamaTombolKunci() {
  useKeys([{ tombol: 'Ctrl+L', arti: 'kunci buku', hanyaF1: true }], true)
  return null
}

function useCtrlL(kunci: () => void): void {
  useEffect(() => {
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
  useEffect(() => {
    // Locking must not wait for a file, and must work when the program is gone.
    if (isTerbuka) requestIdleCallback(() => void loadLayar())
  }, [isTerbuka])
  const sesi = useMemo(() => {
    const saya = dalam?.terbuka.saya
    if (!dalam || !saya) return null
    return { saya, keadaan: dalam.terbuka, baru: dalam.masuk > 0, refresh: gerbang.refresh, kunci: lock }
  }, [dalam, gerbang.refresh, lock])
  const layar = keadaan && (
    <Suspense fallback={null}>
      <LayarSesi keadaan={keadaan} terkunci={terkunci} pemilik={dalam?.buku.pemilik ?? null} onMasuk={gerbang.masuk} />
    </Suspense>
  )
  if (!dalam) {
    if (keadaan && keadaan.tahap !== 'terbuka') return layar
    return <div className={pageCss.isi}>{gagal && <FailureNotice failure={gagal} onRetry={gerbang.cobaLagi} />}</div>
  }
  return (
    <>
      <Halaman key={dalam.buku.pemilik.id} tersembunyi={terkunci !== null}>
        <SesiContext value={sesi}>
          <QueryClientProvider client={dalam.buku.client}>
            <StatusProvider>
              <KeysProvider>
                <NamaTombolKunci />
                <RouterProvider router={dalam.buku.router} />
                <SesudahMasuk key={dalam.masuk} baru={dalam.masuk > 0} />
              </KeysProvider>
            </StatusProvider>
          </QueryClientProvider>
        </SesiContext>
      </Halaman>
      {terkunci && <LapisKunci>{layar}</LapisKunci>}
    </>
  )
}
