import { useContext, useState } from 'react'
import { LangkahContext } from './mulai/langkah-kini.ts'

/**
 * State of a form that is kept while one goes to another of the first steps and back. Elsewhere it is plain state.
 *
 * @returns what stands in the form, how to set it, and how to forget it once it is saved
 */
export function useDraf<T>(kunci: string, awal: () => T): readonly [T, (isi: T) => void, () => void] {
  const draf = useContext(LangkahContext)?.draf
  const [isi, setIsi] = useState<T>(() => (draf?.has(kunci) ? (draf.get(kunci) as T) : awal()))
  const set = (next: T) => {
    draf?.set(kunci, next)
    setIsi(next)
  }
  return [isi, set, () => void draf?.delete(kunci)]
}
