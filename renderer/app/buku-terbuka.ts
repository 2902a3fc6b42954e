import type { QueryClient } from '@tanstack/react-query'
import { forgetTanyaAwal } from '#renderer/lib/awal.ts'
import { createQueryClient, prefetchCall } from '#renderer/lib/query.ts'
import { type Hak, mayUse, type Peran } from '#shared/contract/hak.ts'
import { createRouter } from './routes.tsx'

/** The book as it lies open before one person: her pages and all that was read for them. */
export type BukuTerbuka = {
  readonly pemilik: { readonly id: string; readonly nama: string }
  readonly client: QueryClient
  readonly router: ReturnType<typeof createRouter>
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
  const may = (hak: Hak) => mayUse(peran, hak)
  // The first answers need not wait for the first pages to load: asked for together, the window is usable a turn sooner.
  prefetchCall(client, 'aplikasi.keadaan', {})
  if (window.location.pathname === '/' && may('lihat')) prefetchCall(client, 'beranda.get', {})
  setTimeout(forgetTanyaAwal)
  return { pemilik: { id, nama }, client, router: takeRouter() }
}

/** Closes the book of one person, so that the next finds nothing of it. */
export function closeBukuTerbuka({ client, router }: BukuTerbuka): void {
  client.clear()
  router.dispose()
  window.history.replaceState(null, '', '/')
}
