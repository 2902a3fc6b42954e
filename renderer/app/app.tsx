import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { KeysProvider } from '#renderer/components/keys.tsx'
import { StatusProvider } from '#renderer/components/status.tsx'
import { createQueryClient, prefetchCall } from '#renderer/lib/query.ts'
import { createRouter } from './routes.tsx'

const queryClient = createQueryClient()
const router = createRouter()

// The first answers need not wait for the first pages to load: asked for together, the window is usable a turn sooner.
prefetchCall(queryClient, 'aplikasi.keadaan', {})
if (window.location.pathname === '/') prefetchCall(queryClient, 'beranda.get', {})

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <StatusProvider>
        <KeysProvider>
          <RouterProvider router={router} />
        </KeysProvider>
      </StatusProvider>
    </QueryClientProvider>
  )
}
