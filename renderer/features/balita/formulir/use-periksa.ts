import { useEffect, useState } from 'react'
import { useCall } from '#renderer/lib/query.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import { type Pertanyaan, sortPertanyaan } from './pertanyaan.ts'

const kosong = [] as const
/** A pause in the typing, milliseconds: then the book is asked. */
const jedaMs = 250

/** What was typed, a moment after the last key. */
function useTertunda(isi: BalitaIsi): BalitaIsi {
  const [tertunda, setTertunda] = useState(isi)
  const kunci = JSON.stringify(isi)
  useEffect(() => {
    const timer = setTimeout(() => setTertunda(JSON.parse(kunci) as BalitaIsi), jedaMs)
    return () => clearTimeout(timer)
  }, [kunci])
  return tertunda
}

/**
 * Asks the book about an identity while it is typed: whether its numbers agree, and which children look alike.
 *
 * @param id null for a child not written down yet
 */
export function usePertanyaan(id: string | null, ketikan: BalitaIsi): Pertanyaan {
  const isi = useTertunda(ketikan)
  const wanted = isi.nama !== ''
  const { data } = useCall('balita.check', { id, isi }, { enabled: wanted, keepPrevious: true })
  return sortPertanyaan(wanted ? (data ?? kosong) : kosong, isi.nik !== null)
}
