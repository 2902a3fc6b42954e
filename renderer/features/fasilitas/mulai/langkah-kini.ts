import { createContext, type ReactNode, useContext } from 'react'
import type { Langkah } from './langkah.ts'

/** Where one is in the steps of this book, and what was typed in those that were left before they were saved. */
export type LangkahKini = {
  readonly langkah: readonly Langkah[]
  readonly draf: Map<string, unknown>
  /** Stands above what is to be filled. */
  readonly kabar: ReactNode
}

export const LangkahContext = createContext<LangkahKini | null>(null)

export function useLangkahKini(): LangkahKini {
  const kini = useContext(LangkahContext)
  if (!kini) throw new Error('useLangkahKini stands outside the first steps')
  return kini
}
