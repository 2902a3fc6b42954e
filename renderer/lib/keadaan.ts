import { createContext, useContext } from 'react'
import type { Keadaan } from '#shared/contract/fasilitas.ts'

export const KeadaanContext = createContext<Keadaan | null>(null)

/** What the book says of itself: the place, its posyandu, settings, today. Read before any page is drawn. */
export function useKeadaan(): Keadaan {
  const keadaan = useContext(KeadaanContext)
  if (!keadaan) throw new Error('useKeadaan stands outside the app')
  return keadaan
}
