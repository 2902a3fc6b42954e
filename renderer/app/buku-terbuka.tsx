import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RouterProvider } from 'react-router/dom'
import { KeysProvider, useKeys } from '#renderer/components/keys.tsx'
import { StatusProvider } from '#renderer/components/status.tsx'
import { forgetTanyaAwal } from '#renderer/lib/awal.ts'
import { createQueryClient, prefetchCall } from '#renderer/lib/query.ts'
import { type Hak, mayUse, type Peran } from '#shared/domain/akun/hak.ts'
import { createRouter } from './routes.tsx'
import { SesudahMasuk } from './sesudah-masuk.tsx'

/**
 * The book as it lies open before one person: her pages and all that was read for them.
 *
 * It is loaded behind the gate: who must sign in first waits for none of it.
 */
export type BukuTerbuka = {
  readonly pemilik: { readonly id: string; readonly nama: string }
  /** Reads anew what is drawn. */
  readonly refresh: () => void
  /** Closes it, so that the next person finds nothing of it. */
  readonly close: () => void
  /** @param masuk how often somebody signed in through this window */
  readonly render: (masuk: number) => ReactNode
}

/** Made ahead: the first page loads while the program is asked whether the book is open. */
let routerAwal: ReturnType<typeof createRouter> | null = createRouter()

function takeRouter(): ReturnType<typeof createRouter> {
  const router = routerAwal ?? createRouter()
  routerAwal = null
  return router
}

type Pembuka = { readonly id: string; readonly nama: string; readonly peran: Peran }

export function createBukuTerbuka({ id, nama, peran }: Pembuka): BukuTerbuka {
  const client = createQueryClient()
  const router = takeRouter()
  const may = (hak: Hak) => mayUse(peran, hak)
  // The first answers need not wait for the first pages to load: asked for together, the window is usable a turn sooner.
  prefetchCall(client, 'aplikasi.keadaan', {})
  if (window.location.pathname === '/' && may('lihat')) prefetchCall(client, 'beranda.get', {})
  setTimeout(forgetTanyaAwal)
  return {
    pemilik: { id, nama },
    refresh: () => void client.invalidateQueries(),
    close: () => {
      client.clear()
      router.dispose()
      window.history.replaceState(null, '', '/')
    },
    render: (masuk) => (
      <QueryClientProvider client={client}>
        <StatusProvider>
          <KeysProvider>
            <NamaTombolKunci />
            <RouterProvider router={router} />
            <SesudahMasuk key={masuk} baru={masuk > 0} />
          </KeysProvider>
        </StatusProvider>
      </QueryClientProvider>
    ),
  }
}

/** Ctrl+L is answered by the gate, also over an open box; here it is only named. */
function NamaTombolKunci() {
  useKeys([{ tombol: 'Ctrl+L', arti: 'kunci buku', hanyaF1: true }], true)
  return null
}
