import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { KeysProvider } from '#renderer/components/keys.tsx'
import { StatusProvider } from '#renderer/components/status.tsx'
import { createQueryClient } from '#renderer/lib/query.ts'
import { createRouter } from './routes.tsx'

const queryClient = createQueryClient()
const router = createRouter()

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
