import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { AppFailure } from '#shared/contract/failure.ts'
import { call } from './call.ts'
import { createSekaliBernama } from './sekali.ts'
import { noteTersimpan } from './tersimpan.ts'

/** The program sits on this computer: there is no network to wait for, and asking again answers the same. */
export function createQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: { queries: { ...local, refetchOnWindowFocus: false }, mutations: local },
  })
}

export type CallOptions<C extends CallName> = {
  readonly enabled?: boolean
  /** Keeps showing the former answer while one for other input is on its way. */
  readonly keepPrevious?: boolean
  /** Asks again after this many milliseconds, as long as the last answer calls for it. */
  readonly poll?: { readonly ms: number; readonly while: (last: OutputOf<C> | undefined) => boolean }
}

/** Reads by a call. What was read before shows at once, and is read again whenever a page opens. */
export function useCall<C extends CallName>(
  name: C,
  input: InputOf<C>,
  { enabled = true, keepPrevious = false, poll }: CallOptions<C> = {},
): UseQueryResult<OutputOf<C>, AppFailure> {
  return useQuery<OutputOf<C>, AppFailure>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    refetchInterval: (query) => (poll?.while(query.state.data) ? poll.ms : false),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Asks ahead of the page that will show it. A failure shows there, when it asks again. */
export function prefetchCall<C extends CallName>(client: QueryClient, name: C, input: InputOf<C>): void {
  void client.prefetchQuery({ queryKey: [name, input], queryFn: () => call(name, input) })
}

/** What is being written now, over all boxes and pages. */
const menulis = createSekaliBernama()

/**
 * Writes by a call. After success everything shown is read again: reading is cheap, a stale number is not.
 *
 * Writes once: while one is under way, until what is shown was read again, the same again is nothing.
 *
 * @param onTertulis told before anything is read again: for leaving a page whose record is gone
 */
export function useMutate<C extends CallName>(
  name: C,
  onTertulis?: (output: OutputOf<C>) => void,
): UseMutationResult<OutputOf<C>, AppFailure, InputOf<C>> {
  const client = useQueryClient()
  const [sekali] = useState(createSekaliBernama)
  const mutation = useMutation<OutputOf<C>, AppFailure, InputOf<C>>({
    mutationFn: (input) => menulis.jalankan(`${name} ${JSON.stringify(input)}`, () => call(name, input)),
    onSuccess: (output) => {
      noteTersimpan()
      onTertulis?.(output)
      return client.invalidateQueries()
    },
    // Somebody else changed it meanwhile: what is shown is old.
    onError: ({ error }) => (error.code === 'bentrok' ? client.invalidateQueries() : undefined),
  })
  type Jalankan = typeof mutation.mutateAsync
  const { mutateAsync: send } = mutation
  const mutateAsync = useCallback<Jalankan>(
    (...args) => sekali.jalankan(JSON.stringify(args[0]), () => send(...args)),
    [sekali, send],
  )
  const mutate = useCallback<typeof mutation.mutate>(
    (...args) => {
      // A failure is told by `error`.
      if (!sekali.isBerjalan(JSON.stringify(args[0]))) mutateAsync(...args).catch(() => undefined)
    },
    [sekali, mutateAsync],
  )
  return { ...mutation, mutate, mutateAsync }
}
